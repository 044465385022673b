import type { Activity } from '../../plan/plan.js'
import { keyOf, type Format } from '../../format/format.js'
import { fold } from '../../text/fold.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'
import { literalsWritten } from './literals.js'

/** What belongs in the plan de acción, and how an activity gives it away. */
const ELSEWHERE = [
  {
    policy: 'procedures',
    words:
      /\b(racionaliz|simplific|digitaliz|automatiz|virtualiz|agiliz|optimiz|reduc|elimin|mejor|inscri|actualiz)\w*( \w+){0,4} tramites?\b|\btramites? (y servicios )?(en linea|en el suit)\b|\ben linea( \w+){0,3} tramites?\b|\bsuit\b/,
  },
  {
    policy: 'service',
    words: /\b(servicio|atencion)( \w+)? (al ciudadano|a la ciudadania|a los ciudadanos)\b/,
  },
  { policy: 'participation', words: /\bparticipacion ciudadana\b/ },
  { policy: 'digital', words: /\bgobierno (digital|en linea)\b/ },
] as const

/**
 * Trámites, servicio al ciudadano, participación and gobierno digital put as "iniciativas adicionales" of the programme:
 * they go in the plan de acción (Función Pública, concepto 654781 de 2024).
 */
export const ptepMisplaced: Rule = {
  id: 'ptep-misplaced',
  scope: 'row',
  needs: ['subject'],
  check: (plan, { format }) => {
    const key = keyOf(format, 'subject')
    return plan.activities.flatMap((activity) => {
      if (!isAdditional(activity, format)) return []
      const text = fold(activity.fields.get(key)?.text ?? '')
      const found = ELSEWHERE.find(({ words }) => words.test(text))
      if (!found) return []
      return [finding('ptep-misplaced', 'warning', placeOf(activity, format, key), { policy: found.policy })]
    })
  },
}

/** Whether the row stands among the additional initiatives: by its literal, else by its label. */
function isAdditional(activity: Activity, format: Format): boolean {
  const literals = literalsWritten(activity)
  if (literals.length > 0) return literals.every((literal) => literal === 'f')
  const label = activity.fields.get(keyOf(format, 'catalogue'))?.text ?? ''
  return /\biniciativas? adicional(es)?\b/.test(fold(label))
}
