import { keyOf } from '../../format/format.js'
import { parseGoal } from '../../text/goal.js'
import { parseNumber } from '../../text/numbers.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'
import { doubtfulPercent } from './percent-scale.js'

/** A number whose separator can be read two ways. In es-CO the dot parts thousands: 15.000 is said as it was read; 1.5 and 1,500 need a look. */
export const numberAmbiguous: Rule = {
  id: 'number-ambiguous',
  scope: 'row',
  needs: ['goal'],
  check: (plan, { format }) => {
    const key = keyOf(format, 'goal')
    return plan.activities.flatMap((activity) => {
      const found = activity.cells
        .filter((cell) => cell.key === key)
        .flatMap(({ raw, at }) =>
          parseGoal(raw).flatMap(({ digits }) => {
            const number = digits === null ? null : parseNumber(digits)
            if (!number || number.separators === 'none' || number.separators === 'decimal') return []
            const certain = number.separators === 'thousands'
            const place = placeOf(activity, format, key, at, raw)
            return [
              finding('number-ambiguous', certain ? 'info' : 'warning', place, {
                text: digits!,
                readAs: number.value,
                certain,
              }),
            ]
          }),
        )
      return found.length > 0 && doubtfulPercent(activity, format) ? [] : found
    })
  },
}
