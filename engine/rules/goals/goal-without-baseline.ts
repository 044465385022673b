import { keyOf } from '../../format/format.js'
import type { Finding } from '../../findings/finding.js'
import { lacksBaseline, statesBaseline } from '../../text/change.js'
import { fold } from '../../text/fold.js'
import { listItems } from '../../text/list-items.js'
import { numberIn, textIn } from '../fields.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'
import { copiesIn } from './copies.js'

/** An indicator, or a goal of the plan, that is itself a rise or a fall: "Reducción del embarazo adolescente". */
const OPENS_WITH_CHANGE =
  /^(?:m?\d+ |porcentaje de |tasa de |% de )?(?:incremento|aumento|crecimiento|reduccion|disminucion)\b(?! (?:de|del) (?:riesgo|desastre))/

/**
 * A rise or a fall that does not say from where: in the goal or beside it, or in the column of the baseline where the
 * format has one (DNP, guía de indicadores, 3.5-3.7).
 */
export const goalWithoutBaseline: Rule = {
  id: 'goal-without-baseline',
  scope: 'row',
  needs: ['goal'],
  check: (plan, { format }) => {
    const key = keyOf(format, 'goal')
    const column = format.columns.some((one) => one.key === 'baseline')
    const copies = copiesIn(plan, format, key)
    const findings: Finding[] = []
    for (const activity of plan.activities) {
      if (numberIn(activity, 'baseline') !== null || copies.has(activity)) continue
      const indicator = textIn(activity, 'indicator')
      if (statesBaseline(indicator) || statesBaseline(textIn(activity, 'situation'))) continue
      const items = listItems(activity.fields.get(key)?.raw ?? '')
      const goal =
        items.find(lacksBaseline) ??
        (column && OPENS_WITH_CHANGE.test(fold(indicator)) ? indicator : undefined)
      if (goal === undefined) continue
      findings.push(finding('goal-without-baseline', 'warning', placeOf(activity, format, key), { goal }))
    }
    return findings
  },
}
