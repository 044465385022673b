import type { IsoWindow } from '../../../shelf/outline.js'
import type { Span } from './cutoff.js'
import type { Entry } from './entries.js'

/** Activities of one month; an activity counts once in each figure, however many windows it has there. */
export interface MonthCount {
  /** 1 to 12 */
  readonly month: number
  /** with a window that touches the month */
  readonly active: number
  /** with a window that starts in it */
  readonly starting: number
  /** with a window that ends in it */
  readonly ending: number
}

export interface DrawableWindow {
  readonly start: string
  readonly end: string
}

/** Whether both ends of a window are dates, in order: only then can it be drawn. */
export function isDrawable(window: IsoWindow): window is DrawableWindow {
  return window.start !== null && window.end !== null && window.start <= window.end
}

const MONTHS = 12

/** Months of a year, one bit each, and whether anything is outside of it. */
export interface MonthsTouched {
  readonly active: number
  readonly starting: number
  readonly ending: number
  readonly outside: boolean
}

/** The months of a year that windows touch; a start counts where one is asked for or known. */
export function monthsTouched(
  windows: readonly DrawableWindow[],
  { asked, firstStart }: Span,
  year: number,
): MonthsTouched {
  let [starting, ending] = [0, 0]
  for (const { start, end } of windows) {
    starting |= monthBit(start, year)
    ending |= monthBit(end, year)
  }
  return {
    active: openMonths(windows, year),
    starting: asked.start || firstStart !== null ? starting : 0,
    ending,
    outside: windows.some((w) => w.start < `${year}-01-01` || w.end > `${year}-12-31`),
  }
}

/** The twelve months of a year. Windows without both dates, or with these the wrong way round, are left out. */
export function monthCounts(entries: Iterable<Entry>, year: number): MonthCount[] {
  const active = new Array<number>(MONTHS).fill(0)
  const starting = new Array<number>(MONTHS).fill(0)
  const ending = new Array<number>(MONTHS).fill(0)
  for (const { terms } of entries) {
    const touched = terms.months(year)
    tally(active, touched.active)
    tally(starting, touched.starting)
    tally(ending, touched.ending)
  }
  return active.map((count, i) => ({
    month: i + 1,
    active: count,
    starting: starting[i]!,
    ending: ending[i]!,
  }))
}

/** The months of a year in which a window is open, one bit each. */
export function openMonths(windows: readonly DrawableWindow[], year: number): number {
  let open = 0
  for (const window of windows) {
    const from = Math.max(0, monthsSince(year, window.start))
    const to = Math.min(MONTHS - 1, monthsSince(year, window.end))
    for (let month = from; month <= to; month++) open |= 1 << month
  }
  return open
}

function monthBit(iso: string, year: number): number {
  const month = monthsSince(year, iso)
  return month >= 0 && month < MONTHS ? 1 << month : 0
}

/** Months from January of a year on. */
function monthsSince(year: number, iso: string): number {
  return (Number(iso.slice(0, 4)) - year) * MONTHS + Number(iso.slice(5, 7)) - 1
}

/** One more in each month that has a bit. */
function tally(counts: number[], months: number): void {
  for (let month = 0; months >> month > 0; month++) if (months & (1 << month)) counts[month]!++
}

/** What a calendar of the year cannot show, in activities. */
export interface Undrawn {
  /** with a date to be corrected */
  readonly withoutWindow: number
  /** with a window that lies wholly or partly outside the year */
  readonly outsideYear: number
}

/** Counts what the calendar leaves out, so that it can say so. */
export function undrawn(entries: Iterable<Entry>, year: number): Undrawn {
  let [withoutWindow, outsideYear] = [0, 0]
  for (const { terms } of entries) {
    if (terms.span.incomplete) withoutWindow++
    if (terms.months(year).outside) outsideYear++
  }
  return { withoutWindow, outsideYear }
}
