import { keyOf } from '../../format/format.js'
import type { Finding, NotEvaluatedReason } from '../../findings/finding.js'
import type { Activity, DateWindow } from '../../plan/plan.js'
import { frequenciesIn, type Frequency } from '../../text/frequency.js'
import { textIn } from '../fields.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'
import { periodsIn } from './periods.js'

/** Windows in which the goal's own frequency does not fit: twelve monthly reports that end on the first of December. */
export const scheduleFrequency: Rule = {
  id: 'schedule-frequency',
  scope: 'row',
  needs: ['goal', 'start', 'end'],
  cannot: (_, { format }): NotEvaluatedReason[] => {
    const lacking = (['goal', 'start', 'end'] as const).filter((type) => keyOf(format, type) === '')
    return lacking.length === 0 ? [] : [{ kind: 'format-lacks', what: lacking.map((type) => CALLED[type]) }]
  },
  check: (plan, { format }) => {
    const goalKey = keyOf(format, 'goal')
    const subjectKey = keyOf(format, 'subject')
    const endKey = keyOf(format, 'end')
    const findings: Finding[] = []
    for (const activity of plan.activities) {
      const due = dueOf(activity, textIn(activity, goalKey), textIn(activity, subjectKey))
      if (!due) continue
      const windows = activity.windows.flatMap(datesOf)
      if (windows.length !== activity.windows.length || windows.length === 0) continue
      if (windows.length >= due.times) continue
      const fit = periodsIn(windows, due.frequency.months)
      if (fit >= due.times) continue
      findings.push(
        finding('schedule-frequency', 'warning', placeOf(activity, format, endKey), {
          times: due.times,
          frequency: due.frequency.written,
          fit,
        }),
      )
    }
    return findings
  },
}

const CALLED = { goal: 'Meta', start: 'Fecha Inicio', end: 'Fecha Final' } as const

interface Due {
  readonly times: number
  readonly frequency: Frequency & { readonly months: number }
}

/** How many times the goal comes round, and how often; null where it does not say both. */
function dueOf({ goal }: Activity, text: string, subject: string): Due | null {
  const item = goal[0]
  if (!item || goal.length > 1 || item.kind !== 'count' || item.quantity < 2) return null
  const said = (list: readonly Frequency[]): Frequency | undefined =>
    list.length === 1 ? list[0] : undefined
  const own = said(frequenciesIn(text))
  const frequency = own ?? said(frequenciesIn(subject))
  if (!frequency || frequency.months === null) return null
  const times = item.quantity
  if (own ? times > frequency.perYear : times !== frequency.perYear) return null
  return { times, frequency: { ...frequency, months: frequency.months } }
}

function datesOf({ start, end }: DateWindow): (readonly [string, string])[] {
  return start?.iso && end?.iso && start.iso <= end.iso ? [[start.iso, end.iso]] : []
}
