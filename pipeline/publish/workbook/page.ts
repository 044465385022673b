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
