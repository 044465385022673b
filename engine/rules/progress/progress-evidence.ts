import { saysNoEvidence } from '../../text/fillers.js'
import { numberIn } from '../fields.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'
import { progressIn } from './progress-of.js'

/** Progress above 0 says what was done and where the evidence is. */
export const progressEvidence: Rule = {
  id: 'progress-evidence',
  scope: 'row',
  needs: ['progress'],
  tellsEmpty: ['done', 'evidence'],
  cannot: (plan, { format }) =>
    format.columns
      .filter(({ key }) => (key === 'done' || key === 'evidence') && !plan.headers.has(key))
      .map(({ header }) => ({ kind: 'column-missing', column: header })),
  check: (plan, { format }) =>
    plan.activities.flatMap((activity) => {
      const some = (progressIn(activity) ?? 0) > 0 || (numberIn(activity, 'executed') ?? 0) > 0
      if (!some) return []
      const missing = (['done', 'evidence'] as const).filter((key) => {
        const field = activity.fields.get(key)
        return field !== undefined && saysNoEvidence(field.text)
      })
      if (missing.length === 0) return []
      return [finding('progress-evidence', 'error', placeOf(activity, format, missing[0]!), { missing })]
    }),
}
