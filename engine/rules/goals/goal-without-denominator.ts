import { keyOf } from '../../format/format.js'
import type { Finding } from '../../findings/finding.js'
import type { CellAt } from '../../grid/grid.js'
import type { Plan } from '../../plan/plan.js'
import { subjectOf } from '../../text/subject.js'
import { textIn } from '../fields.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'
import { signedGoals } from './goal-signs.js'

/** A percentage that does not say of what: "100%" alone (DNP, guía de indicadores, 2.5). An indicator beside it says it. */
export const goalWithoutDenominator: Rule = {
  id: 'goal-without-denominator',
  scope: 'row',
  needs: ['goal'],
  check: (plan, { format }) => {
    const key = keyOf(format, 'goal')
    const formulas = formulasOf(plan)
    const findings: Finding[] = []
    for (const { activity, bare: goal } of signedGoals(plan, format)) {
      if (goal === null || textIn(activity, 'indicator') !== '') continue
      const at = activity.fields.get(key)?.at
      if (at && formulas.size > 0 && formulas.has(cellKey(activity.sheet, at))) continue
      if (subjectOf(textIn(activity, 'product')).measure === 'percent') continue
      findings.push(finding('goal-without-denominator', 'info', placeOf(activity, format, key), { goal }))
    }
    return findings
  },
}

/** Cells of formulas that give a text: they are `cell-error`'s, since what they show may not be what was meant. */
function formulasOf({ observations }: Plan): ReadonlySet<string> {
  return new Set(
    observations.flatMap((seen) => (seen.kind === 'cell-error' ? [cellKey(seen.sheet, seen.at)] : [])),
  )
}

function cellKey(sheet: string, { row, column }: CellAt): string {
  return `${sheet}\n${String(row)}\n${String(column)}`
}
