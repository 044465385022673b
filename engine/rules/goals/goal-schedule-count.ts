import { keyOf } from '../../format/format.js'
import type { Finding } from '../../findings/finding.js'
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
  check: (plan, { format }) => {
    const key = keyOf(format, 'goal')
    const findings: Finding[] = []
    for (const activity of plan.activities) {
      const windows = activity.windows.length
      if (windows < 2 || activity.goal.length !== 1) continue
      const { kind, quantity, unit } = activity.goal[0]!
      if (kind !== 'count') continue
      if (quantity === windows || !(windows > quantity || (quantity >= 2 && quantity <= SMALL))) continue
      const facts = { quantity, unit, windows }
      findings.push(finding('goal-schedule-count', 'warning', placeOf(activity, format, key), facts))
    }
    return findings
  },
}
