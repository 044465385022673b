import { list } from '../../../engine/findings/spanish/phrases.js'
import type { Session } from '../../pane/session.js'
import type { PaneState } from '../../pane/state.js'

/** What can be done with all the findings of a workbook in Excel: check again, mark them in the sheet. */
export function Toolbar({ session, state }: { readonly session: Session; readonly state: PaneState }) {
  const { book, marked, marksStale, unmarkable } = state
  if (book?.kind !== 'excel') return null
  const checkAgain = async (): Promise<void> => {
    const went = await session.recheck()
    if (went && session.state.marked && session.state.marksStale) await session.mark()
  }
  return (
    <div class="toolbar" role="group" aria-label="Acciones">
      <button type="button" onClick={() => void checkAgain()}>
        <span aria-hidden="true">↻ </span>Revisar<span class="rest"> de nuevo</span>
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
      {!book.can.marks && <p class="hint">Esta versión de Excel no deja marcar los hallazgos en la hoja.</p>}
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
