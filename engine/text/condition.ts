import { cleanLine } from './clean.js'
import { fold } from './fold.js'
import { remembered } from './remember.js'

/** What follows in a longer goal is not looked at. */
const LONGEST = 2000

const SUBJUNCTIVE =
  '(?:se (?:requier[ae]n?|presenten?|materialicen?|identifiquen?|generen?|necesiten?|considere|llegaren?|llegue[n]? a|solicite[n]?|presentar[ae]n?|evidencie[n]?|detecte[n]?|hag[ae]n?)|sea(?:n)? necesari[oa]s?|haya(?:n)?|hubiere|aplique[n]?|existan?|lo (?:requier[ae]n?|amerite|soliciten?)|corresponda|a ello hubiere)'
const INDICATIVE =
  '(?:se (?:requier[ae]n?|presentan?|materializan?|identifican?|generan?|necesitan?|llegan? a|llegar[ae]n? a|detectan?|evidencian?|solicitan?)|es necesari[oa]|son necesari[oa]s|hay|hubiere|hubiera|aplica[n]?|existen?|lo (?:requieren?|amerita|solicitan?)|a ello hubiere|da lugar|procede)'

/** Said of the whole goal wherever it stands. */
const CONDITIONS: readonly RegExp[] = [
  /\ben (?:el )?caso de (?:materializacion|requerimiento|necesidad|ocurrencia|presencia|ser|requerir(?:se|lo)?|presentar(?:se)?|materializar(?:se)?|existir|que|identificar(?:se)?|haber(?:l[oa]s?)?|aplicar|necesitar(?:se|lo)?|solicitar(?:se|lo)?)\b.*/,
  new RegExp(
    `\\b(?:cuando|cada vez que|siempre (?:y cuando|que)|en caso de que|en el evento (?:de |en )?que) (?:no )?${SUBJUNCTIVE}\\b.*`,
  ),
  new RegExp(`\\bsi (?:no )?(?:${INDICATIVE})\\b.*`),
  /\bde (?:ser|resultar) (?:necesari[oa]s?|requerid[oa]s?|procedente|pertinente)\b.*/,
  /\bde (?:requerirse|presentarse|materializarse|existir|haberl[oa]s?|llegar a|aplicar|ser el caso)\b.*/,
  /\bsi (?:fuere|fuera) (?:el caso|necesari[oa])\b.*/,
]
/** "En caso de materialización" conditions what was accomplished before it, or opens the goal; a "ruta en caso de violencia" is a thing. */
const IN_CASE =
  /(?:^|(?:[aei]d[oa]s?|hech[oa]s?|escrit[oa]s?|puest[oa]s?|abiert[oa]s?|propuest[oa]s?|suscrit[oa]s?) )en caso de (?!emergencias?\b|desastres?\b|accidentes?\b|incendios?\b|sismos?\b)\S.*/

/**
 * What a goal's being due depends on, in its own words ("en caso de materialización"), or null where it is due anyway. A
 * denominator ("de las solicitudes recibidas") is no condition.
 */
export const conditionOf = remembered(4_000, (goal): string | null => {
  const text = goal.slice(0, LONGEST)
  const folded = fold(text)
  for (const pattern of CONDITIONS) {
    const found = pattern.exec(folded)
    if (found && !/\b(?:para|sobre|de) $/.test(folded.slice(0, found.index))) return asWritten(text, found[0])
  }
  const inCase = IN_CASE.exec(folded)
  return inCase && asWritten(text, inCase[0].slice(inCase[0].indexOf('en caso de')))
})

/** The end of a text that folds to some words, up to its first pause. */
function asWritten(text: string, folded: string): string {
  const clean = cleanLine(text)
  const starts = [...clean.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)].map(({ index }) => index)
  const start = starts.findLast((index) => fold(clean.slice(index)) === folded) ?? 0
  return clean.slice(start).replace(/\s*[,;.:)].*$/, '')
}
