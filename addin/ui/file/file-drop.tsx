import { useEffect, useRef, useState } from 'preact/hooks'
import { notThere } from '../../book/trouble.js'
import { Late } from '../late.js'
import type { Session } from '../../pane/session.js'
import type { PaneState } from '../../pane/state.js'
import { correctedName } from './corrected-name.js'
import { droppedIn, type Dropped } from './dropped.js'
import { useUnsaved } from './use-unsaved.js'
import type { FixesAnswer } from './lose-fixes.js'
import { saveFile } from './save-file.js'
import { Welcome } from './welcome.js'

const loseFixes = async () => (await import('./lose-fixes.js')).LoseFixes

interface Props {
  readonly session: Session
  readonly state: PaneState
}

/** Where a person brings a workbook when no Excel stands around the page: wide at first, one line once a file is open. */
export function FileDrop({ session, state }: Props) {
  const [reading, setReading] = useState<string | null>(null)
  const [remark, setRemark] = useState<string | null>(null)
  const [waiting, setWaiting] = useState<File | null>(null)
  const [over, setOver] = useState(false)
  const [saved, setSaved] = useState<{ readonly done: PaneState['done']; readonly as: string } | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const turn = useRef(0)
  const unsaved = useUnsaved(state)
  const opened = state.verdict !== null || state.book !== null

  const open = async (file: File): Promise<void> => {
    const mine = ++turn.current
    const isLast = (): boolean => mine === turn.current
    setReading(file.name)
    try {
      await painted()
      const { openFile } = await import('../../book/file-book.js').catch(notThere)
      const outcome = await openFile(file)
      if (!isLast()) return
      if (outcome.ok) await session.open(outcome.book)
      else await session.showUnreadable(file.name, outcome.findings)
    } catch (error) {
      if (isLast()) session.fail(error)
    } finally {
      if (isLast()) setReading(null)
    }
  }
  const take = (dropped: Dropped): void => {
    setRemark(remarkOn(dropped))
    if (dropped.kind !== 'file') return
    if (unsaved.current()) setWaiting(dropped.file)
    else void open(dropped.file)
  }
  const save = async (): Promise<void> => {
    const bytes = await state.book?.bytes()
    if (!bytes) return
    const as = correctedName(state.name ?? '')
    saveFile(bytes, as)
    setSaved({ done: state.done, as })
  }
  const settle = async (answer: FixesAnswer, file: File): Promise<void> => {
    setWaiting(null)
    if (answer === 'save') await save()
    if (answer !== 'stay') void open(file)
    input.current?.focus()
  }
  useDropOnPage(setOver, take)
  const told = saved?.done === state.done ? `Se descargó «${saved.as}»: búsquelo en sus descargas.` : remark

  return (
    <section
      class={`file-drop${opened ? ' file-drop-small' : ''}${over ? ' file-drop-over' : ''}`}
      aria-label="Archivo"
    >
      {!opened && (
        <h1 class="file-title">
          Cotejo <span class="file-subtitle">revisa los formatos de planeación antes de entregarlos</span>
        </h1>
      )}
      <div class="file-area">
        {!opened && <p class="file-invite">Arrastre aquí su libro de Excel, o búsquelo en su computador.</p>}
        {opened && state.name !== null && (
          <p class="file-name" title={state.name}>
            {state.name}
          </p>
        )}
        {state.done.length > 0 && (
          <button type="button" class="file-save" onClick={() => void save()}>
            Descargar corregido
          </button>
        )}
        <label class="file-choose">
          {opened ? 'Abrir otro archivo' : 'Elegir archivo'}
          <input
            ref={input}
            type="file"
            class="file-input"
            accept=".xlsx,.xlsm,.ods"
            onChange={({ currentTarget }) => {
              const files = [...(currentTarget.files ?? [])]
              if (files.length > 0) take({ kind: 'file', file: files[0]!, others: files.length - 1 })
              currentTarget.value = ''
            }}
          />
        </label>
        {!opened && (
          <p class="file-private">
            El archivo no sale de su computador: se revisa aquí mismo, en esta página, y no se guarda en
            ninguna parte.{session.ground.intake !== null && ' Solo sale si usted lo entrega.'}
          </p>
        )}
      </div>
      <p class="file-status" role="status">
        {reading === null ? told : `Abriendo «${reading}»…`}
      </p>
      {!opened && <Welcome ground={session.ground} />}
      {waiting !== null && (
        <Late
          what="La pregunta por lo corregido"
          load={loseFixes}
          props={{
            name: state.name ?? '',
            onAnswer: (answer: FixesAnswer) => void settle(answer, waiting),
          }}
        />
      )}
    </section>
  )
}

/** What a person should know of what was dropped, besides that it is being opened. */
function remarkOn(dropped: Dropped): string | null {
  switch (dropped.kind) {
    case 'folder':
      return `«${dropped.name}» es una carpeta. Arrastre un solo libro de Excel, o elíjalo con el botón.`
    case 'nothing':
      return 'Lo que soltó no es un archivo. Arrastre el libro desde la carpeta en que está guardado.'
    case 'file':
      return dropped.others === 0
        ? null
        : `Soltó ${String(dropped.others + 1)} archivos y aquí se revisa uno a la vez: se abre «${dropped.file.name}».`
  }
}

/** A file may be let go anywhere on the page. */
function useDropOnPage(setOver: (over: boolean) => void, take: (dropped: Dropped) => void): void {
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    const bringsFiles = ({ dataTransfer }: DragEvent): boolean =>
      dataTransfer?.types.includes('Files') ?? false
    const onOver = (event: DragEvent): void => {
      if (!bringsFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const onLeave = ({ relatedTarget }: DragEvent): void => {
      if (relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent): void => {
      setOver(false)
      if (!event.dataTransfer || !bringsFiles(event)) return
      event.preventDefault()
      latest.current(droppedIn(event.dataTransfer))
    }
    window.addEventListener('dragover', onOver)
    window.addEventListener('dragleave', onLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('dragleave', onLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [setOver])
}

/** Waits until the page has shown what it has to say: reading a large workbook holds it up. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 100)
    requestAnimationFrame(() => setTimeout(resolve))
  })
}
