import { keyOf, type Format } from '../../format/format.js'
import type { Activity, DateMention, Plan } from '../../plan/plan.js'

export interface DatedCell {
  readonly activity: Activity
  readonly mention: DateMention
  readonly key: string
  readonly end: boolean
}

/** Every date that a plan's activities mention, in order. */
export function* datesOf(plan: Plan, format: Format): Generator<DatedCell> {
  const start = keyOf(format, 'start')
  const end = keyOf(format, 'end')
  for (const activity of plan.activities) {
    for (const window of activity.windows) {
      if (window.start) yield { activity, mention: window.start, key: start, end: false }
      if (window.end) yield { activity, mention: window.end, key: end, end: true }
    }
  }
}

/** A date and its column: a term of an activity, or another date of it (a review, a publication). */
export interface AnyDate {
  readonly activity: Activity
  readonly mention: DateMention
  readonly key: string
}

/**
 * Every date of a plan, those of the activities' terms and the others. What a follow-up's date must be, a rule of its own
 * says where the format is held to it.
 */
export function* allDatesOf(plan: Plan, format: Format): Generator<AnyDate> {
  yield* datesOf(plan, format)
  if (format.rules.includes('follow-up-date')) return
  for (const activity of plan.activities) {
    for (const [key, mentions] of activity.dates)
      for (const mention of mentions) yield { activity, mention, key }
  }
}
