import type { Format } from '../format/format.js'
import type { Plan } from '../plan/plan.js'

/** The rows of a plan. */
export type Rows = Pick<Plan, 'activities'>

/** What several rules ask of a plan's rows: worked out for the first that asks, and remembered as long as they are. */
export function oncePerPlan<T>(work: (rows: Rows, format: Format) => T): (rows: Rows, format: Format) => T {
  const known = new WeakMap<Rows['activities'], { readonly format: Format; readonly answer: T }>()
  return (rows, format) => {
    const before = known.get(rows.activities)
    if (before?.format === format) return before.answer
    const answer = work(rows, format)
    known.set(rows.activities, { format, answer })
    return answer
  }
}
