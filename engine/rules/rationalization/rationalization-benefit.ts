import type { Activity } from '../../plan/plan.js'
import { fold, words } from '../../text/fold.js'
import { numberInWords } from '../../text/numbers.js'
import { saysNothing } from '../fields.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** Words that say how much without a figure. */
const AMOUNT =
  /\b(gratis|gratuit[oa]s?|gratuidad|sin costo|cero|mitad|tercio|doble|triple|media hora|un solo|una sola|unic[oa]|inmediat[oa]|total(mente)? en linea|elimina\w*|suprim\w*)\b/

/** Whether the benefit only copies another cell, which `rationalization-incomplete` tells. */
function repeats({ fields }: Activity, benefit: string): boolean {
  return ['situation', 'improvement'].some((key) => fold(fields.get(key)?.text ?? '') === fold(benefit))
}

/** The benefit is told in figures: time, cost, steps, documents (documents of the format: component 2). */
export const rationalizationBenefit: Rule = {
  id: 'rationalization-benefit',
  scope: 'row',
  needs: ['benefit'],
  check: (plan, { format }) =>
    plan.activities.flatMap((activity) => {
      const field = activity.fields.get('benefit')
      if (!field || saysNothing(field) || /\d/.test(field.text) || AMOUNT.test(fold(field.text))) return []
      if (repeats(activity, field.text)) return []
      const spoken = words(field.text)
      const counts = spoken.some((_, i) => (numberInWords(spoken.slice(i, i + 4))?.value ?? 0) > 1)
      if (counts) return []
      const place = placeOf(activity, format, 'benefit')
      return [finding('rationalization-benefit', 'warning', place, { text: field.text })]
    }),
}
