import { keyOf } from '../../format/format.js'
import type { Activity } from '../../plan/plan.js'
import { fold } from '../../text/fold.js'
import { goalIn, numberIn, textIn, soundRows } from '../fields.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

const QUARTERS = ['q1', 'q2', 'q3', 'q4']

/**
 * The quarters make up the goal of the year. Accumulated goals add up, or grow quarter by quarter into the goal; of any
 * other kind only what no reading explains is told (sum, average, last, highest, lowest, or a change from the baseline),
 * since the formulas of each kind are configured practice.
 */
export const goalQuarters: Rule = {
  id: 'goal-quarters',
  scope: 'row',
  needs: ['goal', ...QUARTERS],
  check: (plan, { format }) =>
    soundRows(plan).flatMap((activity) => {
      const key = keyOf(format, 'goal')
      const goal = goalIn(activity, key)
      const fields = QUARTERS.map((quarter) => activity.fields.get(quarter))
      if (goal === null || fields.some((field) => field && field.text !== '' && field.number === null))
        return []
      const quarters = fields.map((field) => field?.number ?? null)
      const written = quarters.filter((value) => value !== null)
      if (written.length === 0) return []
      const accumulated = /^acumulad/.test(fold(textIn(activity, 'accumulation')))
      const sum = written.reduce((total, value) => total + value, 0)
      const slack = slackOf(written)
      const fits = (value: number): boolean =>
        [goal, goal * 100, goal / 100].some(
          (target, i) => (i === 0 || isPercent(activity)) && Math.abs(value - target) <= slack,
        )
      const readings = accumulated
        ? [sum, ...(growing(quarters) ? [written.at(-1)!] : [])]
        : readingsOf(written, sum, numberIn(activity, 'baseline'))
      if (readings.some(fits)) return []
      return [
        finding('goal-quarters', 'error', placeOf(activity, format, key), {
          goal,
          quarters,
          sum: Math.round(sum * 1e6) / 1e6,
          accumulated,
        }),
      ]
    }),
}

function readingsOf(written: readonly number[], sum: number, baseline: number | null): number[] {
  const used = written.filter((value) => value !== 0)
  const changes = baseline === null ? [] : [baseline + sum, baseline - sum]
  return [
    sum,
    sum / written.length,
    ...(used.length === 0 ? [] : [sum / used.length, used.at(-1)!]),
    written.at(-1)!,
    Math.max(...written),
    Math.min(...written),
    ...changes,
  ]
}

/** Values that grow quarter by quarter, as a running total does. */
function growing(quarters: readonly (number | null)[]): boolean {
  const used = quarters.filter((value) => value !== null && value !== 0) as number[]
  return used.length > 1 && used.every((value, i) => i === 0 || value > used[i - 1]!)
}

/** How far a sum of rounded figures may stray. */
function slackOf(values: readonly number[]): number {
  const decimals = Math.max(...values.map((value) => (String(value).split('.')[1] ?? '').length))
  return decimals === 0 ? 1e-9 : values.length * 0.499 * 10 ** -Math.min(decimals, 6)
}

function isPercent(activity: Activity): boolean {
  return /%|porcentaje/.test(fold(`${textIn(activity, 'unit')} ${textIn(activity, 'goal')}`))
}
