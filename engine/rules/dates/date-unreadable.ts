import type { Finding } from '../../findings/finding.js'
import { notDates } from './dates-of.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** What stands in a date cell is no date: a duration, a range of years, a month, plain text; or it is ambiguous. */
export const dateUnreadable: Rule = {
  id: 'date-unreadable',
  scope: 'row',
  needs: ['start', 'end'],
  check: (plan, { format }) => {
    const findings: Finding[] = []
    for (const { activity, mention, key } of notDates(plan, format)) {
      if (mention.problem?.kind !== 'unreadable') continue
      const { looksLike } = mention.problem
      const place = placeOf(activity, format, key, mention.at, mention.text)
      findings.push(finding('date-unreadable', 'error', place, { text: mention.text, looksLike }))
    }
    return findings
  },
}
