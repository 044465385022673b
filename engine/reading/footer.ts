import { fold } from '../text/fold.js'
import type { KindCell } from './row-alignment.js'

/** What people write under a table: who made it, notes, sources, totals. */
const FOOTER =
  /^(elabor(o|ado|acion)|aprob(o|ado|acion)|revis(o|ado|ion)|proyect(o|ado)|diligenci(o|ado)|valid(o|ado)|nota|notas|fuente|fuentes|observacion(es)?|total(es)?|firma|vo bo|visto bueno|fecha de|fecha elabora|lugar y fecha|convenciones|codigo|pagina)\b/

/**
 * Whether a row under a table is a footer and no part of it: few texts and nothing that tells of an activity, worded as
 * a footer, or standing apart from the table.
 * @param apart whether an empty row or a merge over several columns sets it apart
 */
export function isFooter(cells: readonly KindCell[], apart: boolean): boolean {
  if (cells.length === 0 || cells.some(({ kind, label }) => kind === 'activity' || label)) return false
  const opening = fold(cells[0]!.written.text)
  if (cells.length <= 3 && FOOTER.test(opening)) return true
  return (
    apart &&
    cells.length <= 2 &&
    cells.every(
      ({ kind, written }) =>
        (kind === 'text' || kind === 'quantity') && typeof written.cell.value !== 'number',
    )
  )
}
