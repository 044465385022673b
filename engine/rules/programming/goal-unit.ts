import { keyOf } from '../../format/format.js'
import { fold } from '../../text/fold.js'
import { goalIn, textIn } from '../fields.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

const PERCENT = /^(porcentaje|%|porcentual|por ?ciento)( |$)/
const NUMBER = /^(numero|unidad|unidades|cantidad|n|nro)$/
const SAYS_PERCENT = /%|porcentaje|\btasa\b|proporcion|por ?ciento/
const COUNTS = /^(numero|cantidad|no|n|nro|num|total) (de )?\p{L}/u
/** What may well be more than a hundred in a hundred. */
const GROWS =
  /increment|aument|crecimiento|variacion|cobertura|recaud|ejecucion|ejecutad|cumplimiento|avance|indice|relacion|razon|nivel/
/** What is counted whole or in parts alike. */
const DIVISIBLE =
  /kilomet|\bkms?\b|hectarea|\bhas?\b|\bmetros?\b|\bm2\b|\bm3\b|tonelada|\bton\b|litro|hora|tasa|indice|promedio|razon|kilo|gramo|peso|million|millones|puntaje|calificacion|grado/

/** The unit goes with the goal and the indicator: a percentage is said as one, and a number of things is whole. */
export const goalUnit: Rule = {
  id: 'goal-unit',
  scope: 'row',
  needs: ['unit'],
  check: (plan, { format }) => {
    const key = keyOf(format, 'goal')
    return plan.activities.flatMap((activity) => {
      const unit = textIn(activity, 'unit')
      const folded = fold(unit)
      const indicator = fold(textIn(activity, 'indicator'))
      const goal = goalIn(activity, key)
      const promised = textIn(activity, key)
      const percentGoal =
        /%|por ?ciento/i.test(promised) || activity.goal.some(({ kind }) => kind === 'percent')
      if (PERCENT.test(folded)) {
        const counts = COUNTS.test(indicator) || (goal !== null && goal > 100 && !GROWS.test(indicator))
        if (!counts || SAYS_PERCENT.test(indicator) || percentGoal) return []
        const place = placeOf(activity, format, 'unit')
        return [finding('goal-unit', 'error', place, { problem: 'percent-unit', unit, goal })]
      }
      if (!NUMBER.test(folded)) return []
      if (percentGoal || /^(porcentaje|%)/.test(indicator)) {
        const place = placeOf(activity, format, 'unit')
        return [finding('goal-unit', 'error', place, { problem: 'count-unit', unit, goal })]
      }
      if (goal === null || Number.isInteger(goal) || DIVISIBLE.test(`${indicator} ${fold(promised)}`))
        return []
      return [
        finding('goal-unit', 'error', placeOf(activity, format, key), { problem: 'fraction', unit, goal }),
      ]
    })
  },
}
