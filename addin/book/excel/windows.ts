import type { Rect } from '../../../engine/grid/grid.js'
import type { Block } from './grid-of-ranges.js'
import { sizeOf } from './areas.js'

/** Excel on the web gives and takes up to 5 MB in one request. */
const PAYLOAD = 3_000_000
/** What the program's answer says of a cell besides its contents: type, format, commas and quotes. */
const BYTES_OF_CELL = 40
const COLUMNS = 40
const MOST_ROWS = 400
const LEAST_ROWS = 50
/** Rows that the first look takes of all sheets together. */
const ROWS_OF_FIRST_LOOK = 2_400

/** What is read of each sheet at the first look, when nobody knows yet how large it is. */
export function firstWindow(sheets: number, smaller: number): Rect {
  const rows = Math.min(MOST_ROWS, Math.round(ROWS_OF_FIRST_LOOK / Math.max(1, sheets)))
  const high = Math.ceil(Math.max(LEAST_ROWS, rows) / smaller)
  return { top: 0, left: 0, bottom: high - 1, right: COLUMNS - 1 }
}

/** What is left of a sheet of so many rows and columns outside its first window, in pieces that fit one answer. */
export function furtherWindows(
  size: { readonly rows: number; readonly columns: number },
  first: Rect,
  bytesPerCell: number,
): readonly Rect[] {
  const rest: Rect[] = []
  const last = { bottom: size.rows - 1, right: size.columns - 1 }
  if (last.right > first.right)
    rest.push({
      top: 0,
      left: first.right + 1,
      bottom: Math.min(first.bottom, last.bottom),
      right: last.right,
    })
  if (last.bottom > first.bottom) rest.push({ top: first.bottom + 1, left: 0, ...last })
  return rest.flatMap((rect) => sliced(rect, Math.floor(PAYLOAD / bytesPerCell)))
}

/** Windows → those to be asked for together. */
export function trips<T extends { readonly rect: Rect; readonly bytesPerCell: number }>(
  windows: readonly T[],
): readonly (readonly T[])[] {
  const groups: T[][] = []
  let room = 0
  for (const window of windows) {
    const bytes = sizeOf(window.rect) * window.bytesPerCell
    if (bytes > room || groups.length === 0) {
      groups.push([])
      room = PAYLOAD
    }
    groups.at(-1)!.push(window)
    room -= bytes
  }
  return groups
}

/** How many bytes the program's answer takes for a cell of a sheet, going by what was read of it. */
export function bytesPerCell(block: Block): number {
  let bytes = 0
  let cells = 0
  for (const [down, values] of block.values.entries()) {
    cells += values.length
    for (const [across, value] of values.entries())
      bytes +=
        bytesOf(value) + bytesOf(block.formulas[down]?.[across]) + bytesOf(block.numberFormat[down]?.[across])
  }
  return BYTES_OF_CELL + (cells === 0 ? 0 : bytes / cells)
}

/** Letters with accents take two bytes, and a text of plans has one of them in ten. */
function bytesOf(value: unknown): number {
  return typeof value === 'string' ? value.length * 1.2 : 8
}

/** Bands of whole rows where they fit, else pieces of rows. */
function sliced({ top, left, bottom, right }: Rect, cells: number): readonly Rect[] {
  const pieces: Rect[] = []
  const wide = Math.max(1, Math.min(right - left + 1, cells))
  const high = Math.max(1, Math.floor(cells / wide))
  for (let row = top; row <= bottom; row += high)
    for (let column = left; column <= right; column += wide)
      pieces.push({
        top: row,
        left: column,
        bottom: Math.min(bottom, row + high - 1),
        right: Math.min(right, column + wide - 1),
      })
  return pieces
}
