import { addressOf, parseRange } from '../../grid/address.js'
import type { CellAt } from '../../grid/grid.js'

/** A block's text made to hold some cells; null where it holds them already, or is no block. */
export function widened(ref: string, cells: readonly CellAt[]): string | null {
  const rect = parseRange(ref)
  if (!rect) return null
  const rows = cells.map(({ row }) => row)
  const columns = cells.map(({ column }) => column)
  const top = Math.min(rect.top, ...rows)
  const left = Math.min(rect.left, ...columns)
  const bottom = Math.max(rect.bottom, ...rows)
  const right = Math.max(rect.right, ...columns)
  if (top === rect.top && left === rect.left && bottom === rect.bottom && right === rect.right) return null
  return addressOf({ top, left, bottom, right })
}
