import { allDatesOf } from './dates-of.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** What stands in a date cell is no date: a duration, a range of years, a month, plain text; or it is ambiguous. */
export const dateUnreadable: Rule = {
  id: 'date-unreadable',
  scope: 'row',
  needs: ['start', 'end'],
  check: (plan, { format }) =>
    [...allDatesOf(plan, format)].flatMap(({ activity, mention, key }) => {
      if (mention.problem?.kind !== 'unreadable') return []
      const { looksLike } = mention.problem
      const place = placeOf(activity, format, key, mention.at, mention.text)
      return [finding('date-unreadable', 'error', place, { text: mention.text, looksLike })]
    }),
}
