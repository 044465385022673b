import type { Directory } from '../../engine/directory/directory.js'
import type { Format } from '../../engine/format/format.js'
import { monitored, type MonitoredActivity } from '../../engine/progress/activity.js'
import type { ActivityProgress } from '../../engine/progress/activity-progress.js'
import { monitor } from '../../engine/progress/monitor.js'
import { movements, type Movement } from '../../engine/progress/movement.js'
import type { Settlement } from '../../engine/progress/report.js'
import { rollUp, type Group, type RollUp } from '../../engine/progress/roll-up.js'
import type { Consolidated, ConsolidatedActivity } from '../consolidate/consolidated.js'
import { inOfficialOrder } from '../consolidate/official-order.js'
import { hasTerms, isPlanned } from '../consolidate/planned.js'
import { standingsOf } from '../consolidate/standing.js'
import type { MonitoringRules } from './monitoring-rules.js'
import { followUpsIn, type ReportedProgress, type StrangeRow } from './reported-progress.js'
import { unitsReporting, type UnitReporting } from './units-reporting.js'

/** What somebody settled where units that answer together reported differently. */
export interface SettledProgress extends Settlement {
  /** ISO cut-off */
  readonly cutoff: string
  /** ISO day on which it was settled */
  readonly date: string
  readonly motive: string
}

/** An activity of the plan at the cut-off. */
export interface MonitoredEntry {
  readonly activity: ConsolidatedActivity
  readonly progress: ActivityProgress
  /** what each unit wrote, the counted one's first */
  readonly reports: readonly ReportedProgress[]
  /** the one whose figures count; null where nobody's do, or somebody settled others */
  readonly counted: ReportedProgress | null
  readonly settlement: SettledProgress | null
  /** from the cut-off before that has reports; null where there is none */
  readonly movement: Movement | null
}

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
  /** files that do not say whose they are, or of which cut-off */
  readonly unattributed: readonly string[]
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
  const at = (day: string): AtCutoff => {
    const { activities } = monitor(
      {
        activities: plan.map(({ monitored }) => monitored),
        reports: read.reports.filter((report) => report.cutoff === day),
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
      anyReport: read.reports.some((report) => report.cutoff === day),
      reports: read.reports.filter((report) => report.cutoff === day),
    }
  }
  const now = at(cutoff)
  const days = [...new Set(read.reports.map((report) => report.cutoff))].filter((day) => day < cutoff).sort()
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
  const standings = standingsOf(consolidated)
  return inOfficialOrder(consolidated.activities)
    .filter((activity) => {
      const format = formatOf.get(activity.format)
      return standings.get(activity) === 'counted' && isPlanned(format) && hasTerms(format)
    })
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
