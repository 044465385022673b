import type { Tally } from '../../engine/progress/tally.js'
import type { MonitoredEntry } from './entry.js'

/** What a dependencia had to report at a cut-off, and what it did. */
export interface UnitReporting {
  /** id in the directory; null for the activities of which nobody knows who leads */
  readonly unit: string | null
  /** ids of the activities that it leads */
  readonly leads: readonly string[]
  /** of those, the ones of which something is scheduled */
  readonly scheduled: readonly string[]
  /** of the scheduled, the ones of which somebody's figures count */
  readonly reported: readonly string[]
  /** of the scheduled, the ones of which nobody's do («sin reporte») */
  readonly missing: readonly string[]
  /** ids of the activities that it answers for beside another that leads */
  readonly shares: readonly string[]
  /** files in which it reported */
  readonly files: readonly string[]
}

/** Who had to report, in the order of the plan. */
export function unitsReporting(
  entries: readonly MonitoredEntry[],
  { scheduled, unreported }: Tally,
): UnitReporting[] {
  const due = new Set(scheduled)
  const silent = new Set(unreported)
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
    if (due.has(id)) {
      lead.scheduled.add(id)
      ;(silent.has(id) ? lead.missing : lead.reported).add(id)
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
