import { Fraction } from './fraction.js'
import type { Measure } from './measure.js'
import type { ProgressReport, Settlement, UnreadableReason } from './report.js'

/** Whose figures count for an activity at a cut-off, and what everybody reported. */
export interface CountedReport {
  /**
   * - `settled`: somebody settled it.
   * - `leader`: the first responsible's, who leads.
   * - `agreed`: nobody knows who leads, and all who reported say the same.
   * - `none`: nobody reported, or only others than the leader did, or nobody knows who leads and they differ.
   */
  readonly basis: 'settled' | 'leader' | 'agreed' | 'none'
  /** of each goal; all null where the basis is `none`, NaN where what was written is not understood */
  readonly executed: readonly (number | null)[]
  /** of each goal without a figure, the percentage of what is due of it; null where none was given */
  readonly percents: readonly (number | null)[]
  /** of each goal, why its figure is NaN; null where it is none */
  readonly unreadable: readonly (UnreadableReason | null)[]
  readonly evidence: boolean
  /** who settled it, or null */
  readonly settledBy: string | null
  /** every unit's report, side by side: the leader's first, then the responsibles in their order, then whoever else reported */
  readonly reports: readonly ProgressReport[]
  /**
   * two of them differ by more than rounding (rule `progress-conflict`): percentages by more than a point, money by more
   * than a peso, what is counted at all; also after it was settled
   */
  readonly conflict: boolean
}

/**
 * Whose report counts: the leader's, until somebody settles it; a co-responsible's never stands in for a leader who has
 * not reported. Of several reports of one unit the last counts.
 * @param responsibles ids of the dependencias that answer for it, null where the directory does not know one; the first leads
 */
export function countedReport(
  measures: readonly Measure[],
  responsibles: readonly (string | null)[],
  reports: readonly ProgressReport[],
  settlement: Settlement | null,
): CountedReport {
  const last = new Map(reports.map((report) => [report.unit, report]))
  const units = new Set([...responsibles.filter((id) => id !== null), ...[...last.keys()].sort()])
  const sideBySide = [...units].flatMap((unit) => last.get(unit) ?? [])
  const conflict = measures.some((measure, i) => differ(measure, sideBySide, i))
  const counted = choose(responsibles[0] ?? null, sideBySide, conflict)
  const chosen = settlement ?? counted?.report
  const executed = measures.map((_, i) => chosen?.executed[i] ?? null)
  return {
    basis: settlement ? 'settled' : (counted?.basis ?? 'none'),
    executed,
    percents: measures.map((_, i) => (executed[i] === null ? (chosen?.percents?.[i] ?? null) : null)),
    unreadable: measures.map((_, i) =>
      counted?.report === chosen ? (counted?.report.unreadable?.[i] ?? null) : null,
    ),
    evidence: chosen?.evidence ?? false,
    settledBy: settlement?.by ?? null,
    reports: sideBySide,
    conflict,
  }
}

interface Chosen {
  readonly basis: 'leader' | 'agreed'
  readonly report: ProgressReport
}

function choose(leader: string | null, reports: readonly ProgressReport[], conflict: boolean): Chosen | null {
  if (leader !== null) {
    const report = reports.find(({ unit }) => unit === leader)
    return report ? { basis: 'leader', report } : null
  }
  return reports[0] && !conflict ? { basis: 'agreed', report: reports[0] } : null
}

/** Whether units report different figures of a goal, or those that give none different percentages. */
function differ({ rate, kind }: Measure, reports: readonly ProgressReport[], goal: number): boolean {
  const all = (given: (report: ProgressReport) => number | null | undefined): number[] =>
    reports.flatMap((report) => given(report) ?? []).filter(Number.isFinite)
  return (
    areApart(
      all(({ executed }) => executed[goal]),
      rate || kind === 'money' ? Fraction.ONE : Fraction.ZERO,
    ) ||
    areApart(
      all(({ percents }) => percents?.[goal]),
      Fraction.ONE,
    )
  )
}

/** Whether the lowest and the highest of some figures are further apart than rounding explains. */
function areApart(figures: readonly number[], rounding: Fraction): boolean {
  const [first] = figures
  if (first === undefined) return false
  const lowest = figures.reduce((a, b) => Math.min(a, b), first)
  const highest = figures.reduce((a, b) => Math.max(a, b), first)
  return Fraction.fromNumber(highest).minus(Fraction.fromNumber(lowest)).compare(rounding) > 0
}
