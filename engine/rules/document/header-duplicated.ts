import { address } from '../../grid/address.js'
import { headerOf, placeAt } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** Two columns carry the same header, so nobody can tell which one counts. */
export const headerDuplicated: Rule = {
  id: 'header-duplicated',
  scope: 'workbook',
  needs: [],
  check: (plan, { format }) =>
    plan.observations.flatMap((seen) => {
      if (seen.kind !== 'header-duplicated') return []
      const header = headerOf(format, seen.column)
      const place = { ...placeAt(plan, format, seen.sheet, seen.second, seen.column, seen.text), row: null }
      const first = address(seen.first.row, seen.first.column)
      const second = address(seen.second.row, seen.second.column)
      return [finding('header-duplicated', 'error', place, { header, first, second })]
    }),
}
