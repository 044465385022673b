import type { ActivityProgress } from './activity-progress.js'
import { Fraction } from './fraction.js'
import type { CalculatedGoal, GoalProgress } from './goal-progress.js'
import { hasFigure, hasFigures } from './report.js'
import type { Window } from './schedule.js'

/**
 * Activities by what is true of them at a cut-off. Each list holds their ids, in the order of the plan, and its length is
 * the count, so that every number leads to its rows.
 *
 * `activities` = `scheduled` + `notScheduled`; `scheduled` = `averaged` + `notCalculable`. The rest overlap.
 */
export interface Tally {
  readonly activities: readonly string[]
  readonly scheduled: readonly string[]
  readonly notScheduled: readonly string[]
  /** those that the averages are made of */
  readonly averaged: readonly string[]
  readonly notCalculable: readonly string[]
  /** somebody's figures count for it, also where it is not scheduled yet */
  readonly reported: readonly string[]
  /** scheduled, and nobody's figures count («sin reporte»): 0 in the averages */
  readonly unreported: readonly string[]
  /** of these, the ones of which others than the leader reported */
  readonly leaderSilent: readonly string[]
  /** scheduled and reported, but for one of its goals, which counts 0 */
  readonly partlyReported: readonly string[]
  /** progress of 100 */
  readonly fulfilled: readonly string[]
  /** first start on or before the cut-off, as in consolidado.json */
  readonly started: readonly string[]
  /** last end on or before the cut-off, as in consolidado.json */
  readonly fullyDue: readonly string[]
  /** last end before the cut-off and a progress below 100 (rule `progress-overdue`) */
  readonly overdue: readonly string[]
  /** a window of it ends on what is no date: that part of its goals is never due until somebody corrects it */
  readonly undated: readonly string[]
  /** more done of a goal than scheduled (rule `progress-over-execution`) */
  readonly overExecuted: readonly string[]
  /** a figure above 0, and not said where the evidence is (rule `progress-evidence`) */
  readonly withoutEvidence: readonly string[]
  /** not scheduled yet, and a figure above 0 reported already */
  readonly early: readonly string[]
  /** a goal is further away than at the baseline; its progress counts as 0 */
  readonly worsened: readonly string[]
  /** units that answer together reported differently */
  readonly conflicting: readonly string[]
  readonly settled: readonly string[]
}

type Test = (progress: ActivityProgress) => boolean

const goalsOf = ({ standing }: ActivityProgress): readonly GoalProgress[] =>
  standing.state === 'not-scheduled' ? [] : standing.goals

const calculated = (progress: ActivityProgress): readonly CalculatedGoal[] =>
  goalsOf(progress).filter((goal) => goal.calculable)

const isScheduled: Test = ({ standing }) => standing.state !== 'not-scheduled'
const isReported: Test = ({ activity, report }) =>
  report.basis !== 'none' && (activity.measures.length === 0 || hasFigures(report))
const hasDone: Test = ({ report }) =>
  [...report.executed, ...report.percents].some((figure) => figure !== null && figure > 0)

const HUNDRED = Fraction.fromNumber(100)
const isFulfilled: Test = ({ standing }) =>
  standing.state === 'measured' && standing.progress.exact.compare(HUNDRED) === 0

/** After every ISO date. */
const NEVER = '~'

const TESTS: Readonly<Record<keyof Tally, Test>> = {
  activities: () => true,
  scheduled: isScheduled,
  notScheduled: (progress) => !isScheduled(progress),
  averaged: ({ standing }) => standing.state === 'measured',
  notCalculable: ({ standing }) => standing.state === 'not-calculable',
  reported: isReported,
  unreported: (progress) => isScheduled(progress) && !isReported(progress),
  leaderSilent: (progress) =>
    isScheduled(progress) && !isReported(progress) && progress.report.reports.length > 0,
  partlyReported: (progress) =>
    isScheduled(progress) &&
    isReported(progress) &&
    progress.report.executed.some((_, goal) => !hasFigure(progress.report, goal)),
  fulfilled: isFulfilled,
  started: ({ activity, cutoff }) => activity.windows.some(({ start }) => start !== null && start <= cutoff),
  fullyDue: ({ activity, cutoff }) => (lastEnd(activity.windows) ?? NEVER) <= cutoff,
  overdue: (progress) =>
    progress.standing.state === 'measured' &&
    !isFulfilled(progress) &&
    (lastEnd(progress.activity.windows) ?? NEVER) < progress.cutoff,
  undated: ({ due }) => due.undated > 0,
  overExecuted: (progress) =>
    calculated(progress).some(
      ({ execution, progress }) => execution !== null && execution.exact.compare(progress.exact) > 0,
    ),
  withoutEvidence: (progress) => hasDone(progress) && !progress.report.evidence,
  early: (progress) => !isScheduled(progress) && hasDone(progress),
  worsened: (progress) =>
    calculated(progress).some(({ execution }) => execution !== null && execution.exact.sign() < 0),
  conflicting: ({ report }) => report.conflict,
  settled: ({ report }) => report.basis === 'settled',
}

const NAMES = Object.keys(TESTS) as (keyof Tally)[]

/** Sorts activities at a cut-off by what is true of them. */
export function tallyOf(activities: readonly ActivityProgress[]): Tally {
  const tally = Object.fromEntries(NAMES.map((name): [string, string[]] => [name, []]))
  for (const progress of activities)
    for (const name of NAMES) if (TESTS[name](progress)) tally[name]!.push(progress.activity.id)
  return tally as unknown as Tally
}

/** The last end that is a date. */
function lastEnd(windows: readonly Window[]): string | null {
  return windows.reduce<string | null>(
    (last, { end }) => (end !== null && (last === null || end > last) ? end : last),
    null,
  )
}
