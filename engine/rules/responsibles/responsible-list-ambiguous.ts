import { keyOf } from '../../format/format.js'
import { fixCell, placeAt } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** Several responsibles in a cell without a line break, a semicolon or an " y " between them. */
export const responsibleListAmbiguous: Rule = {
  id: 'responsible-list-ambiguous',
  scope: 'row',
  needs: ['responsibles'],
  check: (plan, { format }) =>
    plan.observations.flatMap((seen) => {
      if (seen.kind !== 'responsibles-ambiguous') return []
      const place = placeAt(plan, format, seen.sheet, seen.at, keyOf(format, 'responsibles'), seen.text)
      const fix =
        seen.lines &&
        fixCell('Escribir una dependencia por renglón', seen.sheet, seen.at, seen.lines.join('\n'))
      return [finding('responsible-list-ambiguous', 'warning', place, { names: seen.names }, fix)]
    }),
}
