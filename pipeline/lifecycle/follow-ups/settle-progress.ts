import type { Measure } from '../../../engine/progress/measure.js'
import type { MonitoredEntry, Monitoring } from '../../monitor/monitoring.js'
import type { Register } from '../../register/register.js'
import type { SettlementRecord } from '../../register/records.js'
import { disputesAt, settledAt } from './disputes.js'

/** What somebody settles of an activity at the cut-off of a monitoring. */
export interface SettlementRequest {
  /** the activity's id, its code in a prepared follow-up, or its number */
  readonly asked: string
  /** whose figures count (id in the directory), or the figures themselves, one for each goal */
  readonly figures:
    | { readonly kind: 'unit'; readonly unit: string }
    | { readonly kind: 'given'; readonly executed: readonly number[] }
  readonly by: string
  readonly motive: string
  /** ISO day */
  readonly date: string
}

/** What became of it. */
export type Settling =
  | {
      readonly kind: 'settled'
      readonly entry: MonitoredEntry
      readonly record: SettlementRecord
      /** what held before; null where nothing did */
      readonly before: SettlementRecord | null
    }
  /** it was settled so before: nothing changes */
  | { readonly kind: 'already'; readonly entry: MonitoredEntry; readonly record: SettlementRecord }
  /** `known`: the ids that may have been meant */
  | { readonly kind: 'unknown'; readonly known: readonly string[] }
  | { readonly kind: 'ambiguous'; readonly entries: readonly MonitoredEntry[] }
  /** nobody, or only who leads reported, or all report the same */
  | { readonly kind: 'undisputed'; readonly entry: MonitoredEntry }
  /** whose figures should count reported none */
  | { readonly kind: 'no-report'; readonly entry: MonitoredEntry; readonly unit: string }
  | { readonly kind: 'wrong-count'; readonly entry: MonitoredEntry; readonly given: number }
  | { readonly kind: 'no-answer'; readonly entry: MonitoredEntry; readonly measure: Measure }

/**
 * Settles which figures of an activity count at the cut-off of a monitoring, where those who answer for it together do not
 * report the same, or who leads reported nothing. What was settled before may be settled anew.
 */
export async function settleProgress(
  register: Register,
  monitoring: Monitoring,
  request: SettlementRequest,
): Promise<Settling> {
  const { cutoff } = monitoring
  const settlements = await register.settlements()
  const disputed = disputesAt(monitoring, settlements).map(({ entry }) => entry)
  const found = entriesNamed(request.asked, monitoring.entries, disputed)
  const [entry, ...others] = found
  if (!entry) {
    const known = disputed.length > 0 ? disputed : monitoring.entries
    return { kind: 'unknown', known: known.map(({ activity }) => activity.id) }
  }
  if (others.length > 0) return { kind: 'ambiguous', entries: found }
  const before = settledAt(cutoff, settlements).get(entry.activity.id) ?? null
  if (before === null && !disputed.includes(entry)) return { kind: 'undisputed', entry }

  const chosen = chosenOf(entry, request.figures)
  if ('kind' in chosen) return chosen
  const { by, motive, date } = request
  const settlement = { activity: entry.activity.id, cutoff, ...chosen, by, motive, date }
  if (before && isSame(before, settlement)) return { kind: 'already', entry, record: before }
  return { kind: 'settled', entry, record: await register.settle(settlement), before }
}

type Chosen = Pick<SettlementRecord, 'executed' | 'evidence' | 'unit'>

function chosenOf(entry: MonitoredEntry, figures: SettlementRequest['figures']): Chosen | Settling {
  const { activity, report } = entry.progress
  if (figures.kind === 'unit') {
    const { unit } = figures
    const own = report.reports.find((one) => one.unit === unit)
    const isReadable = own?.executed.some(Number.isFinite) && !own.executed.some(Number.isNaN)
    if (!own || !isReadable) return { kind: 'no-report', entry, unit }
    return { executed: own.executed, evidence: own.evidence, unit }
  }
  const { executed } = figures
  if (executed.length !== activity.measures.length)
    return { kind: 'wrong-count', entry, given: executed.length }
  const unanswered = activity.measures.find(
    ({ kind }, i) => kind === 'yesno' && ![0, 1].includes(executed[i]!),
  )
  if (unanswered) return { kind: 'no-answer', entry, measure: unanswered }
  return { executed, evidence: report.reports.some(({ evidence }) => evidence), unit: null }
}

/** By id or code, else by number: then the one that is disputed is meant, where there is just one. */
function entriesNamed(
  asked: string,
  entries: readonly MonitoredEntry[],
  disputed: readonly MonitoredEntry[],
): readonly MonitoredEntry[] {
  const name = asked.trim()
  const id = name.replace(/#\d+$/, '')
  const exact = entries.find(({ activity }) => activity.id === id)
  if (exact) return [exact]
  const isNumbered = ({ activity }: MonitoredEntry): boolean => activity.number === name
  const likely = disputed.filter(isNumbered)
  return likely.length > 0 ? likely : entries.filter(isNumbered)
}

function isSame(before: SettlementRecord, after: Omit<SettlementRecord, 'id' | 'date'>): boolean {
  return (
    before.by === after.by &&
    before.motive === after.motive &&
    before.unit === after.unit &&
    before.evidence === after.evidence &&
    JSON.stringify(before.executed) === JSON.stringify(after.executed)
  )
}
