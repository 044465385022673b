import { comparePlans } from '../../engine/compare/compare-plans.js'
import type { ActivityChange, TableDifference } from '../../engine/compare/plan-difference.js'
import { formatOfAnnex, type Format } from '../../engine/format/format.js'
import type { Plan } from '../../engine/plan/plan.js'
import { rowLabel } from '../../engine/rules/place.js'
import type { PlanChange } from '../publish/letters/modification-letter.js'

/** What means something else in a plan, row by row; how it is typed, and where among the others a row stands, is no change. */
export function changesOf(before: Plan, after: Plan, format: Format): PlanChange[] {
  const { annexes, ...main } = comparePlans(before, after, format)
  return [
    ...changesIn(main, format, null),
    ...annexes.flatMap((annex) => {
      const own = format.annexes.find(({ key }) => key === annex.key)
      return own ? changesIn(annex, formatOfAnnex(format, own), annex.title) : []
    }),
  ]
}

/** @param sheet title of another table of the workbook, null for the plan's own */
function changesIn(
  { added, removed, changed }: TableDifference,
  format: Format,
  sheet: string | null,
): PlanChange[] {
  const named = (label: string): string => (sheet === null ? label : `${sheet}: ${label}`)
  return [
    ...changed.flatMap((change) =>
      columnsChanged(change).map((column) => ({
        activity: named(rowLabel(change.after, format)),
        ...column,
      })),
    ),
    ...added.map((activity) => ({
      activity: named(rowLabel(activity, format)),
      column: null,
      before: null,
      after: 'Fila nueva',
    })),
    ...removed.map((activity) => ({
      activity: named(rowLabel(activity, format)),
      column: null,
      before: 'Estaba en el plan',
      after: null,
    })),
  ]
}

function columnsChanged({ columns, number, section }: ActivityChange): Omit<PlanChange, 'activity'>[] {
  return [
    ...(section ? [{ column: 'Componente', before: said(section.before), after: said(section.after) }] : []),
    ...(number ? [{ column: 'Número', before: said(number.before), after: said(number.after) }] : []),
    ...columns
      .filter(({ kind }) => kind === 'content')
      .map(({ header, before, after }) => ({
        column: header,
        before: before.text || null,
        after: after.text || null,
      })),
  ]
}

function said(value: string | number | null): string | null {
  return value === null ? null : String(value)
}
