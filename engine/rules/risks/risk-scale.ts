import type { Finding } from '../../findings/finding.js'
import { textIn } from '../fields.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'
import { IMPACTS, onScale, PROBABILITIES } from './scales.js'

/** Probability and impact, before and after the controls, are values of the scale of risks of corruption (Guía 2015). */
export const riskScale: Rule = {
  id: 'risk-scale',
  scope: 'row',
  needs: [],
  check: (plan, { format }) =>
    plan.activities.flatMap((activity) =>
      [
        { key: 'probability', scale: PROBABILITIES },
        { key: 'impact', scale: IMPACTS },
        { key: 'residualProbability', scale: PROBABILITIES },
        { key: 'residualImpact', scale: IMPACTS },
      ].flatMap(({ key, scale }): Finding[] => {
        if (onScale(activity.fields.get(key), scale)?.length !== 0) return []
        const facts = { text: textIn(activity, key), values: scale.map(({ name }) => name) }
        return [finding('risk-scale', 'error', placeOf(activity, format, key), facts)]
      }),
    ),
}
