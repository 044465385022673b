import { addDays, lastDay } from '../../calendar/iso-date.js'

/** A stretch of days, both included, as ISO dates. */
export type Stretch = readonly [start: string, end: string]

/** Days of a period that a window must hold for something to happen in it. */
const ENOUGH = 10

/**
 * How many periods of so many months, counted from January, some windows give room for. One more where they begin with a
 * period and end with another: what falls due each month may be done at the beginning of the next.
 */
export function periodsIn(windows: readonly Stretch[], months: number): number {
  const met = periodsOf(windows, months).filter((period) => windows.some((window) => hasRoom(window, period)))
  const [first, last] = [met[0], met.at(-1)]
  if (!first || !last) return 0
  const fromItsBeginning = windows.some(([start]) => start <= addDays(first[0], ENOUGH))
  const toItsEnd = windows.some(([, end]) => end >= addDays(last[1], -ENOUGH))
  const afterAnother = first[0].slice(5, 7) !== '01'
  return met.length + (afterAnother && fromItsBeginning && toItsEnd ? 1 : 0)
}

/** The periods of the years in which the windows lie. */
function periodsOf(windows: readonly Stretch[], months: number): Stretch[] {
  const years = windows.flat().map((iso) => Number(iso.slice(0, 4)))
  const periods: Stretch[] = []
  for (let year = Math.min(...years); year <= Math.max(...years); year++) {
    for (let month = 1; month <= 12; month += months) {
      const first = `${String(year)}-${String(month).padStart(2, '0')}-01`
      periods.push([first, lastDay(year, month + months - 1)])
    }
  }
  return periods
}

function hasRoom([start, end]: Stretch, [first, last]: Stretch): boolean {
  const from = start > first ? start : first
  const to = end < last ? end : last
  return addDays(from, ENOUGH - 1) <= to
}
