import { keyOf } from '../../format/format.js'
import { yearOf } from '../../calendar/iso-date.js'
import type { Finding } from '../../findings/finding.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** A window that ends before it starts; where one of its dates is of another year, that is what is wrong. */
export const dateOrder: Rule = {
  id: 'date-order',
  scope: 'row',
  needs: ['start', 'end'],
  check: ({ activities, vigencia }, { format }) => {
    const findings: Finding[] = []
    for (const activity of activities) {
      for (const { start, end } of activity.windows) {
        if (!start?.iso || !end?.iso || start.iso <= end.iso) continue
        if (vigencia !== null && (yearOf(start.iso) !== vigencia || yearOf(end.iso) !== vigencia)) continue
        const place = placeOf(activity, format, keyOf(format, 'end'), end.at, end.text)
        findings.push(finding('date-order', 'error', place, { start: start.iso, end: end.iso }))
      }
    }
    return findings
  },
}
