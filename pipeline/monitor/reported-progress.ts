import { isFollowUp } from '../../engine/format/follow-up.js'
import type { Format } from '../../engine/format/format.js'
import type { MonitoredActivity } from '../../engine/progress/activity.js'
import type { ProgressReport } from '../../engine/progress/report.js'
import { dueAt, type ScheduleMethod } from '../../engine/progress/schedule.js'
import type { Consolidated, ConsolidatedActivity } from '../consolidate/consolidated.js'
import { standsApart } from '../consolidate/replaced-files.js'
import { ActivityFinder } from './activity-finder.js'
import { reportOfRows, type Row } from './report-of-rows.js'

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
  /** of one of its goals no figure was written, so that its progress is the percentage of what was scheduled */
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
  readonly unattributed: readonly Unattributed[]
}

/**
 * A follow-up of which nothing counts.
 * - `no-owner`: nobody knows whose it is, or up to which cut-off it tells.
 * - `other-vigencia`: its cut-off, or the plan that it follows up, is of another vigencia.
 */
export interface Unattributed {
  readonly file: string
  readonly why: 'no-owner' | 'other-vigencia'
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
  const unattributed: Unattributed[] = []
  for (const { file, dependencia: unit, cutoff = null } of files.values()) {
    if (unit === null || cutoff === null) {
      unattributed.push({ file, why: 'no-owner' })
      continue
    }
    if (isOfOtherVigencia(cutoff, rowsOf.get(file) ?? [], consolidated.vigencia)) {
      unattributed.push({ file, why: 'other-vigencia' })
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
      const { share } = dueAt(monitored.windows, cutoff, methods[monitored.format] ?? 'closed-windows')
      const report = reportOfRows(rows, monitored, { unit, cutoff, isScheduled: share.sign() > 0 })
      if (report) reports.push(report)
    }
  }
  return { reports, strange, unattributed }
}

/** Whether a format is the one in which dependencias tell their progress, rather than another that has cut-offs. */
export function isProgressFormat(format: Format): boolean {
  return isFollowUp(format) && format.columns.some(({ key }) => key === 'executed')
}

/** Whether its cut-off, or what its rows are called by (`seguimiento/2030/…`), is of another year than the plan. */
function isOfOtherVigencia(
  cutoff: string,
  rows: readonly ConsolidatedActivity[],
  vigencia: number | null,
): boolean {
  if (vigencia === null) return false
  const year = /^[^/]+\/(\d{4})\//.exec(rows[0]?.id ?? '')?.[1]
  return [cutoff.slice(0, 4), year ?? String(vigencia)].some((one) => one !== String(vigencia))
}
