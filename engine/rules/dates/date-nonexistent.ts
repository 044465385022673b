import type { Finding } from '../../findings/finding.js'
import { notDates } from './dates-of.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** A date that the Gregorian calendar does not have (31/04/2022). The right one is proposed and never written: only a person knows it. */
export const dateNonexistent: Rule = {
  id: 'date-nonexistent',
  scope: 'row',
  needs: ['start', 'end'],
  check: (plan, { format }) => {
    const findings: Finding[] = []
    for (const { activity, mention, key } of notDates(plan, format)) {
      if (mention.problem?.kind !== 'nonexistent') continue
      const { suggestion } = mention.problem
      const place = placeOf(activity, format, key, mention.at, mention.text)
      findings.push(finding('date-nonexistent', 'error', place, { text: mention.text, suggestion }))
    }
    return findings
  },
}
