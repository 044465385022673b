import { keyOf } from '../../format/format.js'
import { edit, placeAt } from '../place.js'
import { finding, type Rule } from '../rule.js'

/**
 * More than one date in a cell. They are read as windows paired in order; each should have a row of its own, and the fix
 * gives it one where the activity has free rows for all of them.
 */
export const dateMultiple: Rule = {
  id: 'date-multiple',
  scope: 'row',
  needs: ['start', 'end'],
  check: (plan, { format }) => {
    if (!plan.observations.some(({ kind }) => kind === 'dates-in-cell')) return []
    const ends = new Set(
      plan.activities.flatMap(({ windows }) => windows.flatMap(({ end }) => end?.at ?? [])),
    )
    return plan.observations.flatMap((seen) => {
      if (seen.kind !== 'dates-in-cell') return []
      const inEnd = ends.has(seen.at)
      const place = placeAt(
        plan,
        format,
        seen.sheet,
        seen.at,
        keyOf(format, inEnd ? 'end' : 'start'),
        seen.text,
      )
      const fix =
        seen.edits.length === 0
          ? null
          : {
              label: 'Repartir las fechas, una por fila',
              edits: seen.edits.map(({ cell, value }) => edit(seen.sheet, cell, value)),
            }
      return [finding('date-multiple', 'error', place, { count: seen.count }, fix)]
    })
  },
}
