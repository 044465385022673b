import { lineHeight, MAX_ROW_HEIGHT, wrappedHeight } from '../../../engine/text/cell-height.js'
import { LOOKS } from './styles.js'
import type { Row, StyleName, Value } from './workbook-spec.js'

const MIN_ROW_HEIGHT = 15
const DEFAULT_WIDTH = 10

/** Height in points that a text needs in a cell of a width (in characters) and a style. */
export function textHeight(text: string, width: number, style: StyleName): number {
  const look = LOOKS[style]
  return Math.max(MIN_ROW_HEIGHT, look.wrap ? wrappedHeight(text, width, look) : lineHeight(look.size))
}

/** Height of a row, stated or estimated from its texts; never more than Excel takes. */
export function rowHeight(row: Row, widths: readonly number[]): number {
  return new RowHeights(widths).of(row)
}

/** The same for the rows of a sheet one after another: what a column says again is not measured again. */
export class RowHeights {
  readonly #widths: readonly number[]
  /** what each column said last */
  readonly #last: { text: string; style: StyleName; height: number }[] = []

  constructor(widths: readonly number[]) {
    this.#widths = widths
  }

  of(row: Row): number {
    if (row.height !== undefined) return Math.min(row.height, MAX_ROW_HEIGHT)
    const { cells } = row
    let height = MIN_ROW_HEIGHT
    for (let column = 0; column < cells.length; column++) {
      const text = shownText(cells[column]!)
      if (text === '') continue
      const style = styleAt(row, column)
      if (style === null) continue
      const own = this.#measured(text, column, style)
      if (own > height) height = own
    }
    return Math.min(height, MAX_ROW_HEIGHT)
  }

  #measured(text: string, column: number, style: StyleName): number {
    const last = (this.#last[column] ??= { text: '', style, height: MIN_ROW_HEIGHT })
    if (last.text !== text || last.style !== style) {
      last.height = textHeight(text, this.#widths[column] ?? DEFAULT_WIDTH, style)
      last.text = text
      last.style = style
    }
    return last.height
  }
}

/** The style of one cell of a row. */
export function styleAt({ style }: Row, column: number): StyleName | null {
  return typeof style === 'string' ? style : (style[column] ?? null)
}

function shownText(value: Value): string {
  if (typeof value === 'string') return value
  if (typeof value === 'object' && value !== null && 'text' in value) return String(value.text)
  return ''
}
