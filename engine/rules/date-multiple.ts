import { keyOf, placeAt } from './place.js'
import { finding, type Rule } from './rule.js'

/** More than one date in a cell. They are read as windows paired in order; each should have a row of its own. */
export const dateMultiple: Rule = {
  id: 'date-multiple',
  scope: 'row',
  needs: ['start', 'end'],
  check: (plan, { format }) =>
    plan.observations.flatMap((seen) => {
      if (seen.kind !== 'dates-in-cell') return []
      const inEnd = plan.activities.some(
        (a) => a.sheet === seen.sheet && a.windows.some((w) => w.end?.at === seen.at),
      )
      const place = placeAt(
        plan,
        format,
        seen.sheet,
        seen.at,
        keyOf(format, inEnd ? 'end' : 'start'),
        seen.text,
      )
      return [finding('date-multiple', 'error', place, { count: seen.count })]
    }),
}
