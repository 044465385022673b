import type { UnderstoodWindow } from '../../../../engine/plan/understood.js'
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

export type DrawableWindow = UnderstoodWindow & { readonly start: string; readonly end: string }

/** Whether both ends of a window are dates, in order: only then can it be drawn. */
export function isDrawable(window: UnderstoodWindow): window is DrawableWindow {
  return window.start !== null && window.end !== null && window.start <= window.end
}

/** The twelve months of a year. Windows without both dates, or with these the wrong way round, are left out. */
export function monthCounts(entries: Iterable<Entry>, year: number): MonthCount[] {
  const months = Array.from({ length: 12 }, (_, i) => {
    const prefix = `${year}-${String(i + 1).padStart(2, '0')}`
    const count = { month: i + 1, active: 0, starting: 0, ending: 0 }
    return { count, prefix, first: `${prefix}-01`, last: `${prefix}-31` }
  })
  for (const { windows, span } of entries) {
    for (const { count, prefix, first, last } of months) {
      if (windows.some((w) => w.start <= last && w.end >= first)) count.active++
      if ((span.asked.start || span.firstStart !== null) && windows.some((w) => w.start.startsWith(prefix)))
        count.starting++
      if (windows.some((w) => w.end.startsWith(prefix))) count.ending++
    }
  }
  return months.map(({ count }) => count)
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
  for (const { windows, span } of entries) {
    if (span.incomplete) withoutWindow++
    if (windows.some((w) => w.start < `${year}-01-01` || w.end > `${year}-12-31`)) outsideYear++
  }
  return { withoutWindow, outsideYear }
}
