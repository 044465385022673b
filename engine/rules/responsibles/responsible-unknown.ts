import { keyOf } from '../../format/format.js'
import type { Finding } from '../../findings/finding.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'
import { otherNames } from './other-names.js'

/** A responsible that the directory does not know by name, acronym or alias; the nearest are proposed, never chosen. */
export const responsibleUnknown: Rule = {
  id: 'responsible-unknown',
  scope: 'row',
  needs: ['responsibles'],
  check: (plan, { format }) => {
    const findings: Finding[] = []
    for (const { activity, responsible } of otherNames(plan, format)) {
      const { resolution, text, at } = responsible
      if (resolution.how !== 'unknown') continue
      const place = placeOf(activity, format, keyOf(format, 'responsibles'), at, text)
      const suggestions = resolution.suggestions.map((s) => s.name)
      findings.push(finding('responsible-unknown', 'warning', place, { text, suggestions }))
    }
    return findings
  },
}
