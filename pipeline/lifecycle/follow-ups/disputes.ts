import { hasFigures } from '../../../engine/progress/report.js'
import type { MonitoredEntry, Monitoring } from '../../monitor/monitoring.js'
import type { SettlementRecord } from '../../register/records.js'

/** An activity of which what was reported at a cut-off does not tell by itself what counts. */
export interface Dispute {
  readonly entry: MonitoredEntry
  /** `differ`: co-responsibles report different figures. `leader-silent`: only others than who leads reported. */
  readonly kind: 'differ' | 'leader-silent'
  /** what somebody settled; null while it is open */
  readonly settlement: SettlementRecord | null
  /** since then the dependencia whose figures were taken reports others */
  readonly outdated: boolean
}

/** The activities of a cut-off of which somebody has to settle what counts, or did, in official order. */
export function disputesAt(
  { entries, cutoff }: Monitoring,
  settlements: readonly SettlementRecord[],
): Dispute[] {
  const settled = settledAt(cutoff, settlements)
  return entries.flatMap((entry): Dispute[] => {
    const { reports, conflict } = entry.progress.report
    const [leader = null] = entry.progress.activity.responsibles
    const isSilent =
      leader !== null && reports.some(hasFigures) && reports.every(({ unit }) => unit !== leader)
    if (!conflict && !isSilent) return []
    const settlement = settled.get(entry.activity.id) ?? null
    return [
      {
        entry,
        kind: conflict ? 'differ' : 'leader-silent',
        settlement,
        outdated: settlement !== null && isOutdated(entry, settlement),
      },
    ]
  })
}

/** What holds of a cut-off, by the id of the activity. */
export function settledAt(
  cutoff: string,
  settlements: readonly SettlementRecord[],
): Map<string, SettlementRecord> {
  return new Map(
    settlements.filter((one) => one.cutoff === cutoff).map((settlement) => [settlement.activity, settlement]),
  )
}

function isOutdated({ progress }: MonitoredEntry, { unit, executed }: SettlementRecord): boolean {
  if (unit === null) return false
  const now = progress.report.reports.find((report) => report.unit === unit)
  return now === undefined || now.executed.some((figure, i) => !Object.is(figure, executed[i] ?? null))
}
