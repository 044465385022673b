import type { Directory } from '../../engine/directory/directory.js'
import type { Format } from '../../engine/format/format.js'
import { monitored, type MonitoredActivity } from '../../engine/progress/activity.js'
import type { ActivityProgress } from '../../engine/progress/activity-progress.js'
import { groupBy } from '../../engine/progress/group-by.js'
import { monitor } from '../../engine/progress/monitor.js'
import { movements, type Movement } from '../../engine/progress/movement.js'
import { rollUp, type Group, type RollUp } from '../../engine/progress/roll-up.js'
import type { Consolidated, ConsolidatedActivity } from '../consolidate/consolidated.js'
import { inOfficialOrder } from '../consolidate/official-order.js'
import { isMonitored } from '../consolidate/planned.js'
import { standingIn } from '../consolidate/standing.js'
import type { MonitoredEntry, SettledProgress } from './entry.js'
import type { MonitoringRules } from './monitoring-rules.js'
import {
  followUpsIn,
  type ReportedProgress,
  type StrangeRow,
  type Unattributed,
} from './reported-progress.js'
import { unitsReporting, type UnitReporting } from './units-reporting.js'

export type { MonitoredEntry, SettledProgress } from './entry.js'

/** A plan at one cut-off, added up. */
export interface AtCutoff {
  readonly cutoff: string
  readonly activities: readonly ActivityProgress[]
  readonly rollUp: RollUp
  /** every activity together, whatever its format */
  readonly whole: Group
  /** whether anybody reported; where nobody did, an average of 0 would be no news */
  readonly anyReport: boolean
  /** what every unit wrote */
  readonly reports: readonly ReportedProgress[]
}

/** What tells which activities are monitored, and who may report on them. */
export interface MonitoredBy {
  readonly formats: readonly Format[]
  readonly directory: Directory
}

/** How far the plans of a vigencia have come at a cut-off: all that the outputs of monitoring draw on. */
export interface Monitoring extends AtCutoff {
  readonly vigencia: number | null
  readonly rules: MonitoringRules
  /** every activity that counts in the plan and has terms, in official order; `activities` are theirs */
  readonly entries: readonly MonitoredEntry[]
  /** earlier cut-offs of which there are reports, in order */
  readonly earlier: readonly AtCutoff[]
  /** from the last of these */
  readonly movements: readonly Movement[]
  /** who had to report, and who did */
  readonly units: readonly UnitReporting[]
  /** rows of this cut-off's follow-ups that the plan does not have */
  readonly strange: readonly StrangeRow[]
  /** files of which nothing counts, and why */
  readonly unattributed: readonly Unattributed[]
}

/**
 * Monitors a consolidated plan at a cut-off (ISO). A pure function of what was consolidated: the same files and settlements
 * give the same figures.
 * Source: domain notes §3.2, docs/avance.md.
 */
export function monitoringOf(
  consolidated: Consolidated,
  catalogue: MonitoredBy,
  cutoff: string,
  rules: MonitoringRules,
  settlements: readonly SettledProgress[] = [],
): Monitoring {
  const { formats } = catalogue
  const plan = monitoredPlan(consolidated, catalogue)
  const read = followUpsIn(consolidated, formats, plan, rules.methods)
  const reportsAt = new Map(
    groupBy(read.reports, (report) => report.cutoff).map((reports) => [reports[0]!.cutoff, reports]),
  )
  const at = (day: string): AtCutoff => {
    const { activities } = monitor(
      {
        activities: plan.map(({ monitored }) => monitored),
        reports: reportsAt.get(day) ?? [],
        settlements: settlements.filter((settlement) => settlement.cutoff === day),
        cutoff: day,
      },
      rules,
    )
    const added = rollUp(activities, rules)
    return {
      cutoff: day,
      activities,
      rollUp: added,
      whole: added.whole,
      anyReport: reportsAt.has(day),
      reports: reportsAt.get(day) ?? [],
    }
  }
  const now = at(cutoff)
  const days = [...reportsAt.keys()].filter((day) => day < cutoff).sort()
  const earlier = days.map(at)
  const last = earlier.at(-1)
  const moved = last ? movements(last.activities, now.activities) : []
  const movementOf = new Map(moved.map((movement) => [movement.activity, movement]))
  const written = new Map(read.reports.map((report) => [keyOf(report), report]))
  const settled = new Map(
    settlements.filter((one) => one.cutoff === cutoff).map((settlement) => [settlement.activity, settlement]),
  )
  const entries = plan.map(({ activity }, i): MonitoredEntry => {
    const progress = now.activities[i]!
    const reports = progress.report.reports.map(({ unit }) =>
      written.get(keyOf({ activity: activity.id, unit, cutoff }))!,
    )
    const counts = progress.report.basis === 'leader' || progress.report.basis === 'agreed'
    return {
      activity,
      progress,
      reports,
      counted: counts ? reports[0]! : null,
      settlement: settled.get(activity.id) ?? null,
      movement: movementOf.get(activity.id) ?? null,
    }
  })
  return {
    ...now,
    vigencia: consolidated.vigencia,
    rules,
    entries,
    earlier,
    movements: moved,
    units: unitsReporting(entries, now.whole.tally),
    strange: read.strange.filter((row) => row.cutoff === cutoff),
    unattributed: read.unattributed,
  }
}

/** The activities that are monitored: those that count in the plan, of formats with terms, in official order. */
export function monitoredPlan(
  consolidated: Consolidated,
  { formats, directory }: MonitoredBy,
): { readonly activity: ConsolidatedActivity; readonly monitored: MonitoredActivity }[] {
  const formatOf = new Map(formats.map((format) => [format.id, format]))
  const units = new Set(directory.dependencias.map(({ id }) => id))
  const standingOf = standingIn(consolidated)
  return inOfficialOrder(consolidated.activities)
    .filter((activity) => standingOf(activity) === 'counted' && isMonitored(formatOf.get(activity.format)))
    .map((activity) => {
      const seen = monitored(activity, consolidated.vigencia)
      // a collective hands in nothing: nobody knows who leads
      const responsibles = seen.responsibles.map((id) => (id !== null && units.has(id) ? id : null))
      return { activity, monitored: { ...seen, responsibles } }
    })
}

function keyOf({ activity, unit, cutoff }: Pick<ReportedProgress, 'activity' | 'unit' | 'cutoff'>): string {
  return [activity, unit, cutoff].join('\n')
}
