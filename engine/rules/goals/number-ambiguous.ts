import { keyOf } from '../../format/format.js'
import type { Finding } from '../../findings/finding.js'
import { parseNumber } from '../../text/numbers.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'
import { doubtfulPercent } from './percent-scale.js'
import { goalCells } from './quantities.js'

/** A number whose separator can be read two ways. In es-CO the dot parts thousands: 15.000 is said as it was read; 1.5 and 1,500 need a look. */
export const numberAmbiguous: Rule = {
  id: 'number-ambiguous',
  scope: 'row',
  needs: ['goal'],
  check: (plan, { format }) => {
    const key = keyOf(format, 'goal')
    const findings: Finding[] = []
    for (const { activity, raw, at, quantities } of goalCells(plan, format)) {
      for (const { digits } of quantities) {
        const number = digits === null ? null : parseNumber(digits)
        if (!number || number.separators === 'none' || number.separators === 'decimal') continue
        if (doubtfulPercent(activity, format)) continue
        const certain = number.separators === 'thousands'
        const place = placeOf(activity, format, key, at, raw)
        const facts = { text: digits!, readAs: number.value, certain }
        findings.push(finding('number-ambiguous', certain ? 'info' : 'warning', place, facts))
      }
    }
    return findings
  },
}
