import { keyOf } from '../../format/format.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** A goal that states no quantity, in digits or in words (Ley 1474 de 2011, art. 74: "metas … indicadores"; DNP, guía de indicadores). */
export const goalNotMeasurable: Rule = {
  id: 'goal-not-measurable',
  scope: 'row',
  needs: ['goal'],
  check: (plan, { format }) => {
    const key = keyOf(format, 'goal')
    return plan.activities.flatMap((activity) => {
      const text = activity.fields.get(key)?.text ?? ''
      if (text === '' || activity.goal.length > 0) return []
      return [finding('goal-not-measurable', 'error', placeOf(activity, format, key), {})]
    })
  },
}
