import { keyOf } from '../../format/format.js'
import { listItems } from '../../text/list-items.js'
import { remembered } from '../../text/remember.js'
import { isVague, openingVerb } from '../../text/verbs.js'
import type { Finding } from '../../findings/finding.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** An activity whose verb names an intention that nobody can verify: velar, propender, apoyar (DNP, guía de indicadores, 2.4). */
export const activityVerbVague: Rule = {
  id: 'activity-verb-vague',
  scope: 'row',
  needs: ['subject'],
  check: (plan, { format }) => {
    // where the activities are the official catalogue's, people write the alternatives of improvement
    const own = format.columns.some(({ key }) => key === 'improvement')
    const key = own ? 'improvement' : keyOf(format, 'subject')
    const findings: Finding[] = []
    for (const activity of plan.activities) {
      for (const verb of vagueVerbsIn(activity.fields.get(key)?.raw ?? ''))
        findings.push(finding('activity-verb-vague', 'info', placeOf(activity, format, key), { verb }))
    }
    return findings
  },
}

const vagueVerbsIn = remembered(4_000, (raw): readonly string[] => {
  const verbs = new Set(listItems(raw).flatMap((item) => openingVerb(item) ?? []))
  return [...verbs].filter(isVague)
})
