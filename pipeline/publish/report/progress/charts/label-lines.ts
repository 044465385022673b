import { wrap } from '../../html/chart/text.js'
import type { Layout } from '../../html/chart/svg.js'
import { letters } from './picture.js'

const SIZE = 13
const LINE = 16
/** the widest letter takes so much more than the estimate */
const WIDER = 1.14

/** Where the bar of a row goes, and its name drawn: at its left, or above it on a narrow screen. */
export interface LabelledRow {
  readonly drawn: string
  readonly top: number
  readonly next: number
}

/** Room at the left of the bars for their names. */
export function leftOf({ name }: Layout): number {
  return name === 'wide' ? 306 : 0
}

/** The name of a bar of a row that begins at `y`. */
export function labelled(
  label: string,
  y: number,
  bar: { readonly height: number; readonly gap: number },
  layout: Layout,
  ink: string,
): LabelledRow {
  const left = leftOf(layout)
  const width = left > 0 ? left - 14 : layout.width - 4
  const lines = wrap(label, width / WIDER, SIZE, left > 0 ? 2 : 3)
  const height = lines.length * LINE
  const top = left > 0 ? y + Math.max(0, (height - bar.height) / 2) : y + height + 3
  const from = left > 0 ? y + Math.max(0, (bar.height - height) / 2) : y
  const drawn = lines.map((text, i) =>
    left > 0
      ? letters(left - 14, from + i * LINE + 12, text, { size: SIZE, fill: ink, anchor: 'end' })
      : letters(0, from + i * LINE + 12, text, { size: SIZE, fill: ink }),
  )
  return {
    drawn: drawn.join(''),
    top,
    next: Math.max(left > 0 ? y + height : 0, top + bar.height) + bar.gap,
  }
}
