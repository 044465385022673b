import { oneLine } from '../../../engine/text/one-line.js'
import type {
  CellChange,
  SeenCell,
  SeenRow,
  SheetDifference,
} from '../../../engine/compare/sheet-difference.js'
import { count } from '../report/words.js'

const LONGEST = 90
const AROUND = 30

/** Text from a submission on one line, on which its own lines can be told apart. */
export function onOneLine(text: string): string {
  return oneLine(text.replace(/\r\n?|\n/g, ' / '))
}

/** A text between quotes, or that there is none. */
export function shown(text: string): string {
  return text === '' ? '(vacía)' : `«${onOneLine(text)}»`
}

/** `«10» → «12»`; of long texts, what lies around the first thing that differs. */
export function fromTo(before: string, after: string): string {
  if (before.length <= LONGEST && after.length <= LONGEST) return `${shown(before)} → ${shown(after)}`
  let same = 0
  while (same < before.length && same < after.length && before[same] === after[same]) same++
  let end = 0
  while (
    end < Math.min(before.length, after.length) - same &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end++
  const part = (text: string): string => around(text, same, text.length - end)
  return `${shown(part(before))} → ${shown(part(after))}`
}

/** A stretch of a text with some words on either side. */
function around(text: string, from: number, to: number): string {
  const start = from <= AROUND ? 0 : wordStart(text, from - AROUND)
  const furthest = Math.min(
    text.length,
    Math.max(start + LONGEST, Math.min(to + AROUND, start + 2 * LONGEST)),
  )
  return `${start > 0 ? '…' : ''}${text.slice(start, furthest).trim()}${furthest < text.length ? '…' : ''}`
}

function wordStart(text: string, at: number): number {
  const space = text.indexOf(' ', at)
  return space >= 0 && space - at < 15 ? space + 1 : at
}

/** A text cut to what a line takes. */
export function cut(text: string): string {
  const line = onOneLine(text)
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line
}

/** `F12`, or `F12 → F13` where a row above came or went. */
export function cellsOf(before: string | null, after: string | null): string {
  if (before === null || after === null || before === after) return after ?? before ?? ''
  return `${before} → ${after}`
}

const TYPES: Readonly<Record<SeenCell['type'], string>> = {
  text: 'un texto',
  number: 'un número',
  date: 'una fecha',
  boolean: 'un valor lógico',
  none: 'otra cosa',
}

/** A changed cell in words: `F12: «10» → «12»`. */
function cellWords({ before, after, kind }: CellChange): string {
  const place = cellsOf(before?.cell ?? null, after?.cell ?? null)
  if (kind === 'formula') {
    return after?.formula
      ? `${place}: ahora es una fórmula que da ${shown(after.text)}`
      : `${place}: la fórmula se cambió por un valor fijo, ${shown(after?.text ?? '')}`
  }
  if (kind === 'type' && before && after)
    return `${place}: ${shown(after.text)} era ${TYPES[before.type]} y ahora es ${TYPES[after.type]}`
  if (!before || !after) {
    return before ? `${place}: se borró ${valueWords(before)}` : `${place}: se escribió ${valueWords(after!)}`
  }
  const said =
    isPlain(before) && isPlain(after)
      ? fromTo(before.text, after.text)
      : `${valueWords(before)} → ${valueWords(after)}`
  const fixed = before.formula && !after.formula ? ', y ya no es una fórmula' : ''
  return `${place}: ${said}${fixed}`
}

function isPlain({ error, type, text }: SeenCell): boolean {
  return error === null && !(type === 'none' && text === '')
}

function valueWords(cell: SeenCell): string {
  if (cell.error !== null) return `el error ${cell.error}`
  if (cell.formula && cell.type === 'none') return 'una fórmula sin calcular'
  return `«${cut(cell.text)}»`
}

const MOST_CELLS_OF_ROW = 4

/** What a row says, shortened. */
function rowWords({ cells }: SeenRow): string {
  const first = cells.slice(0, MOST_CELLS_OF_ROW).map(valueWords)
  return `${first.join(' · ')}${cells.length > MOST_CELLS_OF_ROW ? ' …' : ''}`
}

/** What a sheet is called, and what became of it as a whole. */
export function sheetWords({ before, after, visibility, rows }: SheetDifference): string {
  const cells = (all: readonly SeenRow[]): string =>
    count(
      all.reduce((sum, row) => sum + row.cells.length, 0),
      'celda escrita',
      'celdas escritas',
    )
  if (before === null) return `Hoja nueva «${onOneLine(after!)}», con ${cells(rows.added)}`
  if (after === null) return `Hoja retirada «${onOneLine(before)}», que tenía ${cells(rows.removed)}`
  const name = `Hoja «${onOneLine(after)}»`
  const renamed = before === after ? '' : `, que antes se llamaba «${onOneLine(before)}»`
  if (visibility === null) return `${name}${renamed}`
  return `${name}${renamed}, ${visibility.after === 'visible' ? 'que estaba oculta y ahora se ve' : 'que ahora está oculta'}`
}

/** What changed on a sheet that both workbooks have, a line for each. */
export function sheetLines({ before, after, rows, columns, cells }: SheetDifference): string[] {
  if (before === null || after === null) return []
  const column = (what: string, letters: string, of: readonly SeenCell[]): string =>
    `Columna ${what} ${letters}: ${rowWords({ row: 0, cells: of })} (${count(of.length, 'celda', 'celdas')})`
  return [
    ...columns.added.map((one) => column('nueva', one.column, one.cells)),
    ...columns.removed.map((one) => column('retirada', one.column, one.cells)),
    ...rows.added.map((row) => `Fila nueva ${String(row.row)}: ${rowWords(row)}`),
    ...rows.removed.map((row) => `Fila retirada ${String(row.row)}: ${rowWords(row)}`),
    ...rows.moved.map((row) => `La fila ${String(row.before)} pasó a la ${String(row.after)}`),
    ...cells.map(cellWords),
  ]
}
