import { useEffect, useRef, useState } from 'preact/hooks'
import type { PlanVerdict } from '../../../engine/check.js'
import type { Carried } from '../../../engine/carry/carry-rows.js'
import { notThere } from '../../book/trouble.js'
import type { Session } from '../../pane/session.js'
import type { PaneState } from '../../pane/state.js'
import { canonicalName } from '../../submission/canonical-name.js'
import { Modal } from '../modal.js'
import { GiveWorkbook } from './give-workbook.js'
import { carriedWords, leftWords } from './left-words.js'
import { carry } from './load.js'

interface Props {
  readonly session: Session
  readonly state: PaneState
  readonly verdict: PlanVerdict
  readonly onClose: () => void
}

/** Carries the rows of a workbook into the current official one, says what does not fit, and gives the new workbook. */
export function CarryDialog({ session, state, verdict, onClose }: Props) {
  const [outcome, setOutcome] = useState<Carried | 'failed' | null>(null)
  const { format, plan } = verdict
  const turn = useRef(0)
  const work = (): void => {
    const mine = ++turn.current
    const tell = (made: Carried | 'failed'): void => {
      if (mine === turn.current) setOutcome(made)
    }
    setOutcome(null)
    carry(verdict, session.ground).then(tell, () => {
      tell('failed')
    })
  }
  useEffect(work, [verdict])
  const name = canonicalName(plan, format, state.name ?? '', session.ground)
  const alone = state.book?.kind === 'file'
  const openHere = async (bytes: Uint8Array): Promise<void> => {
    try {
      const { openFile } = await import('../../book/file-book.js').catch(notThere)
      const opened = await openFile(new File([bytes as BlobPart], name))
      if (opened.ok) await session.open(opened.book)
    } catch (error) {
      session.fail(error)
    }
  }
  return (
    <Modal title="Pasar las filas al formato vigente" onClose={onClose}>
      {(close) => (
        <>
          <div role="status">
            {outcome === null && <p>Preparando el libro nuevo…</p>}
            {outcome === 'failed' && (
              <p>
                No se pudo preparar el libro nuevo: el formato en blanco no llegó o no es el esperado. Revise
                la conexión y vuelva a intentarlo.
              </p>
            )}
            {outcome !== null && outcome !== 'failed' && (
              <p>
                <strong>{carriedWords(outcome.carried, outcome.left)}</strong> El libro de ahora no cambia.
              </p>
            )}
          </div>
          {outcome !== null && outcome !== 'failed' && (
            <>
              {outcome.left.length > 0 && (
                <>
                  <p>Páselo a mano después, si hace falta:</p>
                  <ul class="carry-left" tabIndex={0} aria-label="Lo que queda por fuera">
                    {outcome.left.map((one, i) => (
                      <li key={i}>{leftWords(one, format)}</li>
                    ))}
                  </ul>
                </>
              )}
              {outcome.carried > 0 && (
                <GiveWorkbook
                  book={state.book}
                  name={name}
                  make={() => Promise.resolve(outcome.bytes)}
                  labels={{
                    open: 'Abrir el libro nuevo',
                    save: alone ? 'Descargar el libro nuevo y abrirlo aquí' : 'Descargar el libro nuevo',
                  }}
                  {...(alone && { onSaved: (bytes) => void openHere(bytes) })}
                />
              )}
            </>
          )}
          <p class="buttons">
            {outcome === 'failed' && (
              <button type="button" class="primary" onClick={work}>
                Volver a intentar
              </button>
            )}
            <button type="button" onClick={close}>
              Cerrar
            </button>
          </p>
        </>
      )}
    </Modal>
  )
}
