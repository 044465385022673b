import type { MonitoredEntry } from './monitoring.js'

/** What a dependencia had to report at a cut-off, and what it did. */
export interface UnitReporting {
  /** id in the directory; null for the activities of which nobody knows who leads */
  readonly unit: string | null
  /** ids of the activities that it leads */
  readonly leads: readonly string[]
  /** of those, the ones of which something is scheduled */
  readonly scheduled: readonly string[]
  /** of the scheduled, the ones that it reported */
  readonly reported: readonly string[]
  /** of the scheduled, the ones that it did not */
  readonly missing: readonly string[]
  /** ids of the activities that it answers for beside another that leads */
  readonly shares: readonly string[]
  /** files in which it reported */
  readonly files: readonly string[]
}

/** Who had to report, in the order of the plan. */
export function unitsReporting(entries: readonly MonitoredEntry[]): UnitReporting[] {
  const units = new Map<string | null, { -readonly [K in keyof UnitReporting]: Set<string> }>()
  const of = (unit: string | null) => {
    let known = units.get(unit)
    if (!known) {
      const none = (): Set<string> => new Set()
      known = {
        unit: none(),
        leads: none(),
        scheduled: none(),
        reported: none(),
        missing: none(),
        shares: none(),
        files: none(),
      }
      units.set(unit, known)
    }
    return known
  }
  for (const { activity, progress, reports } of entries) {
    const [leader = null, ...others] = progress.activity.responsibles
    const { id } = activity
    const lead = of(leader)
    lead.leads.add(id)
    if (progress.standing.state !== 'not-scheduled') {
      lead.scheduled.add(id)
      const isReported = leader === null ? reports.length > 0 : reports.some(({ unit }) => unit === leader)
      ;(isReported ? lead.reported : lead.missing).add(id)
    }
    for (const other of others) if (other !== null && other !== leader) of(other).shares.add(id)
    for (const { unit, source } of reports) of(unit).files.add(source.file)
  }
  return [...units].map(([unit, sets]) => ({
    unit,
    leads: [...sets.leads],
    scheduled: [...sets.scheduled],
    reported: [...sets.reported],
    missing: [...sets.missing],
    shares: [...sets.shares],
    files: [...sets.files].sort(),
  }))
}
