import { edit, placeAt } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** A row, or a name or window under an activity, stands beside its columns. It is read realigned; the fix moves the cells. */
export const rowShifted: Rule = {
  id: 'row-shifted',
  scope: 'row',
  needs: [],
  check: (plan, { format }) =>
    plan.observations.flatMap((seen) => {
      if (seen.kind !== 'row-shifted') return []
      const place = placeAt(plan, format, seen.sheet, seen.at, null, seen.text)
      const fix =
        seen.edits.length === 0
          ? null
          : {
              label: 'Poner cada dato en su columna',
              edits: seen.edits.map(({ cell, value }) => edit(seen.sheet, cell, value)),
            }
      return [finding('row-shifted', 'error', place, { offset: seen.offset, what: seen.what }, fix)]
    }),
}
