import { isFollowUp } from '../../engine/format/follow-up.js'
import type { Format } from '../../engine/format/format.js'
import type { MonitoredActivity } from '../../engine/progress/activity.js'
import { goalProgress } from '../../engine/progress/goal-progress.js'
import type { ProgressReport } from '../../engine/progress/report.js'
import { dueAt, type ScheduleMethod } from '../../engine/progress/schedule.js'
import { fold } from '../../engine/text/fold.js'
import type { Consolidated, ConsolidatedActivity } from '../consolidate/consolidated.js'
import { standsApart } from '../consolidate/replaced-files.js'
import { ActivityFinder } from './activity-finder.js'

/** What a unit wrote of an activity in its follow-up, and where. */
export interface ReportedProgress extends ProgressReport {
  /** ISO */
  readonly cutoff: string
  /** what was done, as written */
  readonly done: string
  /** where the evidence is, as written: text that somebody sent, never to be followed nor made a link unseen */
  readonly evidenceText: string
  readonly observations: string
  /** the percentage as written, null where there is none */
  readonly percent: number | null
  /** no quantity was written, so that what was executed comes from the percentage of what was scheduled */
  readonly fromPercent: boolean
  readonly source: { readonly file: string; readonly sheet: string; readonly rows: readonly number[] }
}

/** A row of a follow-up that belongs to no activity of the plan (rule `progress-row-unknown`). */
export interface StrangeRow {
  readonly unit: string
  readonly cutoff: string
  readonly activity: ConsolidatedActivity
}

/** The follow-ups among the files of a consolidation, as reports on the activities of its plan. */
export interface FollowUpsRead {
  readonly reports: readonly ReportedProgress[]
  readonly strange: readonly StrangeRow[]
  /** follow-ups of which nobody knows whose they are, or up to which cut-off they tell: nothing of them counts */
  readonly unattributed: readonly string[]
}

/** Reads the follow-ups of a consolidation that count, and finds the activity of which each row tells. */
export function followUpsIn(
  consolidated: Consolidated,
  formats: readonly Format[],
  plan: readonly { readonly activity: ConsolidatedActivity; readonly monitored: MonitoredActivity }[],
  methods: Readonly<Record<string, ScheduleMethod>>,
): FollowUpsRead {
  const ids = new Set(formats.filter(isProgressFormat).map(({ id }) => id))
  const apart = standsApart(consolidated)
  const files = new Map(
    consolidated.files
      .filter((file) => file.format !== null && ids.has(file.format) && !apart.has(file.file))
      .map((file) => [file.file, file]),
  )
  const rowsOf = new Map<string, ConsolidatedActivity[]>()
  for (const activity of consolidated.activities) {
    const { file } = activity.source
    if (!files.has(file)) continue
    const rows = rowsOf.get(file)
    if (rows) rows.push(activity)
    else rowsOf.set(file, [activity])
  }
  const finder = new ActivityFinder(plan.map(({ activity }) => activity))
  const monitoredOf = new Map(plan.map(({ monitored }) => [monitored.id, monitored]))
  const reports: ReportedProgress[] = []
  const strange: StrangeRow[] = []
  const unattributed: string[] = []
  for (const { file, dependencia: unit, cutoff = null } of files.values()) {
    if (unit === null || cutoff === null) {
      unattributed.push(file)
      continue
    }
    const told = new Map<string, Row[]>()
    for (const row of rowsOf.get(file) ?? []) {
      const found = finder.find(row)
      if (!found) {
        strange.push({ unit, cutoff, activity: row })
        continue
      }
      const rows = told.get(found.id)
      if (rows) rows.push({ row, goal: found.goal })
      else told.set(found.id, [{ row, goal: found.goal }])
    }
    for (const [id, rows] of told) {
      const monitored = monitoredOf.get(id)!
      const report = reportOf(
        rows,
        monitored,
        { unit, cutoff },
        methods[monitored.format] ?? 'closed-windows',
      )
      if (report) reports.push(report)
    }
  }
  return { reports, strange, unattributed }
}

/** Whether a format is the one in which dependencias tell their progress, rather than another that has cut-offs. */
export function isProgressFormat(format: Format): boolean {
  return isFollowUp(format) && format.columns.some(({ key }) => key === 'executed')
}

/** A row of a follow-up and which goal of the activity it tells of, from 0; null for the activity as a whole. */
interface Row {
  readonly row: ConsolidatedActivity
  readonly goal: number | null
}

/** What the rows of one activity in one follow-up report; null where they say nothing. */
function reportOf(
  rows: readonly Row[],
  activity: MonitoredActivity,
  { unit, cutoff }: { readonly unit: string; readonly cutoff: string },
  method: ScheduleMethod,
): ReportedProgress | null {
  const { measures, windows } = activity
  const executed: (number | null)[] = measures.map(() => null)
  let fromPercent = false
  for (const { row, goal } of rows) {
    const at = goal ?? 0
    const written = row.numbers?.['executed'] ?? null
    const percent = row.numbers?.['progress'] ?? null
    if (at >= executed.length) continue
    if (written !== null) executed[at] = written
    else if (percent !== null && saysNoQuantity(row)) {
      const { share } = dueAt(windows, cutoff, method)
      const due = share.sign() > 0 ? goalProgress(measures[at]!, null, share) : null
      if (!due?.calculable) continue
      executed[at] = Math.round(due.scheduled.shown * percent * 100) / 10_000
      fromPercent = true
    }
  }
  const text = (key: string): string => joined(rows.map(({ row }) => row.fields[key] ?? ''))
  const done = text('done')
  const evidenceText = text('evidence')
  const observations = text('observations')
  const percent = rows.map(({ row }) => row.numbers?.['progress'] ?? null).find((one) => one !== null) ?? null
  const silent =
    executed.every((one) => one === null) && [done, evidenceText, observations].every((t) => t === '')
  if (silent) return null
  const { file, sheet } = rows[0]!.row.source
  return {
    activity: activity.id,
    unit,
    cutoff,
    executed,
    evidence: evidenceText !== '' && fold(evidenceText) !== 'no',
    done,
    evidenceText,
    observations,
    percent,
    fromPercent,
    source: { file, sheet, rows: rows.map(({ row }) => row.source.row) },
  }
}

/** Whether its table has no cell for a quantity, or it is empty. */
function saysNoQuantity({ fields }: ConsolidatedActivity): boolean {
  return (fields['executed'] ?? '') === ''
}

function joined(texts: readonly string[]): string {
  return [...new Set(texts.filter((text) => text !== ''))].join('\n')
}
