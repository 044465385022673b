import { daysOverdue, isAwaited, type PlanStatus } from './plan-status.js'

/** Who reported at one cut-off, in one format. */
export interface CutoffStatus {
  readonly format: string
  readonly formatName: string
  /** ISO */
  readonly cutoff: string
  /** ISO day by which it was to be handed in; null where nobody knows */
  readonly due: string | null
  /** who owes it or handed it in, in the order of the directory */
  readonly units: readonly PlanStatus[]
  readonly totals: {
    readonly owed: number
    /** of the owed, those that came */
    readonly reported: number
    /** of the owed, those that did not come, and of these, those whose day is past */
    readonly missing: number
    readonly overdue: number
    /** handed in after its day */
    readonly arrivedLate: number
    /** returned, and not yet corrected */
    readonly returned: number
    /** handed in without being owed */
    readonly unowed: number
  }
}

/** The follow-ups among some plans, by format and cut-off. */
export function cutoffStatuses(plans: readonly PlanStatus[]): CutoffStatus[] {
  const groups = new Map<string, PlanStatus[]>()
  for (const plan of plans) {
    if (plan.cutoff === '') continue
    const name = `${plan.cutoff}\n${plan.format}`
    groups.set(name, [...(groups.get(name) ?? []), plan])
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, units]) => {
      const [{ format, formatName, cutoff, due }] = units as [PlanStatus, ...PlanStatus[]]
      return { format, formatName, cutoff, due, units, totals: totalsOf(units) }
    })
}

function totalsOf(units: readonly PlanStatus[]): CutoffStatus['totals'] {
  const owed = units.filter((unit) => unit.owed)
  const missing = owed.filter(isAwaited)
  return {
    owed: owed.length,
    reported: owed.length - missing.length,
    missing: missing.length,
    overdue: missing.filter((unit) => daysOverdue(unit) > 0).length,
    arrivedLate: units.filter((unit) => !isAwaited(unit) && (unit.daysLate ?? 0) > 0).length,
    returned: units.filter(({ state }) => state === 'returned').length,
    unowed: units.length - owed.length,
  }
}
