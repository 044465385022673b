import { useState } from 'preact/hooks'
import type { Book } from '../../book/book.js'
import { saveFile } from '../file/save-file.js'

interface Props {
  readonly book: Book | null
  readonly name: string
  /** makes the workbook; a failure is told */
  readonly make: () => Promise<Uint8Array>
  readonly labels: { readonly open: string; readonly save: string }
  /** what comes after it was downloaded */
  readonly onSaved?: (bytes: Uint8Array) => void
}

type Outcome = 'making' | 'opened' | 'not-opened' | 'saved' | 'failed'

const OUTCOME: Readonly<Record<Outcome, string>> = {
  making: 'Preparando el libro…',
  opened: 'Excel lo abrió en otra ventana. Guárdelo con su nombre.',
  'not-opened': 'Excel no lo pudo abrir: descárguelo.',
  saved: 'Búsquelo en sus descargas.',
  failed: 'No se pudo preparar el libro: revise la conexión y vuelva a intentarlo.',
}

/** Gives a person a workbook: opened in the program where it can, and as a download. */
export function GiveWorkbook({ book, name, make, labels, onSaved }: Props) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const opens = book?.openAsNew !== undefined

  const give = async (how: 'open' | 'save'): Promise<void> => {
    setOutcome('making')
    let bytes: Uint8Array
    try {
      bytes = await make()
    } catch {
      setOutcome('failed')
      return
    }
    if (how === 'save') {
      saveFile(bytes, name)
      setOutcome('saved')
      onSaved?.(bytes)
      return
    }
    try {
      await book?.openAsNew?.(bytes)
      setOutcome('opened')
    } catch {
      setOutcome('not-opened')
    }
  }

  return (
    <div class="give-workbook">
      <p class="buttons">
        {opens && (
          <button type="button" class="primary" onClick={() => void give('open')}>
            {labels.open}
          </button>
        )}
        <button type="button" class={opens ? undefined : 'primary'} onClick={() => void give('save')}>
          {labels.save}
        </button>
      </p>
      <p role="status" class="give-outcome">
        {outcome !== null && OUTCOME[outcome]}
        {outcome === 'saved' && ` Se llama «${name}».`}
        {outcome === 'saved' && opens && ' Si no está, use el otro botón: Excel puede impedir las descargas.'}
      </p>
    </div>
  )
}
