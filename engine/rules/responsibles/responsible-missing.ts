import { keyOf } from '../../format/format.js'
import type { Finding } from '../../findings/finding.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** An activity that nobody answers for (Ley 1474 de 2011, art. 74: "los responsables"). */
export const responsibleMissing: Rule = {
  id: 'responsible-missing',
  scope: 'row',
  needs: ['responsibles'],
  check: (plan, { format }) => {
    const key = keyOf(format, 'responsibles')
    const findings: Finding[] = []
    for (const activity of plan.activities) {
      if (activity.responsibles.length > 0 || !activity.fields.has(key)) continue
      const broken = plan.observations.some(
        (o) =>
          o.kind === 'cell-error' && o.column === key && o.sheet === activity.sheet && o.row === activity.row,
      )
      if (!broken) findings.push(finding('responsible-missing', 'error', placeOf(activity, format, key), {}))
    }
    return findings
  },
}
