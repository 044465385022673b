import type { ReceptionRecord } from '../../register/records.js'
import { daysOverdue, isAwaited, STANDINGS, type PlanStatus, type Standing } from './plan-status.js'

/** How the plans and the files that arrived add up; follow-ups are no plans. */
export interface StatusTotals {
  /** the sum of `byState` */
  readonly owed: number
  readonly byState: Readonly<Record<Standing, number>>
  /** received without being owed */
  readonly unowed: number
  /** owed, not handed in, and its day past */
  readonly overdue: number
  /** returned, not corrected, and its deadline past */
  readonly correctionOverdue: number
  /** owed and handed in after its day */
  readonly arrivedLate: number
  readonly files: {
    /** the sum of the others */
    readonly received: number
    readonly versions: number
    readonly repeated: number
    /** those that wait for a decision */
    readonly aside: number
    /** set aside, and taken in afterwards under the same name or another */
    readonly settled: number
    readonly discarded: number
    readonly withdrawn: number
  }
}

/** How these plans add up, and all the files that arrived. */
export function totalsOf(
  plans: readonly PlanStatus[],
  receptions: readonly ReceptionRecord[],
  aside: number,
): StatusTotals {
  const owed = plans.filter((plan) => plan.owed)
  const fates = receptions.map(({ fate }) => fate.kind)
  const files = {
    versions: fates.filter((kind) => kind === 'submission').length,
    repeated: fates.filter((kind) => kind === 'same-bytes' || kind === 'same-content').length,
    aside,
    settled: fates.filter((kind) => kind === 'aside').length - aside,
    discarded: fates.filter((kind) => kind === 'discarded').length,
    withdrawn: fates.filter((kind) => kind === 'withdrawn').length,
  }
  return {
    owed: owed.length,
    byState: Object.fromEntries(
      STANDINGS.map((state) => [state, owed.filter((plan) => plan.state === state).length]),
    ) as Record<Standing, number>,
    unowed: plans.length - owed.length,
    overdue: owed.filter((plan) => isAwaited(plan) && daysOverdue(plan) > 0).length,
    correctionOverdue: owed.filter(({ correction }) => (correction?.daysPast ?? 0) > 0).length,
    arrivedLate: owed.filter((plan) => !isAwaited(plan) && (plan.daysLate ?? 0) > 0).length,
    files: { received: receptions.length, ...files },
  }
}
