import { keyOf } from '../../format/format.js'
import type { Finding } from '../../findings/finding.js'
import type { Activity, Plan } from '../../plan/plan.js'
import { fold } from '../../text/fold.js'
import { goalIn, numberIn, textIn } from '../fields.js'
import { placeOf } from '../place.js'
import {
  finding,
  type Document,
  type DocumentFinding,
  type DocumentsCheck,
  type Rule,
  type RuleContext,
} from '../rule.js'
import { goalsOf, indicativePlans, type IndicativeGoal } from './indicative-plan.js'

/** Kinds of accumulation in which a year is a part of the four, or on the way to them. */
const GROWS = /^(acumulad|capacidad|increment|creciente)/

/**
 * The goal of the year is no more than what is left of the four years': by the row itself, and by the plan indicativo
 * less what it programmes for the years before. Only where a year is part of the four (accumulated, capacity).
 */
export const goalExceedsBalance: Rule = {
  id: 'goal-exceeds-balance',
  scope: 'documents',
  needs: ['goal'],
  compares: { formats: ['plan-indicativo'], name: 'el plan indicativo' },
  check: (plan, { format }) =>
    plan.activities.flatMap((activity) => {
      const found = inRow(activity, format)
      return found ? [found] : []
    }),
}

export const goalExceedsBalanceSideBySide: DocumentsCheck = (documents) => {
  const goals = goalsOf(indicativePlans(documents))
  return documents
    .filter(({ format }) => format.rules.includes('goal-exceeds-balance'))
    .flatMap((document) =>
      document.plan.activities.flatMap((activity): DocumentFinding[] => {
        if (inRow(activity, document.format)) return []
        const against = goals.of(activity)
        const found = against && against.length === 1 && inPlan(activity, document, against[0]!)
        return found ? [{ file: document.file, finding: found }] : []
      }),
    )
}

function inRow(activity: Activity, format: RuleContext['format']): Finding | null {
  const key = keyOf(format, 'goal')
  const goal = goalIn(activity, key)
  const fourYearGoal = numberIn(activity, 'fourYearGoal')
  if (goal === null || fourYearGoal === null || !grows(activity) || goal <= fourYearGoal) return null
  return finding('goal-exceeds-balance', 'error', placeOf(activity, format, key), {
    goal,
    balance: fourYearGoal,
    fourYearGoal,
    file: null,
  })
}

function inPlan(
  activity: Activity,
  { format, plan }: Document,
  { document, activity: row }: IndicativeGoal,
): Finding | null {
  const key = keyOf(format, 'goal')
  const goal = goalIn(activity, key)
  const fourYearGoal = numberIn(row, 'fourYearGoal')
  if (goal === null || fourYearGoal === null || !grows(row)) return null
  const accumulated = /^acumulad/.test(fold(textIn(row, 'accumulation')))
  const before = accumulated ? programmedBefore(row, document.plan, plan.vigencia) : 0
  const balance = Math.round((fourYearGoal - before) * 1e6) / 1e6
  if (goal <= balance) return null
  return finding('goal-exceeds-balance', 'error', placeOf(activity, format, key), {
    goal,
    balance,
    fourYearGoal,
    file: document.file,
  })
}

function grows(activity: Activity): boolean {
  return GROWS.test(fold(textIn(activity, 'accumulation')))
}

/** What the plan indicativo programmes for the years before one; nothing where its headers do not say the years. */
function programmedBefore(row: Activity, plan: Plan, vigencia: number | null): number {
  let sum = 0
  for (const key of ['p1', 'p2', 'p3', 'p4']) {
    const year = Number(/\b20\d\d\b/.exec(plan.headers.get(key) ?? '')?.[0])
    if (vigencia !== null && year < vigencia) sum += numberIn(row, key) ?? 0
  }
  return sum
}
