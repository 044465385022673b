import type { Format } from '../../format/format.js'
import type { Activity, DateMention, Plan } from '../../plan/plan.js'
import { keyOf } from '../place.js'

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
