import type { UnderstoodActivity } from '../plan/understood.js'
import type { GoalItem } from '../plan/plan.js'
import { fold } from '../text/fold.js'
import { accumulationNamed, type Accumulation } from './accumulation.js'

/** One goal as it is measured. */
export interface Measure extends GoalItem {
  /** a percentage, a rate or an index: a value that is measured and never added up */
  readonly rate: boolean
  /** null where the format has no such column (the PAAC) */
  readonly accumulation: Accumulation | 'unknown' | null
  /** the value before the plan, null where it is not known */
  readonly baseline: number | null
  /** the value of the year before, from which a yearly reduction is told; null where it is not known */
  readonly lastYear: number | null
}

/** A goal of a plan without kinds of accumulation nor baselines. */
export function plainMeasure(item: GoalItem): Measure {
  return { ...item, rate: item.kind === 'percent', accumulation: null, baseline: null, lastYear: null }
}

const RATE_UNITS = /^(porcentaje|tasa|indice|razon|proporcion|promedio)\b/

/**
 * The measures of an activity of a plan: its goal's quantities, with the unit, the kind of accumulation and the baseline
 * that a plan de acción has in columns of their own (domain notes F6). The baseline is also last year's value where the
 * plan says that it is of that year.
 */
export function measuresOf(activity: UnderstoodActivity, vigencia: number | null): readonly Measure[] {
  const { goal, fields, numbers = {} } = activity
  const unit = fold(fields['unit'] ?? '')
  const baseline = numbers['baseline'] ?? null
  const ofLastYear = vigencia !== null && numbers['baselineYear'] === vigencia - 1
  return goal.items.map((item) => {
    const kind = item.kind === 'count' && /^(porcentaje|%)/.test(unit) ? 'percent' : item.kind
    return {
      ...item,
      kind,
      rate: kind === 'percent' || RATE_UNITS.test(unit),
      accumulation: accumulationNamed(fields['accumulation'] ?? ''),
      baseline,
      lastYear: ofLastYear ? baseline : null,
    }
  })
}
