import type { Finding } from '../../findings/finding.js'
import { saysNothing } from '../fields.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

const PARTS = [
  { key: 'controls', what: 'control' },
  { key: 'period', what: 'period' },
  { key: 'record', what: 'record' },
] as const

/** Each risk has a control, when it is carried out, and what shows it; who answers has a rule of its own. */
export const riskControlMissing: Rule = {
  id: 'risk-control-missing',
  scope: 'row',
  needs: ['controls'],
  tellsEmpty: PARTS.map(({ key }) => key),
  check: (plan, { format }) =>
    plan.activities.flatMap((activity) =>
      PARTS.flatMap(({ key, what }): Finding[] => {
        const field = activity.fields.get(key)
        if (!field || !saysNothing(field)) return []
        return [finding('risk-control-missing', 'error', placeOf(activity, format, key), { what })]
      }),
    ),
}
