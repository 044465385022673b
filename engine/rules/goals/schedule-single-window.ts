import { keyOf } from '../../format/format.js'
import type { GoalItem } from '../../plan/plan.js'
import { fold } from '../../text/fold.js'
import type { Finding } from '../../findings/finding.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

const SEVERAL = 3
const REPORTS: ReadonlySet<string> = new Set(['informe', 'informes', 'reporte', 'reportes'])

/** Three reports or more in one window: without cut-offs in between nobody can follow them (the follow-up is every four months). */
export const scheduleSingleWindow: Rule = {
  id: 'schedule-single-window',
  scope: 'row',
  needs: ['goal', 'start', 'end'],
  check: (plan, { format }) => {
    const key = keyOf(format, 'start')
    const findings: Finding[] = []
    for (const activity of plan.activities) {
      if (activity.windows.length !== 1) continue
      const reports = activity.goal.find(areReports)
      if (!reports) continue
      const { quantity, unit } = reports
      const place = placeOf(activity, format, key)
      findings.push(finding('schedule-single-window', 'info', place, { quantity, unit }))
    }
    return findings
  },
}

function areReports({ kind, quantity, unit }: GoalItem): boolean {
  return kind === 'count' && quantity >= SEVERAL && REPORTS.has(fold(unit))
}
