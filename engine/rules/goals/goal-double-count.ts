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
    const byRest = new Map<string, Map<string, Activity>>()
    return plan.activities.flatMap((activity) => {
      const promise = promiseOf(activity, format)
      if (promise === null) return []
      const alike = first.get(promise)
      if (alike === undefined) {
        first.set(promise, activity)
        return []
      }
      let others = byRest.get(promise)
      if (!others) byRest.set(promise, (others = new Map([[restOf(alike), alike]])))
      const rest = restOf(activity)
      const original = others.get(rest)
      if (original === undefined) {
        others.set(rest, activity)
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

/** Activity and goal of a row, to be compared; null where it lacks either. */
function promiseOf(activity: Activity, format: Format): string | null {
  const subject = fold(textIn(activity, keyOf(format, 'subject')))
  const goal = fold(textIn(activity, keyOf(format, 'goal')))
  return subject === '' || goal === '' ? null : `${subject}\n${goal}`
}

const BESIDES = ['situation', 'indicator', 'product', 'bpin', 'project', 'goalCode', 'literal']

/** What else tells two promises of the same apart; looked at only where there are two. */
function restOf(activity: Activity): string {
  return BESIDES.map((key) => fold(textIn(activity, key))).join('\n')
}
