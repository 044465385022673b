import { yearOf } from '../../calendar/iso-date.js'
import type { Finding } from '../../findings/finding.js'
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
  check: (plan, { format }) => {
    const vigencia = plan.vigencia!
    const findings: Finding[] = []
    for (const { activity, mention, key } of datesOf(plan, format)) {
      if (mention.iso === null || yearOf(mention.iso) === vigencia) continue
      if (mention.iso.startsWith(`${String(vigencia + 1)}-01`) && isFollowUp(activity)) continue
      const place = placeOf(activity, format, key, mention.at, mention.text)
      findings.push(finding('date-outside-vigencia', 'error', place, { date: mention.iso, vigencia }))
    }
    return findings
  },
}

function isFollowUp(activity: Activity): boolean {
  return [...activity.fields.values()].some(({ text }) => /\b(seguimiento|monitoreo)s?\b/.test(fold(text)))
}
