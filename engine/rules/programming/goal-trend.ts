import { keyOf } from '../../format/format.js'
import type { Finding } from '../../findings/finding.js'
import { fold } from '../../text/fold.js'
import { goalIn, numberIn, textIn } from '../fields.js'
import { headerOf, placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** Kinds of accumulation of the DNP's guide, where the format lists none. */
const KINDS = ['Acumulado', 'Flujo', 'Stock', 'Capacidad', 'Reducción', 'Reducción anual']
/** Other names that entities use for them. */
const ALSO =
  /^(no )?acumulad[oa]s?$|^(incremento|incremental|aumento|creciente|decreciente|mantenimiento|mantener|constante|i|m|r|d)$/
const FALLS = /^(reduccion|decreciente|disminucion)$/
const RISES = /^(capacidad|incremento|aumento|creciente)$/

/**
 * The kind of accumulation is one of the catalogue, and the goal goes its way: a reduction ends below the baseline, a
 * capacity or an increase does not (DNP, guía de indicadores, §3). A yearly goal that is a part of the increase is none.
 */
export const goalTrend: Rule = {
  id: 'goal-trend',
  scope: 'row',
  needs: ['accumulation'],
  check: (plan, { format }) =>
    plan.activities.flatMap((activity): Finding[] => {
      const text = textIn(activity, 'accumulation')
      const kind = fold(text)
      if (kind === '') return []
      const listed = format.columns.find(({ key }) => key === 'accumulation')?.values ?? []
      const values = listed.length > 0 ? listed : KINDS
      if (
        ![...values, ...KINDS].some((value) => fold(value) === kind) &&
        !ALSO.test(kind) &&
        !FALLS.test(kind)
      ) {
        const place = placeOf(activity, format, 'accumulation')
        return [finding('goal-trend', 'error', place, { problem: 'unknown', text, values })]
      }
      const key = keyOf(format, 'goal')
      const goal = goalIn(activity, key)
      const baseline = numberIn(activity, 'baseline')
      if (goal === null || baseline === null || (goal === 0 && baseline === 0)) return []
      const fourYears = numberIn(activity, 'fourYearGoal')
      const place = { ...placeOf(activity, format, key), column: headerOf(format, key) }
      if (FALLS.test(kind) && goal >= baseline)
        return [finding('goal-trend', 'error', place, { problem: 'reduction', text, goal, baseline })]
      const part = fourYears !== null && fourYears > baseline && goal <= fourYears - baseline
      if (RISES.test(kind) && goal < baseline && !part)
        return [finding('goal-trend', 'error', place, { problem: 'increase', text, goal, baseline })]
      return []
    }),
}
