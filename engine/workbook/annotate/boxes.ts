import { MAX_COLUMNS, MAX_ROWS } from '../../grid/address.js'
import type { CellAt } from '../../grid/grid.js'
import { linesWithin } from '../../text/cell-height.js'
import { attributesOf, eachTag } from '../edit/markup.js'
import { isTrue } from '../xml.js'
import type { Box } from './shapes.js'

/** Pixels. */
const GAP = 15
const WIDTHS = [300, 420, 560] as const
const HIGH = 320
const HIGHEST = 620
const PADDING = 12
const LINE = 15
const TEXT_SIZE = 12
const DEFAULT_COLUMN = 64
const DEFAULT_ROW = 20
const PER_CHARACTER = 7
const PIXELS_PER_POINT = 96 / 72
/** How far a box reaches where what lies under it is hidden. */
const MOST_LINES = 500
/** Tahoma is wider than what the lines are measured in. */
const WIDER = 1.08

/** How wide and high the lines of a sheet are, in pixels. */
export class SheetLines {
  readonly #columns: { readonly from: number; readonly to: number; readonly size: number }[] = []
  readonly #rows = new Map<number, number>()
  readonly #columnSizes = new Map<number, number>()
  #column = DEFAULT_COLUMN
  #row = DEFAULT_ROW

  /** @param text a worksheet part */
  constructor(text: string) {
    let row = -1
    eachTag(text, ({ kind, name, depth, from, to }) => {
      if (kind === 'close' || depth > 3 || !NAMES.has(name)) return
      const told = attributesOf(text.slice(from, to))
      if (name === 'sheetFormatPr') {
        this.#column = columnPixels(told.get('defaultColWidth')) ?? DEFAULT_COLUMN
        this.#row = rowPixels(told.get('defaultRowHeight')) ?? DEFAULT_ROW
      } else if (name === 'col') {
        const size = isTrue(told.get('hidden')) ? 0 : (columnPixels(told.get('width')) ?? this.#column)
        this.#columns.push({ from: Number(told.get('min')) - 1, to: Number(told.get('max')) - 1, size })
      } else if (name === 'row') {
        row = told.has('r') ? Number(told.get('r')) - 1 : row + 1
        const size = isTrue(told.get('hidden')) ? 0 : rowPixels(told.get('ht'))
        if (size !== null) this.#rows.set(row, size)
      }
    })
  }

  /** A box beside a cell in which a text can be read. */
  box(cell: CellAt, text: string): Box {
    const [width, height] = sizeFor(text)
    const left = { line: Math.min(cell.column + 1, MAX_COLUMNS - 2), offset: GAP }
    const top = { line: Math.max(cell.row - 1, 0), offset: cell.row === 0 ? 2 : 10 }
    const right = reached(left, width, MAX_COLUMNS, (at) => this.#columnAt(at))
    const bottom = reached(top, height, MAX_ROWS, (at) => this.#rows.get(at) ?? this.#row)
    const anchor = [left, top, right, bottom].flatMap(({ line, offset }) => [line, offset])
    return { ...cell, anchor }
  }

  #columnAt(at: number): number {
    const known = this.#columnSizes.get(at)
    if (known !== undefined) return known
    const size = this.#columns.find(({ from, to }) => from <= at && at <= to)?.size ?? this.#column
    this.#columnSizes.set(at, size)
    return size
  }
}

const NAMES: ReadonlySet<string> = new Set(['sheetFormatPr', 'col', 'row'])

function sizeFor(text: string): readonly [number, number] {
  const height = (width: number): number =>
    linesWithin(text, ((width - PADDING) * 1000) / TEXT_SIZE / WIDER) * LINE + PADDING
  const width = WIDTHS.find((one) => height(one) <= HIGH) ?? WIDTHS.at(-1)!
  return [width, Math.min(height(width), HIGHEST)]
}

interface Reach {
  readonly line: number
  readonly offset: number
}

/** The line, and how far into it, that lies so many pixels after another. */
function reached(from: Reach, pixels: number, lines: number, size: (line: number) => number): Reach {
  const last = Math.min(lines - 1, from.line + MOST_LINES)
  let left = from.offset + pixels
  for (let line = from.line; line < last; line++) {
    const own = size(line)
    if (left < own) return { line, offset: Math.round(left) }
    left -= own
  }
  return { line: last, offset: 0 }
}

function columnPixels(width: string | undefined): number | null {
  const characters = Number(width ?? NaN)
  return Number.isFinite(characters) ? Math.round(characters * PER_CHARACTER) : null
}

function rowPixels(height: string | undefined): number | null {
  const points = Number(height ?? NaN)
  return Number.isFinite(points) ? Math.round(points * PIXELS_PER_POINT) : null
}
