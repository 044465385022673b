import { allDatesOf } from './dates-of.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** A date that the Gregorian calendar does not have (31/04/2022). The right one is proposed and never written: only a person knows it. */
export const dateNonexistent: Rule = {
  id: 'date-nonexistent',
  scope: 'row',
  needs: ['start', 'end'],
  check: (plan, { format }) =>
    [...allDatesOf(plan, format)].flatMap(({ activity, mention, key }) => {
      if (mention.problem?.kind !== 'nonexistent') return []
      const { suggestion } = mention.problem
      const place = placeOf(activity, format, key, mention.at, mention.text)
      return [finding('date-nonexistent', 'error', place, { text: mention.text, suggestion })]
    }),
}
