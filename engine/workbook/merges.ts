import { MAX_COLUMNS, MAX_ROWS } from '../grid/address.js'
import type { Cell, Rect } from '../grid/grid.js'

/** No table is merged over more cells than this. */
const MAX_MERGED_CELLS = 1_000_000

/** The block from A1 to the last row and column with content; just A1 on an empty sheet. */
export function usedArea(rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>): Rect {
  let bottom = 0
  let right = 0
  for (const [row, cells] of rows) {
    bottom = Math.max(bottom, row)
    for (const column of cells.keys()) right = Math.max(right, column)
  }
  return { top: 0, left: 0, bottom, right }
}

/** A merge that runs to the end of the sheet, or is as good as that → what of it is in use; any other → null. */
export function clippedMerge(merge: Rect, used: Rect): Rect | null {
  const { top, left, bottom, right } = merge
  const endless = bottom === MAX_ROWS - 1 || right === MAX_COLUMNS - 1
  if (!endless && (bottom - top + 1) * (right - left + 1) <= MAX_MERGED_CELLS) return null
  return {
    top,
    left,
    bottom: Math.max(top, Math.min(bottom, used.bottom)),
    right: Math.max(left, Math.min(right, used.right)),
  }
}
