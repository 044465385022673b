import { placeAt } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** A cell with an error of Excel's, a formula without a stored result, or one whose result is a number turned into text. */
export const cellError: Rule = {
  id: 'cell-error',
  scope: 'row',
  needs: [],
  check: (plan, { format }) =>
    plan.observations.flatMap((seen) => {
      if (seen.kind !== 'cell-error') return []
      const place = placeAt(plan, format, seen.sheet, seen.at, seen.column, seen.error)
      return [finding('cell-error', 'error', place, { error: seen.error, cause: seen.cause })]
    }),
}
