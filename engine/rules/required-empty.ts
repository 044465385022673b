import { columnsOf } from '../format/format.js'
import type { Finding } from '../findings/finding.js'
import type { CellAt } from '../grid/grid.js'
import type { Activity } from '../plan/plan.js'
import { placeOf } from './place.js'
import { finding, type Rule } from './rule.js'

/**
 * A mandatory cell is empty, and neither a merge nor a continuation row fills it (Ley 1474 de 2011, art. 74).
 * The responsible has a rule of its own.
 */
export const requiredEmpty: Rule = {
  id: 'required-empty',
  scope: 'row',
  needs: [],
  check: (plan, { format }) =>
    plan.activities.flatMap((activity) => {
      const section = format.sections.find((s) => s.number === activity.section)
      return columnsOf(format, section).flatMap((column): Finding[] => {
        if (!column.required || column.type === 'responsibles' || !plan.headers.has(column.key)) return []
        if (column.type === 'start' || column.type === 'end') {
          return emptyDates(activity, column.type).map((at) =>
            finding('required-empty', 'error', placeOf(activity, format, column.key, at, ''), {
              header: column.header,
            }),
          )
        }
        const field = activity.fields.get(column.key)
        if (!field || field.text !== '' || (column.type === 'numbered' && activity.number !== null)) return []
        if (
          plan.observations.some(
            (o) =>
              o.kind === 'cell-error' &&
              o.sheet === activity.sheet &&
              o.at.row === field.at?.row &&
              o.at.column === field.at.column,
          )
        )
          return []
        return [
          finding('required-empty', 'error', placeOf(activity, format, column.key), {
            header: column.header,
          }),
        ]
      })
    }),
}

/** Where a date is due and none is written: the row's own cell, or the one beside the window's other date. */
function emptyDates(activity: Activity, side: 'start' | 'end'): (CellAt | null)[] {
  if (activity.windows.length === 0) return [null]
  const column = activity.windows.find((window) => window[side])?.[side]?.at.column
  return activity.windows.flatMap((window) => {
    if (window[side]) return []
    const other = side === 'start' ? window.end : window.start
    return [column === undefined || !other ? null : { row: other.at.row, column }]
  })
}
