import type { Measure } from './measure.js'
import { dueAt, type Due, type ScheduleMethod, type Window } from './schedule.js'

/**
 * Why nothing is scheduled yet («no programada»).
 * - `no-measurable-goal`: the goal states no quantity.
 * - `no-dates`: it has no window with a date for its end.
 * - `none-closed`: no window has closed by the cut-off.
 * - `no-whole-month`: spread by months, not one month has elapsed.
 */
export type NotScheduledReason = 'no-measurable-goal' | 'no-dates' | 'none-closed' | 'no-whole-month'

/** What is scheduled of an activity at a cut-off: a share of its goals above 0, or nothing and why. */
export type Scheduled =
  | { readonly scheduled: true; readonly due: Due }
  | { readonly scheduled: false; readonly due: Due; readonly reason: NotScheduledReason }

/**
 * Whether an activity is scheduled at a cut-off (ISO), and how much of its goals. Where no window has closed yet it is not:
 * its progress is neither 0% nor 100% (rule `progress-not-scheduled`; domain notes §3.2).
 */
export function scheduledAt(
  activity: { readonly measures: readonly Measure[]; readonly windows: readonly Window[] },
  cutoff: string,
  method: ScheduleMethod,
): Scheduled {
  const due = dueAt(activity.windows, cutoff, method)
  const reason = whyNot(activity.measures, due)
  return reason === null ? { scheduled: true, due } : { scheduled: false, due, reason }
}

function whyNot(
  measures: readonly Measure[],
  { method, share, windows, undated }: Due,
): NotScheduledReason | null {
  if (measures.length === 0) return 'no-measurable-goal'
  if (undated === windows) return 'no-dates'
  if (share.sign() > 0) return null
  return method === 'by-months' ? 'no-whole-month' : 'none-closed'
}
