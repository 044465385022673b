import { keyOf } from '../../format/format.js'
import type { Activity, DateMention } from '../../plan/plan.js'
import { oncePerPlan } from '../once-per-plan.js'

export interface DatedCell {
  readonly activity: Activity
  readonly mention: DateMention
  readonly key: string
  readonly end: boolean
}

/** Every date that a plan's activities mention, in order. */
export const datesOf = oncePerPlan(({ activities }, format): readonly DatedCell[] => {
  const startKey = keyOf(format, 'start')
  const endKey = keyOf(format, 'end')
  const dates: DatedCell[] = []
  for (const activity of activities) {
    const { windows } = activity
    for (let i = 0; i < windows.length; i++) {
      const { start, end } = windows[i]!
      if (start) dates.push({ activity, mention: start, key: startKey, end: false })
      if (end) dates.push({ activity, mention: end, key: endKey, end: true })
    }
  }
  return dates
})

/** A date and its column: a term of an activity, or another date of it (a review, a publication). */
export interface AnyDate {
  readonly activity: Activity
  readonly mention: DateMention
  readonly key: string
}

/**
 * What is written for dates and is none: in the activities' terms, and in their other dates. What a follow-up's date must
 * be, a rule of its own says where the format is held to it.
 */
export const notDates = oncePerPlan((rows, format): readonly AnyDate[] => {
  const none: AnyDate[] = datesOf(rows, format).filter(({ mention }) => mention.problem)
  if (format.rules.includes('follow-up-date')) return none
  for (const activity of rows.activities) {
    if (activity.dates.size === 0) continue
    for (const [key, mentions] of activity.dates)
      for (const mention of mentions) if (mention.problem) none.push({ activity, mention, key })
  }
  return none
})
