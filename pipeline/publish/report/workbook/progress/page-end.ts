import { MARGINS } from '../../../workbook/page.js'
import { rowHeight } from '../../../workbook/text-height.js'
import type { Row } from '../../../workbook/workbook-spec.js'
import { EMPTY } from '../sheet.js'

/** Points of a letter page, its margins and what a column takes for each character and besides. */
const [SHORT, LONG] = [8.5 * 72, 11 * 72]
const POINTS = 72
const CHARACTER = 5.25
const PADDING = 3.75
/** Programs differ by so much in how many rows they print on a page. */
const SLACK = 1.07

/** A sheet as far as it is written. */
interface Page {
  readonly rows: readonly Row[]
  readonly widths: readonly number[]
  readonly orientation: 'landscape' | 'portrait'
}

/**
 * Empty rows to the end of the printed page, where what comes (so many points high) would be parted between two pages; none
 * where it fits, nor where no page is high enough for it.
 */
export function toPageEnd({ rows, widths, orientation }: Page, height: number): Row[] {
  const [across, down] = orientation === 'portrait' ? [SHORT, LONG] : [LONG, SHORT]
  const width = widths.reduce((sum, characters) => sum + characters * CHARACTER + PADDING, 0)
  const scale = Math.min(1, (across - (MARGINS.left + MARGINS.right) * POINTS) / width)
  const least = (down - (MARGINS.top + MARGINS.bottom) * POINTS) / scale
  const most = least * SLACK
  const used = rows.reduce((sum, row) => sum + rowHeight(row, widths), 0)
  const page = Math.floor(used / most)
  const fits = used + height <= (page + 1) * least
  if (used === 0 || fits || height > least) return []
  const left = (page + 1) * most - used
  const many = Math.max(1, Math.ceil(left / 300))
  return Array.from({ length: many }, () => ({ ...EMPTY, height: left / many }))
}
