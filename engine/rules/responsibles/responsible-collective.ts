import { keyOf } from '../../format/format.js'
import type { Finding } from '../../findings/finding.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'
import { otherNames } from './other-names.js'

/** A collective ("Todas las dependencias") answers first, so no dependencia leads; after a concrete one it is only noted. */
export const responsibleCollective: Rule = {
  id: 'responsible-collective',
  scope: 'row',
  needs: ['responsibles'],
  check: (plan, { format }) => {
    const findings: Finding[] = []
    for (const { activity, responsible, index } of otherNames(plan, format)) {
      const { resolution, name, text, at } = responsible
      if (resolution.how === 'unknown' || !resolution.collective) continue
      const led = activity.responsibles
        .slice(0, index)
        .some((before) => before.resolution.how !== 'unknown' && !before.resolution.collective)
      const place = placeOf(activity, format, keyOf(format, 'responsibles'), at, text)
      const facts = { name, leads: !led }
      findings.push(finding('responsible-collective', led ? 'info' : 'warning', place, facts))
    }
    return findings
  },
}
