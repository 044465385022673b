import { keyOf } from '../../format/format.js'
import { fold } from '../../text/fold.js'
import { textIn } from '../fields.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** What the wording of a risk of corruption says (Guía 2015), and the words that give each part away. Configured practice. */
const PARTS: readonly (readonly [string, RegExp])[] = [
  [
    'qué se haría o se omitiría',
    /\baccion(es)?\b|\bomi(sion|siones|tir)\b|posibilidad (de|que)|probabilidad de que|\b(\p{L}{3,}(ar|er|ir)(se|los?|las?)?)\b|\b(recibo|recepcion|solicitud|entrega|cobro|exigencia|otorgamiento|adjudicacion|celebracion|direccionamiento|manipulacion|alteracion|ocultamiento|apropiacion|aceptacion)\b/u,
  ],
  [
    'el uso del poder',
    /\bpoder\b|\babus\p{L}*|uso indebido|uso irregular|extralimit\p{L}*|\bfuncion(es|ari[oa]s?)?\b|\bcargos?\b|autoridad|influencias?|servidor(es)?( public[oa]s?)?|posicion|decision\p{L}*|discrecional\p{L}*|supervisor\p{L}*|contratista|delegad\p{L}*/u,
  ],
  [
    'qué de lo público se desvía',
    /desvi\p{L}*|direccion\p{L}*|favorec\p{L}*|sesg\p{L}*|manipul\p{L}*|alter(ar|acion|ando|ad[oa]s?)\b|ocult\p{L}*|lo publico|recursos|bienes|indebid\p{L}*|irregular\p{L}*|ilegal\p{L}*|ilicit\p{L}*|fraud\p{L}*|apropi\p{L}*|cohecho|concusion|sobornos?|peculado|malvers\p{L}*|sin (el )?(cumpl\p{L}*|lleno)|contrat\p{L}*|adjudic\p{L}*|traficar|venta de/u,
  ],
  [
    'quién se beneficia',
    /\bbenefici\p{L}*|\btercer[oa]s?\b|\bparticular(es)?\b|\bpropi[oa]s?\b|\binteres(es)?\b|dadivas?|\blucr\p{L}*|provecho|\bfavor(es)?\b|favorec\p{L}*|sobornos?|coimas?|cohecho|concusion|a cambio de|prebendas?|clientel\p{L}*|politic[oa]s? |\bcorrup\p{L}*|trafico de influencias|comision(es)? ilegal\p{L}*/u,
  ],
]
/** With this few of its parts, a text is clearly no such wording. */
const TOO_FEW = 1

/** A risk of corruption says an act or omission, the use of power, what of the public is diverted and who gains. */
export const riskWording: Rule = {
  id: 'risk-wording',
  scope: 'row',
  needs: ['risk'],
  check: (plan, { format }) =>
    plan.activities.flatMap((activity) => {
      const key = keyOf(format, 'subject')
      const text = fold(textIn(activity, key))
      if (text === '') return []
      const lacks = PARTS.filter(([, words]) => !words.test(text)).map(([name]) => name)
      if (PARTS.length - lacks.length > TOO_FEW) return []
      return [finding('risk-wording', 'warning', placeOf(activity, format, key), { lacks })]
    }),
}
