import type { SheetSeen } from '../plan/plan.js'
import type { AnnexSheet } from './annexes.js'
import { firstOf } from './header.js'
import type { Recognition } from './read-plan.js'

/**
 * Every sheet of the workbook, with what of it is hidden from the person who looks at it.
 * @param annexes the sheets that hold other tables of the format
 * @param carried the formats whose tables the plan may bring along, as the same sheets answer to them
 */
export function sheetsSeen(
  { sheets }: Recognition,
  annexes: readonly AnnexSheet[],
  carried: readonly Recognition[],
): SheetSeen[] {
  return sheets.map((sheet, i) => {
    const isAnnex =
      annexes.some(({ view }) => view === sheet.view) ||
      carried.some((annex) => annex.sheets[i]!.headers.size > 0)
    const { grid, rows } = sheet.view
    const first = firstOf(sheet.headers)
    const inTable = rows.filter((row) => row > first && sheet.view.written(row).length > 0)
    const columns = new Set(inTable.flatMap((row) => sheet.view.written(row).map(({ at }) => at.column)))
    return {
      name: grid.name,
      visibility: grid.visibility,
      role: sheet.headers.size > 0 ? 'main' : isAnnex ? 'annex' : 'other',
      cells: rows.reduce((cells, row) => cells + sheet.view.written(row).length, 0),
      hiddenRows: inTable.filter((row) => grid.hiddenRows.has(row)),
      hiddenColumns: [...grid.hiddenColumns].filter((column) => columns.has(column)),
    }
  })
}
