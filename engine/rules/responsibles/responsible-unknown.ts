import { keyOf } from '../../format/format.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** A responsible that the directory does not know by name, acronym or alias; the nearest are proposed, never chosen. */
export const responsibleUnknown: Rule = {
  id: 'responsible-unknown',
  scope: 'row',
  needs: ['responsibles'],
  check: (plan, { format }) =>
    plan.activities.flatMap((activity) =>
      activity.responsibles.flatMap(({ resolution, text, at }) => {
        if (resolution.how !== 'unknown') return []
        const place = placeOf(activity, format, keyOf(format, 'responsibles'), at, text)
        return [
          finding('responsible-unknown', 'warning', place, {
            text,
            suggestions: resolution.suggestions.map((s) => s.name),
          }),
        ]
      }),
    ),
}
