import { shownDate } from '../calendar/iso-date.js'
import { datesOf } from './dates-of.js'
import { fixCell, placeOf } from './place.js'
import { finding, type Rule } from './rule.js'

/** A date that the Gregorian calendar does not have (31/04/2022). */
export const dateNonexistent: Rule = {
  id: 'date-nonexistent',
  scope: 'row',
  needs: ['start', 'end'],
  check: (plan, { format }) =>
    [...datesOf(plan, format)].flatMap(({ activity, mention, key }) => {
      if (mention.problem?.kind !== 'nonexistent') return []
      const { suggestion } = mention.problem
      const alone = activity.cells.some((cell) => cell.at === mention.at && cell.raw.trim() === mention.text)
      const fix =
        suggestion !== null && alone
          ? fixCell(`Cambiar por ${shownDate(suggestion)}`, activity.sheet, mention.at, suggestion)
          : null
      const place = placeOf(activity, format, key, mention.at, mention.text)
      return [finding('date-nonexistent', 'error', place, { text: mention.text, suggestion }, fix)]
    }),
}
