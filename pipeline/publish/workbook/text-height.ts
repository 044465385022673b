import { lineHeight, MAX_ROW_HEIGHT, wrappedHeight } from '../../../engine/text/cell-height.js'
import { LOOKS } from './styles.js'
import type { Row, StyleName, Value } from './workbook-spec.js'

export const MIN_ROW_HEIGHT = 15
/** Of a column that states none, in characters. */
export const DEFAULT_WIDTH = 10

/** Height in points that a text needs in a cell of a width (in characters) and a style. */
export function textHeight(text: string, width: number | undefined, style: StyleName): number {
  const look = LOOKS[style]
  return Math.max(
    MIN_ROW_HEIGHT,
    look.wrap ? wrappedHeight(text, width ?? DEFAULT_WIDTH, look) : lineHeight(look.size),
  )
}

/** Height of a row, stated or estimated from its texts; never more than Excel takes. */
export function rowHeight(row: Row, widths: readonly number[]): number {
  if (row.height !== undefined) return Math.min(row.height, MAX_ROW_HEIGHT)
  let height = MIN_ROW_HEIGHT
  for (const [column, value] of row.cells.entries()) {
    const text = shownText(value)
    const style = styleAt(row.style, column)
    if (text === '' || style === null) continue
    height = Math.max(height, textHeight(text, widths[column], style))
  }
  return Math.min(height, MAX_ROW_HEIGHT)
}

/** The style of one cell of a row. */
export function styleAt(style: Row['style'], column: number): StyleName | null {
  return typeof style === 'string' ? style : (style[column] ?? null)
}

function shownText(value: Value): string {
  if (typeof value === 'string') return value
  if (typeof value === 'object' && value !== null && 'text' in value) return String(value.text)
  return ''
}
