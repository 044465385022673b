import type { MonitoredActivity } from './activity.js'
import type { ActivityProgress } from './activity-progress.js'
import { pointsBetween, type Figure } from './figure.js'
import { Fraction } from './fraction.js'
import { achieved, achievedByPercent } from './goal-progress.js'
import type { Measure } from './measure.js'
import { hasFigures } from './report.js'

/**
 * What became of an activity from one cut-off to a later one, by what was done of its goals and not by its percentage:
 * one of three reports is 100% in April and 50% in August, when two are due, and nothing went back.
 * - `moved`: more of some goal, and less of none.
 * - `still`: the same of every goal.
 * - `back`: less of some goal (rule `progress-decreased`).
 * - `first-report`: nobody's figures counted before, and now somebody's do.
 * - `silent`: somebody's figures counted before, and now nobody's do.
 * - `no-figures`: none at either.
 * - `not-comparable`: none of its goals tells whether more is better (a limit), or the plan changed them.
 * - `added`, `removed`: it is in one of the two plans only.
 */
export type MovementKind =
  | 'moved'
  | 'still'
  | 'back'
  | 'first-report'
  | 'silent'
  | 'no-figures'
  | 'not-comparable'
  | 'added'
  | 'removed'

export interface Movement {
  readonly activity: string
  readonly kind: MovementKind
  readonly before: ActivityProgress | null
  readonly after: ActivityProgress | null
  /** from one percentage as shown to the other; null unless both are known */
  readonly points: number | null
}

/** What moved between two cut-offs, what did not and what went back: the later plan's activities in order, then those removed. */
export function movements(
  before: readonly ActivityProgress[],
  after: readonly ActivityProgress[],
): readonly Movement[] {
  const earlier = new Map(before.map((progress) => [progress.activity.id, progress]))
  const later = new Set(after.map(({ activity }) => activity.id))
  return [
    ...after.map((progress) => movement(earlier.get(progress.activity.id) ?? null, progress)),
    ...before.filter(({ activity }) => !later.has(activity.id)).map((progress) => movement(progress, null)),
  ]
}

function movement(before: ActivityProgress | null, after: ActivityProgress | null): Movement {
  const [from, to] = [before && percentIn(before), after && percentIn(after)]
  return {
    activity: (after ?? before)!.activity.id,
    kind: before === null ? 'added' : after === null ? 'removed' : kindOf(before, after),
    before,
    after,
    points: from && to && pointsBetween(from, to),
  }
}

function percentIn({ standing }: ActivityProgress): Figure | null {
  return standing.state === 'measured' ? standing.progress : null
}

function kindOf(before: ActivityProgress, after: ActivityProgress): MovementKind {
  const [had, has] = [before, after].map(({ report }) => hasFigures(report))
  if (!had) return has ? 'first-report' : 'no-figures'
  if (!has) return 'silent'
  if (!sameGoals(before.activity, after.activity)) return 'not-comparable'
  const steps = after.activity.measures.flatMap((measure, i) => {
    const [was, is] = [achievedIn(before, measure, i), achievedIn(after, measure, i)]
    return was && is ? stepBetween(was, is) : []
  })
  if (steps.length === 0) return 'not-comparable'
  if (steps.some((step) => step < 0)) return 'back'
  return steps.some((step) => step > 0) ? 'moved' : 'still'
}

/** What was achieved of a goal, and by how much it may be off where a percentage, which people round, says it. */
interface Achieved {
  readonly exact: Fraction
  readonly rounding: Fraction
}

function achievedIn({ report, due }: ActivityProgress, measure: Measure, goal: number): Achieved | null {
  const percent = report.percents[goal]!
  const said = percent === null ? null : achievedByPercent(measure, percent, due.share)
  if (said) return { exact: said.achieved, rounding: said.point }
  const exact = achieved(measure, report.executed[goal]!)
  return exact && { exact, rounding: Fraction.ZERO }
}

/** Below 0, 0 or above 0, as less, the same or more was achieved. */
function stepBetween(was: Achieved, is: Achieved): number {
  const step = is.exact.minus(was.exact)
  const rounding = was.rounding.compare(is.rounding) > 0 ? was.rounding : is.rounding
  const size = step.sign() < 0 ? Fraction.ZERO.minus(step) : step
  return size.compare(rounding) > 0 ? step.sign() : 0
}

/** Whether an activity promises the same at both cut-offs; a modification of the plan may have changed it. */
function sameGoals({ measures: a }: MonitoredActivity, { measures: b }: MonitoredActivity): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
