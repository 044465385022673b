import { keyOf } from '../../format/format.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** A collective ("Todas las dependencias") answers first, so no dependencia leads; after a concrete one it is only noted. */
export const responsibleCollective: Rule = {
  id: 'responsible-collective',
  scope: 'row',
  needs: ['responsibles'],
  check: (plan, { format }) =>
    plan.activities.flatMap((activity) =>
      activity.responsibles.flatMap(({ resolution, name, text, at }, i) => {
        if (resolution.how === 'unknown' || !resolution.collective) return []
        const led = activity.responsibles
          .slice(0, i)
          .some((r) => r.resolution.how !== 'unknown' && !r.resolution.collective)
        const place = placeOf(activity, format, keyOf(format, 'responsibles'), at, text)
        return [finding('responsible-collective', led ? 'info' : 'warning', place, { name, leads: !led })]
      }),
    ),
}
