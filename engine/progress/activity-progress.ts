import type { MonitoredActivity } from './activity.js'
import { countedReport, type CountedReport } from './counted-report.js'
import { figureOf, type Figure } from './figure.js'
import { meanOf } from './fraction.js'
import { goalProgress, type GoalProgress } from './goal-progress.js'
import type { ProgressReport, Settlement } from './report.js'
import type { Due, ScheduleMethod } from './schedule.js'
import { scheduledAt, type NotScheduledReason } from './scheduled.js'

/**
 * Where an activity stands at a cut-off.
 * - `not-scheduled`: nothing is due yet, and why; outside every average, whatever was done.
 * - `not-calculable`: something is due, and none of its goals can be worked out; each says why. Outside every average too.
 * - `measured`: its progress, from 0 to 100.
 */
export type Standing =
  | { readonly state: 'not-scheduled'; readonly reason: NotScheduledReason }
  | { readonly state: 'not-calculable'; readonly goals: readonly GoalProgress[] }
  | {
      readonly state: 'measured'
      /** of each goal, in their order */
      readonly goals: readonly GoalProgress[]
      /** simple mean of the goals that can be worked out */
      readonly progress: Figure
    }

/** An activity at a cut-off: what was due, what was reported, how far it has come. */
export interface ActivityProgress {
  readonly activity: MonitoredActivity
  readonly cutoff: string
  readonly due: Due
  readonly report: CountedReport
  readonly standing: Standing
}

/** What was said of an activity at a cut-off. */
export interface Said {
  /** the reports of its units at the cut-off */
  readonly reports: readonly ProgressReport[]
  readonly settlement: Settlement | null
}

/**
 * The progress of an activity at a cut-off (ISO). Of several goals each has its own, and the activity's is their simple
 * mean. A scheduled activity that nobody reported has a progress of 0, whatever its formula would make of a 0.
 */
export function activityProgress(
  activity: MonitoredActivity,
  { reports, settlement }: Said,
  cutoff: string,
  method: ScheduleMethod,
): ActivityProgress {
  const scheduled = scheduledAt(activity, cutoff, method)
  const report = countedReport(activity.measures, activity.responsibles, reports, settlement)
  const { due } = scheduled
  const standing: Standing = scheduled.scheduled
    ? standingOf(
        activity.measures.map((measure, i) =>
          goalProgress(measure, report.executed[i]!, due.share, {
            percent: report.percents[i]!,
            unreadable: report.unreadable[i]!,
          }),
        ),
      )
    : { state: 'not-scheduled', reason: scheduled.reason }
  return { activity, cutoff, due, report, standing }
}

function standingOf(goals: readonly GoalProgress[]): Standing {
  const mean = meanOf(goals.flatMap((goal) => (goal.calculable ? goal.progress.exact : [])))
  return mean ? { state: 'measured', goals, progress: figureOf(mean) } : { state: 'not-calculable', goals }
}
