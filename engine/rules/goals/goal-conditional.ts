import { keyOf } from '../../format/format.js'
import type { Finding } from '../../findings/finding.js'
import { conditionOf } from '../../text/condition.js'
import { textIn } from '../fields.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** A goal that is due only if something happens ("en caso de materialización"): what it is worth if it does not must be settled. */
export const goalConditional: Rule = {
  id: 'goal-conditional',
  scope: 'row',
  needs: ['goal'],
  check: (plan, { format }) => {
    const key = keyOf(format, 'goal')
    const findings: Finding[] = []
    for (const activity of plan.activities) {
      const condition = activity.goal.length === 0 ? null : conditionOf(textIn(activity, key))
      if (condition === null) continue
      findings.push(finding('goal-conditional', 'warning', placeOf(activity, format, key), { condition }))
    }
    return findings
  },
}
