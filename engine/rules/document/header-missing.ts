import { headerOf, placeAt } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** A mandatory header is absent or was renamed (the official template; compared without case, accents or spaces). */
export const headerMissing: Rule = {
  id: 'header-missing',
  scope: 'workbook',
  needs: [],
  check: (plan, { format }) =>
    plan.observations.flatMap((seen) => {
      if (seen.kind !== 'header-missing') return []
      const nearest = seen.nearest?.text ?? null
      const place = { ...placeAt(plan, format, seen.sheet, seen.at, seen.column, nearest), row: null }
      return [finding('header-missing', 'error', place, { header: headerOf(format, seen.column), nearest })]
    }),
}
