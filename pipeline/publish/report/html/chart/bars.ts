import { thousands } from '../../words.js'
import { type Drawing, type Layout, px, rect, text } from './svg.js'
import { textWidth, wrap } from './text.js'

export interface Segment {
  /** fill of the stylesheet: `f-due` */
  readonly fill: string
  readonly name: string
  readonly value: number
}

interface Bar {
  readonly label: string
  readonly segments: readonly Segment[]
  /** said in the place of an empty bar */
  readonly empty?: string
}

const LABEL = 13
const NUMBER = 12
const LINE = 16

/** Many bars stand closer together. */
const COMPACT_FROM = 13

/** Horizontal bars, stacked where they have several segments: labels at the left, or above on a narrow screen. */
export function bars(rows: readonly Bar[], layout: Layout): Drawing {
  const [bar, gap] = rows.length < COMPACT_FROM ? [22, 11] : [17, 9]
  const max = Math.max(1, ...rows.map(totalOf))
  const totalWidth = textWidth(thousands(max), LABEL) + 12
  const labelWidth = layout.name === 'wide' ? 292 : 0
  const left = labelWidth + (labelWidth ? 14 : 0)
  const scale = (layout.width - left - totalWidth) / max
  let y = 0
  const parts = rows.map((row) => {
    const label = wrap(row.label, labelWidth || layout.width - 4, LABEL, labelWidth ? 2 : 3)
    const labelHeight = label.length * LINE
    const top = labelWidth ? y + Math.max(0, (labelHeight - bar) / 2) : y + labelHeight + 3
    const labelTop = labelWidth ? y + Math.max(0, (bar - labelHeight) / 2) : y
    const lines = label.map((l, i) =>
      labelWidth
        ? text(labelWidth, labelTop + i * LINE + 12, l, 'lab end')
        : text(0, labelTop + i * LINE + 12, l, 'lab'),
    )
    y = Math.max(y + (labelWidth ? labelHeight : 0), top + bar) + gap
    return lines.join('') + barOf(row, left, top, bar, scale)
  })
  return { height: Math.max(bar, y - gap) + 2, body: parts.join('\n') }
}

function barOf(row: Bar, left: number, top: number, height: number, scale: number): string {
  const total = totalOf(row)
  const middle = top + height / 2 + 4.3
  if (total === 0) return text(left, middle, row.empty ?? '0', 'num soft')
  let x = left
  const segments = row.segments
    .filter((s) => s.value > 0)
    .map((s) => {
      const width = Math.max(1.5, s.value * scale)
      const shown = thousands(s.value)
      const inside = row.segments.length > 1 && textWidth(shown, NUMBER) + 8 <= width
      const html =
        rect(x, top, width, height, s.fill, `${row.label}: ${s.name}, ${shown}`) +
        (inside ? text(x + width / 2, middle, shown, `num mid on-${s.fill}`) : '')
      x += width
      return html
    })
  return `${segments.join('')}${text(Number(px(x)) + 7, middle, thousands(total), 'num strong')}`
}

function totalOf(row: Bar): number {
  return row.segments.reduce((sum, s) => sum + s.value, 0)
}
