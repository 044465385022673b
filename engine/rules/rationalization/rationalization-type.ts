import { fold } from '../../text/fold.js'
import { textIn } from '../fields.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'
import { ACTIONS, TYPES } from './actions.js'

/** The type is Normativa, Administrativa or Tecnológica, one to a row, and an action that is clearly of one is of its type. */
export const rationalizationType: Rule = {
  id: 'rationalization-type',
  scope: 'row',
  needs: ['type'],
  check: (plan, { format }) =>
    plan.activities.flatMap((activity) => {
      const text = textIn(activity, 'type')
      const parts = fold(text)
        .replace(/^(?:(?:tipo|racionalizacion|mejora|de) )+/, '')
        .split(/ y | e | o |(?<=(?:iv|gic)as?) /)
        .filter((part) => part !== '')
      if (parts.length === 0) return []
      const types = parts.map((part) => Object.keys(TYPES).find((type) => TYPES[type]!.test(part)))
      const place = placeOf(activity, format, 'type')
      if (types.includes(undefined))
        return [finding('rationalization-type', 'error', place, { problem: 'unknown', text })]
      if (types.length > 1)
        return [finding('rationalization-type', 'error', place, { problem: 'several', text })]
      const action = textIn(activity, 'action')
      const fits = ACTIONS.filter(({ words }) => words.test(fold(action))).map(({ type }) => type)
      if (fits.length === 0 || fits.some((type) => types.includes(type))) return []
      const facts = { problem: 'action' as const, type: text, action, fits: fits[0]! }
      return [finding('rationalization-type', 'error', place, facts)]
    }),
}
