import { Fraction } from './fraction.js'
import type { Measure } from './measure.js'
import type { UnreadableReason } from './report.js'

/** Why the progress of a goal cannot be worked out. */
export type NotCalculableReason =
  /** the plan names a kind of accumulation that is none of the DNP's six */
  | 'accumulation-unknown'
  /** «máximo 5 días»: less is fulfilment, so that no part of it is a progress */
  | 'limit'
  /** nothing can be a part of a goal of 0, or below */
  | 'goal-not-positive'
  | 'baseline-missing'
  /** a yearly reduction, and nobody says last year's value */
  | 'last-year-missing'
  /** from baseline to goal there is no way to go: one would divide by zero */
  | 'goal-equals-baseline'
  /** a capacity below its baseline, or a reduction above it */
  | 'goal-against-baseline'
  /** a yes or no, and the report says neither 1 nor 0 */
  | 'answer-unreadable'
  | UnreadableReason

/**
 * How a goal's progress is worked out.
 * - `sum`: it grows by parts; what is due of it is its share.
 * - `level`: it is measured each time, and due whole.
 * - `answer`: yes or no.
 * - `path`: the way from a value to the goal, due by its share; `up` or `down`.
 */
export type Reckoning =
  | { readonly how: 'sum' | 'level' | 'answer'; readonly goal: Fraction }
  | {
      readonly how: 'path'
      readonly direction: 1 | -1
      readonly from: Fraction
      /** how far it is from there to the goal, above 0 */
      readonly distance: Fraction
    }

/**
 * How a goal is reckoned, by what it is and by its kind of accumulation, or why it cannot be. Sources: domain notes §3.1,
 * whose formulas by kind of accumulation are from memory (DNP's guide, unverified: configured practice, no law):
 *
 * | kind of accumulation        | counts and money                                     | percentages and rates |
 * | --------------------------- | ---------------------------------------------------- | --------------------- |
 * | none (PAAC)                 | `sum`                                                | `level`               |
 * | Acumulado                   | `sum`: Σ executed / Σ goal                           | `sum`                 |
 * | Flujo                       | `sum`: within its year; other years' do not count    | `level`               |
 * | Stock                       | `level`: value / goal                                | `level`               |
 * | Capacidad                   | `path` up: (value − LB) / (goal − LB)                | same                  |
 * | Reducción                   | `path` down: (LB − value) / (LB − goal)              | same                  |
 * | Reducción anual             | the same, from last year's value                     | same                  |
 *
 * A percentage such as «90% de las solicitudes atendidas» is measured and not added up: of what came in up to the cut-off,
 * 90% must be attended, in April as in December. Cutting it in three would ask for 30% in April, and adding up the
 * percentages of three cut-offs is no percentage of anything.
 */
export function reckoningOf(measure: Measure): Reckoning | NotCalculableReason {
  const { accumulation, comparator, kind, rate } = measure
  const goal = Fraction.fromNumber(measure.quantity)
  if (kind === 'yesno') return { how: 'answer', goal }
  if (accumulation === 'unknown') return 'accumulation-unknown'
  if (accumulation === 'reduction') return pathOf(-1, measure.baseline, goal, 'baseline-missing')
  if (accumulation === 'yearly-reduction') return pathOf(-1, measure.lastYear, goal, 'last-year-missing')
  if (comparator === 'atMost') return 'limit'
  if (accumulation === 'capacity') return pathOf(1, measure.baseline, goal, 'baseline-missing')
  if (goal.sign() <= 0) return 'goal-not-positive'
  const measured = accumulation === 'stock' || (rate && accumulation !== 'accumulated')
  return { how: measured ? 'level' : 'sum', goal }
}

function pathOf(
  direction: 1 | -1,
  start: number | null,
  goal: Fraction,
  missing: NotCalculableReason,
): Reckoning | NotCalculableReason {
  if (start === null) return missing
  const from = Fraction.fromNumber(start)
  const way = direction === 1 ? goal.minus(from) : from.minus(goal)
  if (way.sign() === 0) return 'goal-equals-baseline'
  if (way.sign() < 0) return 'goal-against-baseline'
  return { how: 'path', direction, from, distance: way }
}
