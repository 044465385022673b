import { MONTHS } from '../../words.js'
import { type Layout, line, text } from './svg.js'

/** Where a day lies among the twelve months of a year, from 0 to 12; outside it, at the nearer end. */
export function monthsInto(iso: string, year: number, after = 0): number {
  const dateYear = Number(iso.slice(0, 4))
  if (dateYear < year) return 0
  if (dateYear > year) return 12
  return Number(iso.slice(5, 7)) - 1 + Math.min(1, (Number(iso.slice(8, 10)) - 1 + after) / 31)
}

/** Names of the months over twelve equal columns, with thin lines between these. */
export function monthAxis(left: number, width: number, top: number, bottom: number, layout: Layout): string {
  const step = width / 12
  const letters = layout.name === 'narrow' ? 1 : 3
  const names = MONTHS.map((name, i) =>
    text(left + step * (i + 0.5), top + 12, name.slice(0, letters), 'axis mid cap'),
  )
  const rules = Array.from({ length: 13 }, (_, i) =>
    line(left + step * i, top + 18, left + step * i, bottom, 'grid'),
  )
  return rules.join('') + names.join('')
}

/** A dashed line on the cut-off, where it falls in the year. */
export function cutoffLine(
  cutoff: string,
  year: number,
  left: number,
  width: number,
  top: number,
  bottom: number,
): string {
  if (Number(cutoff.slice(0, 4)) !== year) return ''
  const x = left + (width / 12) * monthsInto(cutoff, year, 1)
  return line(x, top, x, bottom, 'cut')
}
