import { Fraction } from './fraction.js'
import type { Measure } from './measure.js'
import type { ProgressReport, Settlement } from './report.js'

/** Whose figures count for an activity at a cut-off, and what everybody reported. */
export interface CountedReport {
  /**
   * - `settled`: somebody settled it.
   * - `leader`: the first responsible's, who leads.
   * - `agreed`: nobody knows who leads, and all who reported say the same.
   * - `none`: nobody reported, or only others than the leader did, or nobody knows who leads and they differ.
   */
  readonly basis: 'settled' | 'leader' | 'agreed' | 'none'
  /** of each goal; all null where the basis is `none` */
  readonly executed: readonly (number | null)[]
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
  return {
    basis: settlement ? 'settled' : (counted?.basis ?? 'none'),
    executed: measures.map((_, i) => chosen?.executed[i] ?? null),
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

/** Whether the lowest and the highest figure that units report of a goal are not the same. */
function differ({ rate, kind }: Measure, reports: readonly ProgressReport[], goal: number): boolean {
  const figures = reports.flatMap(({ executed }) => {
    const figure = executed[goal] ?? null
    return figure !== null && Number.isFinite(figure) ? [figure] : []
  })
  const [first] = figures
  if (first === undefined) return false
  const lowest = figures.reduce((a, b) => Math.min(a, b), first)
  const highest = figures.reduce((a, b) => Math.max(a, b), first)
  const apart = Fraction.fromNumber(highest).minus(Fraction.fromNumber(lowest))
  return apart.compare(rate || kind === 'money' ? Fraction.ONE : Fraction.ZERO) > 0
}
