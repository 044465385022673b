import { keyOf } from '../../format/format.js'
import type { Finding } from '../../findings/finding.js'
import type { GoalItem } from '../../plan/plan.js'
import { fold } from '../../text/fold.js'
import { frequenciesIn, type Frequency } from '../../text/frequency.js'
import { parseGoal, quantitiesIn } from '../../text/goal.js'
import { singular, stem } from '../../text/stem.js'
import { textIn } from '../fields.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** What is said of each of several ("por comuna") is no total. */
const DISTRIBUTED =
  /\b(?:por|en|a|para|de) cada\b|\bcada (?:un|una|uno|mes|ano)\b|\bpor (?!parte\b|medio\b|lo\b|el\b|la\b|los\b|las\b)\p{L}+/u

/** An activity that announces a number of things other than the number of them that its goal promises. */
export const goalActivityQuantity: Rule = {
  id: 'goal-activity-quantity',
  scope: 'row',
  needs: ['goal'],
  check: (plan, { format }) => {
    const goalKey = keyOf(format, 'goal')
    const activityKey = keyOf(format, 'subject')
    const findings: Finding[] = []
    for (const activity of plan.activities) {
      const text = textIn(activity, activityKey)
      const goal = textIn(activity, goalKey)
      const apart = differing(goal, text)
      if (!apart) continue
      const { item, other } = apart
      findings.push(
        finding('goal-activity-quantity', 'warning', placeOf(activity, format, goalKey), {
          goal: item.quantity,
          activity: other.quantity,
          unit: item.unit,
          percent: item.kind === 'percent',
        }),
      )
    }
    return findings
  },
}

/** The first quantity of a goal that is not what its activity announces, and what that is; null where there is none. */
function differing(goal: string, text: string): { readonly item: GoalItem; readonly other: GoalItem } | null {
  const promised = parseGoal(goal)
  if (promised.every(({ unit }) => unit === '')) return null
  const announced = quantitiesIn(text)
  if (announced.length === 0) return null
  if (DISTRIBUTED.test(fold(text)) || DISTRIBUTED.test(fold(goal))) return null
  const [often, oftenDue] = [frequenciesIn(text), frequenciesIn(goal)]
  for (const item of promised) {
    if (!isYearly(item, oftenDue) || !announced.every((other) => isYearly(other, often))) continue
    const same = announced.filter((other) => other.kind === item.kind && sameUnit(other, item))
    const alike = promised.filter((other) => other.kind === item.kind && sameUnit(other, item))
    if (same.length === 0 || alike.length > 1) continue
    const total = same.reduce((sum, { quantity }) => sum + quantity, 0)
    if (!same.some((other) => goesWith(other, item)) && total !== item.quantity)
      return { item, other: same[0]! }
  }
  return null
}

/** Whether a quantity is of the whole year: four quarterly reports are, and one monthly report is not. */
function isYearly({ quantity }: GoalItem, often: readonly Frequency[]): boolean {
  return often.every(({ perYear }) => perYear === quantity)
}

function sameUnit(a: GoalItem, b: GoalItem): boolean {
  const [one, other] = [a.unit, b.unit].map((unit) => singular(fold(unit)))
  return one !== '' && other !== '' && stem(one!) === stem(other!)
}

/** Whether both can hold at once: "mínimo 3" goes with 5. */
function goesWith(a: GoalItem, b: GoalItem): boolean {
  if (a.quantity === b.quantity) return true
  const [less, more] = a.quantity < b.quantity ? [a, b] : [b, a]
  return less.comparator === 'atLeast' || more.comparator === 'atMost'
}
