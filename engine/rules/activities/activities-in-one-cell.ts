import { keyOf } from '../../format/format.js'
import { listItems } from '../../text/list-items.js'
import { openingVerb } from '../../text/verbs.js'
import type { Finding } from '../../findings/finding.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** Several activities in one cell: neither their goals nor their progress can be told apart. */
export const activitiesInOneCell: Rule = {
  id: 'activities-in-one-cell',
  scope: 'row',
  needs: ['subject'],
  check: (plan, { format }) => {
    const key = keyOf(format, 'subject')
    const findings: Finding[] = []
    for (const activity of plan.activities) {
      const raw = activity.fields.get(key)?.raw ?? ''
      const items = listItems(raw)
      if (items.length < 2) continue
      const inLines = /[\r\n•▪●○◦‣]/.test(raw)
      if (!inLines && items.some((item) => openingVerb(item) === null)) continue
      const place = placeOf(activity, format, key)
      findings.push(finding('activities-in-one-cell', 'warning', place, { count: items.length }))
    }
    return findings
  },
}
