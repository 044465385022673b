import { keyOf } from '../../format/format.js'
import { yearOf } from '../../calendar/iso-date.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** A window that ends before it starts; where one of its dates is of another year, that is what is wrong. */
export const dateOrder: Rule = {
  id: 'date-order',
  scope: 'row',
  needs: ['start', 'end'],
  check: (plan, { format }) =>
    plan.activities.flatMap((activity) =>
      activity.windows.flatMap(({ start, end }) => {
        if (!start?.iso || !end?.iso || start.iso <= end.iso) return []
        if (plan.vigencia !== null && [start.iso, end.iso].some((iso) => yearOf(iso) !== plan.vigencia))
          return []
        const place = placeOf(activity, format, keyOf(format, 'end'), end.at, end.text)
        return [finding('date-order', 'error', place, { start: start.iso, end: end.iso })]
      }),
    ),
}
