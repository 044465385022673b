import type { MonitoredActivity } from './activity.js'
import { activityProgress, type ActivityProgress } from './activity-progress.js'
import type { ProgressReport, Settlement } from './report.js'
import type { MonitoringSettings } from './settings.js'

/** What a whole plan's progress at a cut-off is worked out from. */
export interface MonitoringInput {
  readonly activities: readonly MonitoredActivity[]
  /** of this cut-off alone */
  readonly reports: readonly ProgressReport[]
  /** of this cut-off alone; of several of one activity the last holds */
  readonly settlements: readonly Settlement[]
  /** ISO */
  readonly cutoff: string
}

/** A plan, or several, at a cut-off. */
export interface Monitored {
  readonly cutoff: string
  /** in the order given */
  readonly activities: readonly ActivityProgress[]
  /** reports of activities that the plan does not have (rule `progress-row-unknown`); they count nowhere */
  readonly unknown: readonly ProgressReport[]
  /** settlements of activities that the plan does not have; they count nowhere either */
  readonly unknownSettlements: readonly Settlement[]
}

/**
 * The progress of every activity at a cut-off.
 * @throws RangeError where two activities have one id
 */
export function monitor(input: MonitoringInput, { methods }: Pick<MonitoringSettings, 'methods'>): Monitored {
  const { activities, cutoff } = input
  const byActivity = new Map<string, ProgressReport[]>()
  for (const { id } of activities) {
    if (byActivity.has(id)) throw new RangeError(`two activities are called ${id}`)
    byActivity.set(id, [])
  }
  const unknown: ProgressReport[] = []
  for (const report of input.reports) (byActivity.get(report.activity) ?? unknown).push(report)
  const settlements = new Map(input.settlements.map((settlement) => [settlement.activity, settlement]))
  return {
    cutoff,
    activities: activities.map((activity) => {
      const said = {
        reports: byActivity.get(activity.id)!,
        settlement: settlements.get(activity.id) ?? null,
      }
      return activityProgress(activity, said, cutoff, methods[activity.format] ?? 'closed-windows')
    }),
    unknown,
    unknownSettlements: input.settlements.filter(({ activity }) => !byActivity.has(activity)),
  }
}
