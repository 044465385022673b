import type { Format } from '../../format/format.js'
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
    return [...datesOf(plan, format)].flatMap(({ activity, mention, key, end }) => {
      if (end || mention.iso === null || mention.iso >= publication) return []
      if (!mention.iso.startsWith(String(plan.vigencia)) || buildsThePlan(activity, format)) return []
      const place = placeOf(activity, format, key, mention.at, mention.text)
      return [finding('date-before-publication', 'warning', place, { date: mention.iso, publication })]
    })
  },
}

function buildsThePlan(activity: Activity, format: Format): boolean {
  return [...activity.fields.values()].some(({ text }) => {
    const folded = fold(text)
    return BUILDING.test(folded) && format.planWords.some((word) => folded.includes(fold(word)))
  })
}
