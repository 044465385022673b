import { isPrepared, numberIn } from '../fields.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'
import { addsUp } from './progress-of.js'

/** More was executed than scheduled: the datum stays, and is told apart; a value that is measured may well be higher. */
export const progressOverExecution: Rule = {
  id: 'progress-over-execution',
  scope: 'row',
  needs: ['scheduled', 'executed'],
  check: (plan, { format }) =>
    plan.activities.flatMap((activity) => {
      const scheduled = numberIn(activity, 'scheduled')
      const executed = numberIn(activity, 'executed')
      if (isPrepared(activity) && !addsUp(activity)) return []
      if (scheduled === null || executed === null || scheduled <= 0 || executed <= scheduled) return []
      const place = placeOf(activity, format, 'executed')
      return [finding('progress-over-execution', 'warning', place, { executed, scheduled })]
    }),
}
