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
    let cells = 0
    const hiddenRows: number[] = []
    const hiddenColumns = new Set<number>()
    for (const row of rows) {
      const written = sheet.view.written(row)
      cells += written.length
      if (row <= first || written.length === 0) continue
      if (grid.hiddenRows.has(row)) hiddenRows.push(row)
      if (grid.hiddenColumns.size === 0) continue
      for (const { at } of written) if (grid.hiddenColumns.has(at.column)) hiddenColumns.add(at.column)
    }
    return {
      name: grid.name,
      visibility: grid.visibility,
      role: sheet.headers.size > 0 ? 'main' : isAnnex ? 'annex' : 'other',
      cells,
      hiddenRows,
      hiddenColumns: [...grid.hiddenColumns].filter((column) => hiddenColumns.has(column)),
    }
  })
}
