import { yearOf } from '../../calendar/iso-date.js'
import type { Activity } from '../../plan/plan.js'
import { fold } from '../../text/fold.js'
import { datesOf } from './dates-of.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** A date outside the year of the plan (Ley 1474 de 2011, art. 74: the plan is yearly); the last follow-up may be published the January after. */
export const dateOutsideVigencia: Rule = {
  id: 'date-outside-vigencia',
  scope: 'row',
  needs: ['start', 'end'],
  needsVigencia: true,
  check: (plan, { format }) =>
    [...datesOf(plan, format)].flatMap(({ activity, mention, key }) => {
      const vigencia = plan.vigencia!
      if (mention.iso === null || yearOf(mention.iso) === vigencia) return []
      if (mention.iso.startsWith(`${String(vigencia + 1)}-01`) && isFollowUp(activity)) return []
      const place = placeOf(activity, format, key, mention.at, mention.text)
      return [finding('date-outside-vigencia', 'error', place, { date: mention.iso, vigencia })]
    }),
}

function isFollowUp(activity: Activity): boolean {
  return [...activity.fields.values()].some(({ text }) => /\b(seguimiento|monitoreo)s?\b/.test(fold(text)))
}
