import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

const HIGHEST = 100

/** The score of the self-assessment is a whole number from 0 to 100 (Función Pública), where the table has the column. */
export const scoreRange: Rule = {
  id: 'score-range',
  scope: 'row',
  needs: ['score'],
  cannot: (_plan, { format }) =>
    format.columns.some(({ key }) => key === 'score') ? [] : [{ kind: 'format-lacks', what: ['Puntaje'] }],
  check: (plan, { format }) =>
    plan.activities.flatMap((activity) => {
      const field = activity.fields.get('score')
      if (!field || field.text === '') return []
      const { number, text } = field
      if (number !== null && Number.isInteger(number) && number >= 0 && number <= HIGHEST) return []
      const problem = number === null ? 'no-number' : Number.isInteger(number) ? 'out-of-range' : 'not-whole'
      return [finding('score-range', 'error', placeOf(activity, format, 'score'), { problem, text })]
    }),
}
