import type { Finding } from '../../findings/finding.js'
import { fold } from '../../text/fold.js'
import { saysNothing } from '../fields.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** What is still to be said, and no catalogued way of saying that there is none. */
const PENDING = /^(pendiente|por (definir|establecer))$/

/**
 * The baseline is a number, or says that there is none (SD, NA), with its year and its source in columns of their own.
 * A baseline of nothing (0) needs neither.
 */
export const baselineInvalid: Rule = {
  id: 'baseline-invalid',
  scope: 'row',
  needs: ['baseline'],
  check: (plan, { format }) =>
    plan.activities.flatMap((activity): Finding[] => {
      const baseline = activity.fields.get('baseline')
      const tell = (key: string, problem: 'not-a-number' | 'year' | 'no-year' | 'no-source'): Finding =>
        finding('baseline-invalid', 'warning', placeOf(activity, format, key), { problem })
      const said = fold(baseline?.text ?? '')
      if (!baseline || (saysNothing(baseline) && !PENDING.test(said)) || /^sin linea base\b/.test(said))
        return []
      if (baseline.number === null) return [tell('baseline', 'not-a-number')]
      const findings: Finding[] = []
      const year = activity.fields.get('baselineYear')
      const years = (year?.text.match(/\d{4}/g) ?? []).map(Number)
      const until = plan.vigencia ?? 2100
      const optional = (key: string): boolean =>
        format.columns.some((column) => column.key === key && !column.required)
      if (year && year.text !== '' && !saysNothing(year) && !years.some((y) => y >= 1950 && y <= until))
        findings.push(tell('baselineYear', 'year'))
      if (baseline.number === 0) return findings
      if (year?.text === '' && optional('baselineYear')) findings.push(tell('baselineYear', 'no-year'))
      if (activity.fields.get('baselineSource')?.text === '' && optional('baselineSource'))
        findings.push(tell('baselineSource', 'no-source'))
      return findings
    }),
}
