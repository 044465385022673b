import type { Finding } from '../../findings/finding.js'
import type { Activity } from '../../plan/plan.js'
import { fold } from '../../text/fold.js'
import { datesOf } from './dates-of.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

const BUILDING =
  /\b(consolid|construi|construc|formul|elabor|actualiz|ajust|socializ|aprob|public|divulg|consult|revis|presenta|adopt)/

/**
 * An activity starts before the plan is published; building and publishing the plan itself may.
 * The date of publication is the format's configuration (Ley 1474 de 2011, art. 74: 31 de enero).
 */
export const dateBeforePublication: Rule = {
  id: 'date-before-publication',
  scope: 'row',
  needs: ['start'],
  needsVigencia: true,
  check: (plan, { format }) => {
    if (format.publication === null) return []
    const publication = `${String(plan.vigencia)}-${format.publication}`
    const planWords = format.planWords.map(fold)
    const findings: Finding[] = []
    for (const { activity, mention, key, end } of datesOf(plan, format)) {
      if (end || mention.iso === null || mention.iso >= publication) continue
      if (!mention.iso.startsWith(String(plan.vigencia)) || buildsThePlan(activity, planWords)) continue
      const place = placeOf(activity, format, key, mention.at, mention.text)
      findings.push(finding('date-before-publication', 'warning', place, { date: mention.iso, publication }))
    }
    return findings
  },
}

function buildsThePlan(activity: Activity, planWords: readonly string[]): boolean {
  for (const { text } of activity.fields.values()) {
    const folded = fold(text)
    if (planWords.some((word) => folded.includes(word)) && BUILDING.test(folded)) return true
  }
  return false
}
