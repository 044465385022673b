import { keyOf, placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'
import { doubtfulPercent } from './percent-scale.js'

/** A percentage without its sign, or on a scale that leaves a doubt: 1 may be 1% or all of it. */
export const goalPercentScale: Rule = {
  id: 'goal-percent-scale',
  scope: 'row',
  needs: ['goal'],
  check: (plan, { format }) =>
    plan.activities.flatMap((activity) => {
      const doubt = doubtfulPercent(activity, format)
      if (!doubt) return []
      const place = placeOf(activity, format, keyOf(format, 'goal'))
      return [finding('goal-percent-scale', 'warning', place, { ...doubt })]
    }),
}
