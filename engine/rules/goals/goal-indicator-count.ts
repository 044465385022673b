import { keyOf } from '../../format/format.js'
import type { Finding } from '../../findings/finding.js'
import type { Activity } from '../../plan/plan.js'
import { fold } from '../../text/fold.js'
import { listItems } from '../../text/list-items.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'
import { copiesIn } from './copies.js'

const MEASURE =
  /\b(?:numero|nro|porcentaje|indice|tasa|cobertura|proporcion|cantidad)(?= )|\bno (?=de )|% (?=de )/g
const YEAR = /(?<!\d)20\d\d(?!\d)/

/** As many goals as indicators, each for one (Guía 4.2: every activity with its indicator and its goal). */
export const goalIndicatorCount: Rule = {
  id: 'goal-indicator-count',
  scope: 'row',
  needs: ['goal', 'indicator'],
  check: (plan, { format }) => {
    const key = keyOf(format, 'goal')
    const copies = copiesIn(plan, format, key)
    const findings: Finding[] = []
    for (const activity of plan.activities) {
      const goals = countsOf(listItems(activity.fields.get(key)?.raw ?? ''), activity.goal.length)
      const texts = listItems(activity.fields.get('indicator')?.raw ?? '')
      const indicators = countsOf(texts, fold(texts.join(' ')).match(MEASURE)?.length ?? 0)
      if (goals.length === 0 || indicators.length === 0 || copies.has(activity)) continue
      if (goals.some((count) => indicators.includes(count)) || byYear(activity, key)) continue
      const facts = { goals: goals[0]!, indicators: indicators[0]! }
      findings.push(finding('goal-indicator-count', 'error', placeOf(activity, format, key), facts))
    }
    return findings
  },
}

/** How many a cell may be said to hold: its lines, or what one line joins by "y". None where it is empty. */
function countsOf(items: readonly string[], joined: number): number[] {
  if (items.length === 0) return []
  return items.length === 1 && joined > 1 ? [1, joined] : [items.length]
}

/** One goal for each year of one indicator. */
function byYear(activity: Activity, key: string): boolean {
  return listItems(activity.fields.get(key)?.raw ?? '').every((goal) => YEAR.test(goal))
}
