import { parseAddress } from '../../engine/grid/address.js'
import { cellAt, type Cell } from '../../engine/grid/grid.js'
import type { Workbook } from '../../engine/workbook/workbook.js'
import type { CellPlace } from './book.js'

/** What stands at a place; undefined where there is nothing, or no such place. */
export function cellIn({ grids }: Workbook, { sheet, cell }: CellPlace): Cell | undefined {
  const at = parseAddress(cell)
  const grid = grids.find(({ name }) => name === sheet)
  return at && grid ? cellAt(grid, at.row, at.column) : undefined
}

/** The same text for the same place. */
export function placeKey({ sheet, cell }: CellPlace): string {
  return `${sheet}!${cell}`
}

/** Only the place of something that has one. */
export function asPlace({ sheet, cell }: CellPlace): CellPlace {
  return { sheet, cell }
}
