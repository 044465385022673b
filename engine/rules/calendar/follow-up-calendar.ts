import { keyOf } from '../../format/format.js'
import { workingDayAfter } from '../../calendar/working-days.js'
import { addDays } from '../../calendar/iso-date.js'
import { NOWHERE, type Finding } from '../../findings/finding.js'
import type { Activity } from '../../plan/plan.js'
import { placeOf } from '../place.js'
import { finding, type Rule, type WholeCheck } from '../rule.js'
import {
  careOfPlan,
  cutoffsOf,
  isOfInternalControl,
  mentionsFollowUp,
  publishedFollowUps,
} from './follow-ups.js'

/** A follow-up is under way some weeks before its cut-off and some after it. */
const AROUND = 45

/**
 * Control Interno follows the plan up after each cut-off, and publishes it in the first working days that follow. The
 * cut-offs and the working days are the format's configuration (practice of the offices of Control Interno), not law.
 * Whether there are as many follow-ups as cut-offs is judged on the whole plan only.
 */
export const followUpCalendar: Rule = {
  id: 'follow-up-calendar',
  scope: 'row',
  needs: ['subject', 'end'],
  needsVigencia: true,
  check: (plan, { format, settings }) => {
    if (format.followUps === null) return []
    const { workingDays } = format.followUps
    const last = cutoffsOf(format, plan.vigencia!).at(-1)
    return publishedFollowUps(plan, format, plan.vigencia!).flatMap(
      ({ activity, cutoff, end }): Finding[] => {
        const deadline = workingDayAfter(cutoff, workingDays, settings?.nonWorkingDays)
        const early = end.iso <= cutoff
        if ((early && cutoff === last) || (!early && end.iso <= deadline)) return []
        const place = placeOf(activity, format, keyOf(format, 'end'), end.at, end.text)
        const problem = early ? 'early' : 'late'
        const facts = { problem, date: end.iso, cutoffs: [cutoff], workingDays, deadline } as const
        return [finding('follow-up-calendar', 'warning', place, facts)]
      },
    )
  },
}

export const followUpCalendarInWhole: WholeCheck = (whole, { format }) => {
  const { activities, vigencia } = whole
  if (format.followUps === null || vigencia === null) return []
  const theirs = whole.ofInternalControl ?? activities.filter((row) => isOfInternalControl(row, format))
  const clear = theirs.filter((row) => careOfPlan(row, format) === 'follow-up')
  const rows = clear.length > 0 ? clear : theirs.filter(mentionsFollowUp)
  if (rows.length === 0 && !hasSectionOfFollowUps(activities, format.sections)) return []
  const missing = cutoffsOf(format, vigencia).filter((cutoff) => !rows.some((row) => covers(row, cutoff)))
  if (missing.length === 0) return []
  const { workingDays } = format.followUps
  const facts = { problem: 'missing', date: null, cutoffs: missing, workingDays, deadline: null } as const
  return [finding('follow-up-calendar', 'warning', NOWHERE, facts)]
}

/** Whether a window of the activity is about a cut-off, or its dates cannot be read. */
function covers({ windows }: Activity, cutoff: string): boolean {
  if (windows.length === 0) return true
  return windows.some(({ start, end }) => {
    const from = start?.iso ?? end?.iso
    const to = end?.iso ?? start?.iso
    return !from || !to || (addDays(from, -AROUND) <= cutoff && cutoff <= addDays(to, AROUND))
  })
}

/** Whether the component in which the follow-ups belong has anything; where it has not, that is what is wrong. */
function hasSectionOfFollowUps(
  activities: readonly Activity[],
  sections: readonly {
    readonly number: number
    readonly subcomponents: readonly { readonly name: string }[]
  }[],
): boolean {
  const home = sections.find(({ subcomponents }) => subcomponents.some(({ name }) => name === 'Seguimiento'))
  return activities.some(({ section }) => home === undefined || section === home.number)
}
