import { keyOf } from '../../format/format.js'
import { fold } from '../../text/fold.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

const SEVERAL = 3

/** Three reports or more in one window: without cut-offs in between nobody can follow them (the follow-up is every four months). */
export const scheduleSingleWindow: Rule = {
  id: 'schedule-single-window',
  scope: 'row',
  needs: ['goal', 'start', 'end'],
  check: (plan, { format }) =>
    plan.activities.flatMap((activity) => {
      const reports = activity.goal.find(
        ({ kind, quantity, unit }) =>
          kind === 'count' && quantity >= SEVERAL && /^(?:informe|reporte)s?$/.test(fold(unit)),
      )
      if (!reports || activity.windows.length !== 1) return []
      const place = placeOf(activity, format, keyOf(format, 'start'))
      return [
        finding('schedule-single-window', 'info', place, {
          quantity: reports.quantity,
          unit: reports.unit,
        }),
      ]
    }),
}
