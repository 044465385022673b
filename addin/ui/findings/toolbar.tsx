import { useRef } from 'preact/hooks'
import { list } from '../../../engine/findings/spanish/phrases.js'
import type { Session } from '../../pane/session.js'
import type { PaneState } from '../../pane/state.js'

/** What can be done with all the findings: check again, mark them in the sheet, take back. */
export function Toolbar({ session, state }: { readonly session: Session; readonly state: PaneState }) {
  const again = useRef<HTMLButtonElement>(null)
  const { book, marked, marksStale, unmarkable, done } = state
  if (!book) return null
  const last = done.at(-1)
  const checkAgain = async (): Promise<void> => {
    const went = await session.recheck()
    if (went && session.state.marked && session.state.marksStale) await session.mark()
  }
  const undo = async (): Promise<void> => {
    await session.undo()
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) again.current?.focus()
    })
  }
  return (
    <div class="toolbar" role="group" aria-label="Acciones">
      <button ref={again} type="button" onClick={() => void checkAgain()}>
        Revisar de nuevo
      </button>
      {book.can.marks && (
        <>
          <button type="button" onClick={() => void session.mark()}>
            {marksStale ? 'Actualizar marcas' : 'Marcar en la hoja'}
          </button>
          <button type="button" onClick={() => void session.unmark()}>
            Quitar marcas
          </button>
        </>
      )}
      {last && (
        <button type="button" onClick={() => void undo()}>
          Deshacer: {last.label}
        </button>
      )}
      {book.kind === 'excel' && !book.can.marks && (
        <p class="hint">Esta versión de Excel no deja marcar los hallazgos en la hoja.</p>
      )}
      {marksStale && <p class="hint">Las marcas de la hoja son de antes de los últimos cambios.</p>}
      {marked && !marksStale && <p class="hint">Los hallazgos están marcados en la hoja.</p>}
      {unmarkable.length > 0 && (
        <p class="hint">
          {unmarkable.length === 1 ? 'No se pudo marcar la hoja ' : 'No se pudieron marcar las hojas '}
          {list(unmarkable.map((name) => `"${name}"`))}:{' '}
          {unmarkable.length === 1 ? 'está protegida' : 'están protegidas'}.
        </p>
      )}
    </div>
  )
}
