import { keyOf } from '../../format/format.js'
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
    const [subjectKey, goalKey] = [keyOf(format, 'subject'), keyOf(format, 'goal')]
    return plan.activities.flatMap((activity) => {
      const subject = fold(textIn(activity, subjectKey))
      const goal = fold(textIn(activity, goalKey))
      if (subject === '' || goal === '') return []
      const promise = `${subject}\n${goal}`
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
        finding('goal-double-count', 'warning', placeOf(activity, format, goalKey), {
          other: rowLabel(original, format),
          row: original.row + 1,
          sheet: original.sheet === activity.sheet ? null : original.sheet,
        }),
      ]
    })
  },
}

const BESIDES = ['situation', 'indicator', 'product', 'bpin', 'project', 'goalCode', 'literal']

/** What else tells two promises of the same apart; looked at only where there are two. */
function restOf(activity: Activity): string {
  return BESIDES.map((key) => fold(textIn(activity, key))).join('\n')
}
