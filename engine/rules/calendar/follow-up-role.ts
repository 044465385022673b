import { keyOf, type Format } from '../../format/format.js'
import type { Finding } from '../../findings/finding.js'
import type { Activity } from '../../plan/plan.js'
import { SectionReader } from '../../reading/section-reader.js'
import { fold } from '../../text/fold.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'
import { caringActivities, isInternalControl } from './follow-ups.js'

/**
 * Planning and the leaders monitor the plan, Control Interno follows it up; here they are swapped for sure: Control Interno
 * alone monitors, or the row stands under "Seguimiento" and only others, all known, answer for it.
 */
export const followUpRole: Rule = {
  id: 'follow-up-role',
  scope: 'row',
  needs: ['subject', 'responsibles'],
  check: (plan, { format }) => {
    const sections = new SectionReader(format)
    const key = keyOf(format, 'responsibles')
    const findings: Finding[] = []
    for (const { activity, care } of caringActivities(plan, format)) {
      const { responsibles } = activity
      const [lead] = responsibles
      if (!lead || responsibles.some(({ id }) => id === null)) continue
      const swapped =
        care === 'monitoring'
          ? responsibles.every(isInternalControl)
          : care === 'follow-up' &&
            isUnderFollowUp(activity, format, sections) &&
            !responsibles.some(isInternalControl)
      if (!swapped) continue
      const role = care === 'monitoring' ? 'monitoring' : 'follow-up'
      const place = placeOf(activity, format, key, lead.at, lead.text)
      findings.push(finding('follow-up-role', 'warning', place, { role, responsible: lead.name }))
    }
    return findings
  },
}

function isUnderFollowUp(activity: Activity, format: Format, sections: SectionReader): boolean {
  const text = activity.fields.get(keyOf(format, 'catalogue'))?.text ?? ''
  const section = format.sections.find(({ number }) => number === activity.section)
  return fold(sections.label(text, section).name ?? '') === 'seguimiento'
}
