import { keyOf } from '../../format/format.js'
import type { Activity, Plan } from '../../plan/plan.js'
import { lacksBaseline } from '../../text/change.js'
import { listItems } from '../../text/list-items.js'
import { parseGoal } from '../../text/goal.js'
import { hasDenominator } from '../../text/percent.js'
import { subjectOf } from '../../text/subject.js'
import { textIn } from '../fields.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** A percentage that does not say of what: "100%" alone (DNP, guía de indicadores, 2.5). An indicator beside it says it. */
export const goalWithoutDenominator: Rule = {
  id: 'goal-without-denominator',
  scope: 'row',
  needs: ['goal'],
  check: (plan, { format }) => {
    const key = keyOf(format, 'goal')
    return plan.activities.flatMap((activity) => {
      if (textIn(activity, 'indicator') !== '' || isFormula(plan, activity, key)) return []
      if (subjectOf(textIn(activity, 'product')).measure === 'percent') return []
      const bare = listItems(activity.fields.get(key)?.raw ?? '').find((goal) => {
        const quantities = parseGoal(goal)
        const percent = quantities.length > 0 && quantities.every(({ kind }) => kind === 'percent')
        return percent && !hasDenominator(goal) && !lacksBaseline(goal)
      })
      if (bare === undefined) return []
      const facts = { goal: bare }
      return [finding('goal-without-denominator', 'info', placeOf(activity, format, key), facts)]
    })
  },
}

/** A formula that gives a text is `cell-error`'s: what it shows may not be what was meant. */
function isFormula({ observations }: Plan, { sheet, fields }: Activity, key: string): boolean {
  const at = fields.get(key)?.at
  return observations.some(
    (seen) =>
      seen.kind === 'cell-error' &&
      seen.sheet === sheet &&
      seen.at.row === at?.row &&
      seen.at.column === at.column,
  )
}
