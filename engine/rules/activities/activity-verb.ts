import { keyOf } from '../../format/format.js'
import { openingVerb } from '../../text/verbs.js'
import type { Finding } from '../../findings/finding.js'
import { textIn } from '../fields.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** An activity says what will be done: it begins with a verb in the infinitive (usual wording of the Función Pública and the DNP). */
export const activityVerb: Rule = {
  id: 'activity-verb',
  scope: 'row',
  needs: ['subject'],
  check: (plan, { format }) => {
    const key = keyOf(format, 'subject')
    const findings: Finding[] = []
    for (const activity of plan.activities) {
      const text = textIn(activity, key)
      if (openingVerb(text) !== null) continue
      const opening = /\p{L}[\p{L}\p{M}]*/u.exec(text)?.[0]
      if (opening === undefined) continue
      findings.push(finding('activity-verb', 'info', placeOf(activity, format, key), { opening }))
    }
    return findings
  },
}
