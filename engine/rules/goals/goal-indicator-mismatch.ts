import { keyOf, type Format } from '../../format/format.js'
import type { Finding, NotEvaluatedReason } from '../../findings/finding.js'
import type { Activity, GoalItem } from '../../plan/plan.js'
import { isChange } from '../../text/change.js'
import { parseGoal } from '../../text/goal.js'
import { listItems } from '../../text/list-items.js'
import { isForeignTo, shareAWord, speaksOfTheSame, subjectOf } from '../../text/subject.js'
import { saysNothing } from '../fields.js'
import { headerOf, placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'
import { copiesIn } from './copies.js'

/** Columns that say what a goal measures, the nearest to it first. */
const COUNTERPARTS = ['indicator', 'product']

/**
 * A goal that speaks of something else than its indicator or its product, or that counts where they give a percentage
 * (DNP, guía de indicadores, 2.3). It speaks only where a planner would surely agree.
 */
export const goalIndicatorMismatch: Rule = {
  id: 'goal-indicator-mismatch',
  scope: 'row',
  needs: ['goal', ...COUNTERPARTS],
  cannot: (_, { format }): NotEvaluatedReason[] =>
    counterpartOf(format) === undefined ? [{ kind: 'format-lacks', what: ['Producto', 'Indicador'] }] : [],
  check: (plan, { format }) => {
    const goal = keyOf(format, 'goal')
    const counterpart = counterpartOf(format)
    if (counterpart === undefined) return []
    const copies = format.rules.includes('goal-copied') ? copiesIn(plan, format, goal) : null
    const subject = keyOf(format, 'subject')
    const hasUnit = format.columns.some(({ key }) => key === 'unit')
    const findings: Finding[] = []
    for (const activity of plan.activities) {
      if (copies?.has(activity) || saysNothing(activity.fields.get(counterpart))) continue
      const row = (): string[] => rowOf(activity, subject)
      const apart = pairsOf(activity, goal, counterpart).find((pair) => differ(pair, row, hasUnit))
      if (!apart) continue
      const place = placeOf(activity, format, goal)
      const facts = { goal: apart.goal, other: apart.other, column: headerOf(format, counterpart) }
      findings.push(finding('goal-indicator-mismatch', 'warning', place, facts))
    }
    return findings
  },
}

/** Columns besides the activity that tell what a row is about. */
const OTHERS = ['situation', 'recommendations', 'project', 'goalCode', 'subcomponent']

/** What tells what a row is about. */
function rowOf({ fields }: Activity, subject: string): string[] {
  return [fields.get(subject)?.raw ?? '', ...OTHERS.flatMap((key) => fields.get(key)?.raw ?? [])]
}

function counterpartOf(format: Format): string | undefined {
  return COUNTERPARTS.find((key) => format.columns.some((column) => column.key === key))
}

/** A goal and what it answers to. */
interface Pair {
  readonly goal: string
  readonly other: string
}

/** Each goal with what it answers to: in order where the lists are as long, else with all of it. */
function pairsOf(activity: Activity, goalKey: string, counterpart: string): readonly Pair[] {
  const goals = listItems(activity.fields.get(goalKey)?.raw ?? '')
  const others = listItems(activity.fields.get(counterpart)?.raw ?? '')
  if (goals.length === 0 || others.length === 0) return []
  if (goals.length === others.length) return goals.map((goal, index) => ({ goal, other: others[index]! }))
  return [{ goal: goals.join(' '), other: others.join(' ') }]
}

function differ({ goal, other }: Pair, row: () => readonly string[], hasUnit: boolean): boolean {
  const quantities = parseGoal(goal)
  if (quantities.length === 0) return false
  const counted = quantities.every(({ kind }) => kind === 'count')
  const answer = speaksOfTheSame(goal, other)
  if (answer === 'no') return !(ofTheRow(goal, row()) && (!counted || ofTheRow(other, row())))
  if (answer === 'unsure' && counted && isForeignTo(goal, other, row())) return true
  return !hasUnit && countsOtherwise(goal, other, quantities)
}

/** A percentage where the indicator counts, or things counted where it gives a percentage. */
function countsOtherwise(goal: string, indicator: string, quantities: readonly GoalItem[]): boolean {
  const { measure } = subjectOf(indicator)
  if (measure === 'count') return quantities.every(({ kind }) => kind === 'percent') && !isChange(goal)
  const counted = quantities.every(({ kind, unit }) => kind === 'count' && unit !== '')
  return measure === 'percent' && counted && speaksOfTheSame(goal, indicator) !== 'yes'
}

/** Whether a text shares a word with what the rest of its row says. */
function ofTheRow(text: string, row: readonly string[]): boolean {
  return row.some((other) => shareAWord(subjectOf(text), subjectOf(other)))
}
