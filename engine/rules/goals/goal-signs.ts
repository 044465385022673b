import { keyOf } from '../../format/format.js'
import type { Activity } from '../../plan/plan.js'
import { lacksBaseline } from '../../text/change.js'
import { listItems } from '../../text/list-items.js'
import { parseGoal } from '../../text/goal.js'
import { hasDenominator } from '../../text/percent.js'
import { remembered } from '../../text/remember.js'
import { oncePerPlan } from '../once-per-plan.js'

/** What of a goal's text some rule may speak of. */
interface GoalSigns {
  /** a percentage that says neither of what nor from where, or null where there is none */
  readonly bare: string | null
  /** whether one opens as a percentage of a doubtful scale does */
  readonly mayBeDoubtful: boolean
}

/** How goals open that may be a percentage of a doubtful scale; most do not. */
const MAY_BE_DOUBTFUL = /^\s*(?:\d[\d.,]*\s*$|(?:el )?100 de |0[.,]\d)/i

/** The signs in a goal, or null where it has none. */
export const signsInGoal = remembered(4_000, (raw): GoalSigns | null => {
  const goals = listItems(raw)
  const bare = goals.find(isOfNothing) ?? null
  const mayBeDoubtful = goals.some((goal) => MAY_BE_DOUBTFUL.test(goal))
  return bare === null && !mayBeDoubtful ? null : { bare, mayBeDoubtful }
})

function isOfNothing(goal: string): boolean {
  const quantities = parseGoal(goal)
  const isPercent = quantities.length > 0 && quantities.every(({ kind }) => kind === 'percent')
  return isPercent && !hasDenominator(goal) && !lacksBaseline(goal)
}

/** A row with a goal of which some rule may speak. */
export interface SignedGoal extends GoalSigns {
  readonly activity: Activity
}

/** The rows of a plan with such goals. */
export const signedGoals = oncePerPlan(({ activities }, format): readonly SignedGoal[] => {
  const key = keyOf(format, 'goal')
  const signed: SignedGoal[] = []
  for (const activity of activities) {
    const field = activity.fields.get(key)
    const signs = field ? signsInGoal(field.raw) : null
    if (signs) signed.push({ activity, ...signs })
  }
  return signed
})
