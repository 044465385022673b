import { COLUMNS, ROWS, type Rect } from './rect.js'

export function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64
  return number - 1
}

export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

/** The sheet part and the local part of `'Hoja 1'!A1:B2`; the sheet is null where there is none. */
export function splitAddress(address: string): { sheet: string | null; local: string } {
  const mark = address.lastIndexOf('!')
  if (mark < 0) return { sheet: null, local: address }
  const name = address.slice(0, mark)
  const sheet = /^'.*'$/.test(name) ? name.slice(1, -1).replaceAll("''", "'") : name
  return { sheet, local: address.slice(mark + 1) }
}

/** The block that a local A1 address names: cells, whole columns or whole rows; null where it names none. */
export function parseLocal(local: string): Rect | null {
  const address = local.trim().replaceAll('$', '')
  const cells = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/i.exec(address)
  if (cells) {
    const [, left, top, right = left, bottom = top] = cells
    return ordered(Number(top) - 1, columnNumber(left!), Number(bottom) - 1, columnNumber(right!))
  }
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(address)
  if (columns) return ordered(0, columnNumber(columns[1]!), ROWS - 1, columnNumber(columns[2]!))
  const rows = /^(\d+):(\d+)$/.exec(address)
  if (rows) return ordered(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, COLUMNS - 1)
  return null
}

function ordered(row1: number, column1: number, row2: number, column2: number): Rect | null {
  const rect = {
    top: Math.min(row1, row2),
    left: Math.min(column1, column2),
    bottom: Math.max(row1, row2),
    right: Math.max(column1, column2),
  }
  return rect.top < 0 || rect.bottom >= ROWS || rect.right >= COLUMNS ? null : rect
}

/** As Excel writes it: `A1`, `A1:C4`, `2:3`, `B:D`. */
export function formatLocal(rect: Rect): string {
  if (rect.left === 0 && rect.right === COLUMNS - 1 && !(rect.top === 0 && rect.bottom === ROWS - 1))
    return `${rect.top + 1}:${rect.bottom + 1}`
  if (rect.top === 0 && rect.bottom === ROWS - 1 && rect.right < COLUMNS - 1)
    return `${columnLetters(rect.left)}:${columnLetters(rect.right)}`
  const first = columnLetters(rect.left) + (rect.top + 1)
  const last = columnLetters(rect.right) + (rect.bottom + 1)
  return first === last ? first : `${first}:${last}`
}

const needsNoQuotes = (name: string): boolean =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[a-z]{1,3}\d+$/i.test(name)

export const formatAddress = (sheet: string, rect: Rect): string =>
  `${needsNoQuotes(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${formatLocal(rect)}`
