import { figureOf, percentOf, type Figure } from './figure.js'
import { Fraction } from './fraction.js'
import type { Measure } from './measure.js'
import type { UnreadableReason } from './report.js'
import { reckoningOf, type NotCalculableReason, type Reckoning } from './reckoning.js'

const HUNDRED = Fraction.fromNumber(100)

/** How far one goal has come at a cut-off. */
export type GoalProgress = CalculatedGoal | NotCalculableGoal

export interface CalculatedGoal {
  readonly calculable: true
  /** what should be done, or the value that should be reached, by the cut-off */
  readonly scheduled: Figure
  /** what was done, or the value reached; null where nobody gave a figure of it, which counts as nothing done */
  readonly executed: Figure | null
  /** executed over scheduled in percent, from 0 to 100 */
  readonly progress: Figure
  /**
   * the same without bounds: above 100 over-executed, below 0 worse than at the start; null where nobody reported it. Where
   * only a percentage of what is due was reported, that percentage
   */
  readonly execution: Figure | null
}

export interface NotCalculableGoal {
  readonly calculable: false
  readonly reason: NotCalculableReason
  readonly executed: Figure | null
  /** of a limit that was reported: whether it was kept */
  readonly withinLimit: boolean | null
}

/** What is said of a goal besides its figure. */
export interface SaidOfGoal {
  /** the percentage of what is due, where no figure was given */
  readonly percent?: number | null
  /** why the figure is NaN */
  readonly unreadable?: UnreadableReason | null
}

/**
 * The progress of a scheduled goal: executed over what is due of it, by its kind and accumulation (reckoning.ts has each
 * formula and its source), capped at 100 with the uncapped figure beside it (domain notes §3.2: `min(100, …)` and
 * over-execution kept apart), and 0 where things got worse (§3.1). Never divides by zero: what cannot be worked out says why.
 * @param executed what was done up to the cut-off since the year began, or the value measured at it; null where not reported
 * @param share how much of the schedule is due, above 0 and at most 1
 */
export function goalProgress(
  measure: Measure,
  executed: number | null,
  share: Fraction,
  { percent = null, unreadable = null }: SaidOfGoal = {},
): GoalProgress {
  const readable = executed === null || Number.isFinite(executed)
  const done = executed !== null && readable ? Fraction.fromNumber(executed) : null
  const reckoning = reckoningOf(measure)
  const problem = !readable ? (unreadable ?? 'figure-unreadable') : reckoningProblem(reckoning, done)
  if (typeof reckoning === 'string' || problem !== null) {
    return {
      calculable: false,
      reason: typeof reckoning === 'string' ? reckoning : problem!,
      executed: done && figureOf(done),
      withinLimit:
        reckoning === 'limit' && done ? done.compare(Fraction.fromNumber(measure.quantity)) <= 0 : null,
    }
  }
  const execution = done
    ? achievedOf(reckoning, done).over(dueOf(reckoning, share))
    : percent === null
      ? null
      : Fraction.fromNumber(percent).over(HUNDRED)
  return {
    calculable: true,
    scheduled: figureOf(scheduledValue(reckoning, share)),
    executed: done && figureOf(done),
    progress: percentOf(execution ? bounded(execution) : Fraction.ZERO),
    execution: execution && percentOf(execution),
  }
}

/**
 * How much of a goal a percentage of what is due says to have been achieved, and how much a point of it is, in the same
 * direction as `achieved`; null where that cannot be said, or nothing is due.
 */
export function achievedByPercent(
  measure: Measure,
  percent: number,
  share: Fraction,
): { readonly achieved: Fraction; readonly point: Fraction } | null {
  const reckoning = reckoningOf(measure)
  if (typeof reckoning === 'string' || share.sign() === 0) return null
  const point = dueOf(reckoning, share).over(HUNDRED)
  return { achieved: point.times(Fraction.fromNumber(percent)), point }
}

/**
 * How much of a goal was achieved, counted in its own direction, so that more is always better: what was done, the value
 * measured, or the way gone from the baseline (below 0 where it got worse). Null where that cannot be said.
 */
export function achieved(measure: Measure, executed: number | null): Fraction | null {
  if (executed === null || !Number.isFinite(executed)) return null
  const reckoning = reckoningOf(measure)
  return typeof reckoning === 'string' ? null : achievedOf(reckoning, Fraction.fromNumber(executed))
}

function reckoningProblem(
  reckoning: Reckoning | NotCalculableReason,
  done: Fraction | null,
): NotCalculableReason | null {
  if (typeof reckoning === 'string') return reckoning
  const answers = done === null || done.sign() === 0 || done.compare(Fraction.ONE) === 0
  return reckoning.how === 'answer' && !answers ? 'answer-unreadable' : null
}

function achievedOf(reckoning: Reckoning, done: Fraction): Fraction {
  if (reckoning.how === 'answer') return done.compare(reckoning.goal) === 0 ? Fraction.ONE : Fraction.ZERO
  if (reckoning.how !== 'path') return done
  return reckoning.direction === 1 ? done.minus(reckoning.from) : reckoning.from.minus(done)
}

/** How much should be achieved by the cut-off; above 0. */
function dueOf(reckoning: Reckoning, share: Fraction): Fraction {
  if (reckoning.how === 'answer') return Fraction.ONE
  if (reckoning.how === 'level') return reckoning.goal
  return (reckoning.how === 'path' ? reckoning.distance : reckoning.goal).times(share)
}

/** The same as the quantity or the value that a person reports. */
function scheduledValue(reckoning: Reckoning, share: Fraction): Fraction {
  if (reckoning.how === 'answer') return reckoning.goal
  const due = dueOf(reckoning, share)
  if (reckoning.how !== 'path') return due
  return reckoning.direction === 1 ? reckoning.from.plus(due) : reckoning.from.minus(due)
}

function bounded(share: Fraction): Fraction {
  if (share.sign() < 0) return Fraction.ZERO
  return share.compare(Fraction.ONE) > 0 ? Fraction.ONE : share
}
