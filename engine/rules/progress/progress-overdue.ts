import { lastDay } from '../../calendar/iso-date.js'
import { cutoffOf } from '../../plan/cutoff.js'
import type { Activity } from '../../plan/plan.js'
import { parseDates } from '../../text/dates.js'
import { fold } from '../../text/fold.js'
import { MONTH_NAMES } from '../../text/month-names.js'
import { textIn } from '../fields.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'
import { surePercent } from './progress-of.js'

const ANY_DATE =
  /\d{4}-\d\d-\d\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}\s+de\s+\p{L}+\s+(?:de\s+|del\s+)?\d{4}/gu

/** An activity whose last date lies before the cut-off is done, or is overdue. */
export const progressOverdue: Rule = {
  id: 'progress-overdue',
  scope: 'row',
  needs: ['scheduledDate', 'progress'],
  cannot: (plan, { format }) => (cutoffOf(plan, format, '') === null ? [{ kind: 'no-cutoff' }] : []),
  check: (plan, { format }) => {
    const cutoff = cutoffOf(plan, format, '')
    if (cutoff === null) return []
    return plan.activities.flatMap((activity) => {
      const due = dueDate(activity)
      const progress = surePercent(activity)
      if (due === null || due >= cutoff || progress === null || progress >= 100) return []
      const place = placeOf(activity, format, 'progress')
      return [finding('progress-overdue', 'warning', place, { due, cutoff, progress })]
    })
  },
}

/** The last day that the scheduled date names: a date, the end of a range, or of a month. */
function dueDate(activity: Activity): string | null {
  const mentioned = (activity.dates.get('scheduledDate') ?? []).map(({ iso }) => iso)
  const text = textIn(activity, 'scheduledDate')
  const written = [...text.matchAll(ANY_DATE)].map(([date]) => parseDates(date)[0]?.iso ?? null)
  const all = mentioned.length > 0 ? mentioned : written
  if (all.length > 0) return all.includes(null) ? null : (all.sort().at(-1) ?? null)
  const month = new RegExp(`^(?:.* )?(${MONTH_NAMES.join('|')}) (?:de |del )?(20\\d\\d)$`).exec(fold(text))
  return month ? lastDay(Number(month[2]), MONTH_NAMES.indexOf(month[1] as 'enero') + 1) : null
}
