import { keyOf } from '../../format/format.js'
import type { Finding } from '../../findings/finding.js'
import type { Activity } from '../../plan/plan.js'
import { textIn } from '../fields.js'
import { placeOf } from '../place.js'
import { progressIn, surePercent } from '../progress/progress-of.js'
import { finding, type Rule } from '../rule.js'
import { signedGoals } from './goal-signs.js'
import { doubtfulPercent, type DoubtfulPercent } from './percent-scale.js'

/** A percentage without its sign, or on a scale that leaves a doubt: 1 may be 1% or all of it. */
export const goalPercentScale: Rule = {
  id: 'goal-percent-scale',
  scope: 'row',
  needs: ['goal'],
  check: (plan, { format }) => {
    const key = keyOf(format, 'goal')
    const findings: Finding[] = []
    for (const { activity } of signedGoals(plan, format)) {
      const doubt = doubtfulPercent(activity, format)
      if (doubt)
        findings.push(finding('goal-percent-scale', 'warning', placeOf(activity, format, key), { ...doubt }))
    }
    const tells = format.columns.some((column) => column.key === 'progress')
    for (const { activity, doubt } of tells ? doubtfulProgress(plan.activities) : []) {
      const place = placeOf(activity, format, 'progress')
      findings.push(finding('goal-percent-scale', 'warning', place, { ...doubt }))
    }
    return findings
  },
}

/** Progress of at most 1 beside others that go up to 100: 1 may be 1% or all of it. */
function doubtfulProgress(
  activities: readonly Activity[],
): { readonly activity: Activity; readonly doubt: DoubtfulPercent }[] {
  if (!activities.some((activity) => (surePercent(activity) ?? 0) > 1)) return []
  return activities.flatMap((activity) => {
    const value = progressIn(activity)
    if (value === null || value <= 0 || surePercent(activity) !== null) return []
    return [{ activity, doubt: { written: textIn(activity, 'progress'), value, problem: 'fraction' } }]
  })
}
