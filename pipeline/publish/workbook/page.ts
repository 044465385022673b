import { cut } from './cell-text.js'
import type { SheetSpec } from './workbook-spec.js'

/** Inches. */
export const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 } as const

/** Excel takes 255, codes included. */
const MAX_FOOTER = 200

/** Footer in Excel's codes: a text on the left and the page on the right. */
export function footerCodes(sheet: SheetSpec): string {
  const text = cut(sheet.footer ?? '', MAX_FOOTER).replaceAll('&', '&&')
  return `&L&8 ${text}&R&8 Página &P de &N`
}

/** `3:3` → `$3:$3`, `A1:N200` → `$A$1:$N$200`. */
export function absolute(range: string): string {
  return range.replace(/\$?([A-Z]+|\d+)/gi, '$$$1')
}

/** A sheet's name as a reference takes it: `'Plan maestro'`. */
export function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`
}

/** Inches: the long side of each paper, and what a column takes for each character of its width and besides them. */
const LONG_SIDE = { letter: 11, legal: 14 } as const
const CHARACTER = 7 / 96
const PADDING = 5 / 96
/** Programs differ a little in how wide they print. */
const TO_SPARE = 0.96

/** The scale, in percent, at which the widest page of a landscape sheet fits on its paper, with a little to spare. */
export function scaleOf({ widths, paper }: SheetSpec, starts: readonly number[]): number {
  const edges = [0, ...starts, widths.length]
  const pages = edges
    .slice(1)
    .map((end, i) => widths.slice(edges[i], end).reduce((sum, width) => sum + width * CHARACTER + PADDING, 0))
  const room = LONG_SIDE[paper ?? 'letter'] - MARGINS.left - MARGINS.right
  return Math.max(10, Math.min(100, Math.floor((100 * TO_SPARE * room) / Math.max(...pages))))
}
