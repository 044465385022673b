import { keyOf } from '../../format/format.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'
import { cutoffsOf, publishedFollowUps } from './follow-ups.js'

/**
 * The last follow-up of Control Interno is published before its cut-off, when what it reports is not over yet. The
 * follow-up itself may well go on until that day. The cut-offs are the format's configuration, not law.
 */
export const followUpPublishedEarly: Rule = {
  id: 'follow-up-published-early',
  scope: 'row',
  needs: ['subject', 'end'],
  needsVigencia: true,
  check: (plan, { format }) => {
    const last = cutoffsOf(format, plan.vigencia!).at(-1)
    return publishedFollowUps(plan, format, plan.vigencia!)
      .filter(({ cutoff, end }) => cutoff === last && end.iso <= cutoff)
      .map(({ activity, cutoff, end }) => {
        const place = placeOf(activity, format, keyOf(format, 'end'), end.at, end.text)
        return finding('follow-up-published-early', 'error', place, { date: end.iso, cutoff })
      })
  },
}
