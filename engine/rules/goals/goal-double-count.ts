import { keyOf } from '../../format/format.js'
import type { Finding } from '../../findings/finding.js'
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
    const subjectKey = keyOf(format, 'subject')
    const goalKey = keyOf(format, 'goal')
    const told = BESIDES.filter((key) => format.columns.some((column) => column.key === key))
    const bySubject = new Map<string, Promises>()
    const findings: Finding[] = []
    for (const activity of plan.activities) {
      const subject = fold(textIn(activity, subjectKey))
      const goal = fold(textIn(activity, goalKey))
      if (subject === '' || goal === '') continue
      const promises = bySubject.get(subject)
      if (!promises) {
        bySubject.set(subject, { only: activity, goal, all: null })
        continue
      }
      promises.all ??= new Map([[promiseOf(promises.goal, promises.only, told), promises.only]])
      const promise = promiseOf(goal, activity, told)
      const original = promises.all.get(promise)
      if (original === undefined) {
        promises.all.set(promise, activity)
        continue
      }
      const isNumbered = format.rules.includes('activity-number') && activity.number !== null
      if (isNumbered && activity.number === original.number && activity.section === original.section) continue
      findings.push(
        finding('goal-double-count', 'warning', placeOf(activity, format, goalKey), {
          other: rowLabel(original, format),
          row: original.row + 1,
          sheet: original.sheet === activity.sheet ? null : original.sheet,
        }),
      )
    }
    return findings
  },
}

/** The rows of one activity: the first, and all by what they promise once there are two. */
interface Promises {
  readonly only: Activity
  readonly goal: string
  all: Map<string, Activity> | null
}

const BESIDES = ['situation', 'indicator', 'product', 'bpin', 'project', 'goalCode', 'literal']

/** A goal with what else tells two promises of the same apart; looked at only where there are two. */
function promiseOf(goal: string, activity: Activity, besides: readonly string[]): string {
  let promise = goal
  for (const key of besides) promise += `\n${fold(textIn(activity, key))}`
  return promise
}
