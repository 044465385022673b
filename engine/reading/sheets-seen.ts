import { formatOfAnnex } from '../format/format.js'
import type { SheetSeen } from '../plan/plan.js'
import { headersIn } from './header.js'
import type { Recognition, ScannedSheet } from './read-plan.js'

/**
 * Every sheet of the workbook, with what of it is hidden from the person who looks at it.
 * @param carried the formats whose tables the plan may bring along, as the same sheets answer to them
 */
export function sheetsSeen({ format, sheets }: Recognition, carried: readonly Recognition[]): SheetSeen[] {
  return sheets.map((sheet, i) => {
    const isCarried = carried.some((annex) => annex.sheets[i]!.headers.size > 0)
    const { grid, rows } = sheet.view
    const first = Math.min(...sheet.headers.keys())
    const inTable = rows.filter((row) => row > first && sheet.view.written(row).length > 0)
    const columns = new Set(inTable.flatMap((row) => sheet.view.written(row).map(({ at }) => at.column)))
    return {
      name: grid.name,
      visibility: grid.visibility,
      role: roleOf(sheet, format, isCarried),
      cells: rows.reduce((cells, row) => cells + sheet.view.written(row).length, 0),
      hiddenRows: inTable.filter((row) => grid.hiddenRows.has(row)),
      hiddenColumns: [...grid.hiddenColumns].filter((column) => columns.has(column)),
    }
  })
}

function roleOf(
  { view, headers }: ScannedSheet,
  format: Recognition['format'],
  isCarried: boolean,
): SheetSeen['role'] {
  if (headers.size > 0) return 'main'
  if (isCarried) return 'annex'
  const isAnnex = format.annexes.some((annex) => headersIn(view, formatOfAnnex(format, annex)).size > 0)
  return isAnnex ? 'annex' : 'other'
}
