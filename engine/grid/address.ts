import type { CellAt, Rect } from './grid.js'

export const MAX_ROWS = 1_048_576
export const MAX_COLUMNS = 16_384

/** `0` → `A`, `27` → `AB`. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** Zero-based place → `G31`. */
export function address(row: number, column: number): string {
  return columnLetters(column) + String(row + 1)
}

/** `G31` (or `$G$31`) → zero-based place; null for anything that is no cell of a sheet. */
export function parseAddress(text: string): CellAt | null {
  const parts = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(text)
  if (!parts) return null
  let column = 0
  for (const letter of parts[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  const row = Number(parts[2])
  if (column > MAX_COLUMNS || row > MAX_ROWS) return null
  return { row: row - 1, column: column - 1 }
}

/** Zero-based place of a cell, or of the first of a range (`B7:D9`); null where there is none. */
export function firstCell(cell: string | null): CellAt | null {
  return cell === null ? null : parseAddress(cell.split(':')[0]!)
}

/** `A1:G3`, `B2`, `A:C` or `2:5` → block; whole columns or rows reach the end of the sheet. Null when it is none. */
export function parseRange(text: string): Rect | null {
  const [from = '', to = from] = text.replaceAll('$', '').split(':')
  if (/^[A-Z]{1,3}$/i.test(from) && /^[A-Z]{1,3}$/i.test(to)) {
    const left = parseAddress(`${from}1`)
    const right = parseAddress(`${to}1`)
    return left && right && ordered(0, left.column, MAX_ROWS - 1, right.column)
  }
  if (/^\d+$/.test(from) && /^\d+$/.test(to)) {
    const top = parseAddress(`A${from}`)
    const bottom = parseAddress(`A${to}`)
    return top && bottom && ordered(top.row, 0, bottom.row, MAX_COLUMNS - 1)
  }
  const a = parseAddress(from)
  const b = parseAddress(to)
  return a && b && ordered(a.row, a.column, b.row, b.column)
}

/** Block → `B2`, `A1:C4`. */
export function addressOf({ top, left, bottom, right }: Rect): string {
  const first = address(top, left)
  return top === bottom && left === right ? first : `${first}:${address(bottom, right)}`
}

function ordered(top: number, left: number, bottom: number, right: number): Rect {
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  }
}
