import { keyOf } from '../../format/format.js'
import type { Finding } from '../../findings/finding.js'
import { textIn } from '../fields.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** A goal that states no quantity, in digits or in words (Ley 1474 de 2011, art. 74: "metas … indicadores"; DNP, guía de indicadores). */
export const goalNotMeasurable: Rule = {
  id: 'goal-not-measurable',
  scope: 'row',
  needs: ['goal'],
  check: (plan, { format }) => {
    const key = keyOf(format, 'goal')
    const findings: Finding[] = []
    for (const activity of plan.activities) {
      if (activity.goal.length > 0 || textIn(activity, key) === '') continue
      findings.push(finding('goal-not-measurable', 'error', placeOf(activity, format, key), {}))
    }
    return findings
  },
}
