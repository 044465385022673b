import { nonWorking } from '../../calendar/holidays.js'
import type { Finding } from '../../findings/finding.js'
import { datesOf } from './dates-of.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/**
 * A date on a Saturday, a Sunday or a Colombian holiday (Ley 51 de 1983; Ley 2578 de 2026), or on a day on which the entity
 * has settled not to work.
 */
export const dateNonworking: Rule = {
  id: 'date-nonworking',
  scope: 'row',
  needs: ['start', 'end'],
  check: (plan, { format, settings }) => {
    const findings: Finding[] = []
    for (const { activity, mention, key } of datesOf(plan, format)) {
      const day = mention.iso === null ? null : nonWorking(mention.iso, settings?.nonWorkingDays)
      if (mention.iso === null || day === null) continue
      const place = placeOf(activity, format, key, mention.at, mention.text)
      findings.push(finding('date-nonworking', 'info', place, { date: mention.iso, day }))
    }
    return findings
  },
}
