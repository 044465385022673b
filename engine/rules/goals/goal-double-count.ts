import { keyOf, type Format } from '../../format/format.js'
import type { Activity } from '../../plan/plan.js'
import { fold } from '../../text/fold.js'
import { textIn } from '../fields.js'
import { placeOf, rowLabel } from '../place.js'
import { finding, type Rule } from '../rule.js'

/**
 * The same activity with the same indicator or product and the same goal in several rows: counted twice in any total.
 * Rows that even bear the same number are `activity-number`'s.
 */
export const goalDoubleCount: Rule = {
  id: 'goal-double-count',
  scope: 'workbook',
  needs: ['goal'],
  check: (plan, { format }) => {
    const first = new Map<string, Activity>()
    return plan.activities.flatMap((activity) => {
      const promise = promiseOf(activity, format)
      if (promise === null) return []
      const original = first.get(promise)
      if (original === undefined) {
        first.set(promise, activity)
        return []
      }
      const numbered = format.rules.includes('activity-number') && activity.number !== null
      if (numbered && activity.number === original.number && activity.section === original.section) return []
      return [
        finding('goal-double-count', 'warning', placeOf(activity, format, keyOf(format, 'goal')), {
          other: rowLabel(original, format),
          row: original.row + 1,
          sheet: original.sheet === activity.sheet ? null : original.sheet,
        }),
      ]
    })
  },
}

/** What a row promises, to be compared; null where it lacks its activity or its goal. */
function promiseOf(activity: Activity, format: Format): string | null {
  const keys = [keyOf(format, 'subject'), keyOf(format, 'goal')]
  const [subject, goal] = keys.map((key) => fold(textIn(activity, key)))
  if (!subject || !goal) return null
  const besides = ['situation', 'indicator', 'product', 'bpin', 'project', 'goalCode', 'literal']
  return JSON.stringify([subject, goal, ...besides.map((key) => fold(textIn(activity, key)))])
}
