import { NOWHERE, type Finding, type Place } from '../../findings/finding.js'
import type { Format } from '../../format/format.js'
import { address } from '../../grid/address.js'
import type { Plan } from '../../plan/plan.js'
import { fold } from '../../text/fold.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'
import { REPEALED_NORMS } from './repealed-norms.js'

/** Who says that a norm was repealed, or names the one that did, cites it rightly. */
const KNOWS = /\b(derog\w*|reemplaz\w*|subrog\w*|1122)\b/

/**
 * The document stands on a norm that is no longer in force (Decreto 1122 de 2024, art. 4). Each is told once, where it is
 * first cited, in the document's head or in its rows.
 */
export const legalBasisRepealed: Rule = {
  id: 'legal-basis-repealed',
  scope: 'workbook',
  needs: [],
  check: (plan, { format }) => {
    const texts = textsOf(plan, format)
    return REPEALED_NORMS.flatMap(({ name, cited, repealedBy, from }): Finding[] => {
      if (plan.vigencia !== null && plan.vigencia < from) return []
      const first = texts.find(({ text }) => cited.test(text) && !KNOWS.test(fold(text)))
      return first
        ? [finding('legal-basis-repealed', 'warning', first.place, { norm: name, repealedBy })]
        : []
    })
  },
}

function textsOf(plan: Plan, format: Format): { readonly text: string; readonly place: Place }[] {
  return [
    ...plan.headings.map(({ sheet, at, text }) => ({
      text,
      place: { ...NOWHERE, sheet, cell: address(at.row, at.column), value: text },
    })),
    ...plan.activities.flatMap((activity) =>
      [...activity.fields].map(([key, { text }]) => ({ text, place: placeOf(activity, format, key) })),
    ),
  ]
}
