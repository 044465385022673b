import { keyOf } from '../../format/format.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

const SMALL = 12

/**
 * More windows than units in the goal, or a small count (2 to 12) other than its two or more windows.
 * Percentages do not count; one window is never enough to speak.
 */
export const goalScheduleCount: Rule = {
  id: 'goal-schedule-count',
  scope: 'row',
  needs: ['goal', 'start', 'end'],
  check: (plan, { format }) =>
    plan.activities.flatMap((activity) => {
      const windows = activity.windows.length
      const [goal, ...others] = activity.goal
      if (!goal || others.length > 0 || goal.kind !== 'count' || windows < 2) return []
      const { quantity, unit } = goal
      if (quantity === windows || !(windows > quantity || (quantity >= 2 && quantity <= SMALL))) return []
      return [
        finding('goal-schedule-count', 'warning', placeOf(activity, format, keyOf(format, 'goal')), {
          quantity,
          unit,
          windows,
        }),
      ]
    }),
}
