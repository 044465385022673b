import { fold, words } from './fold.js'
import { remembered } from './remember.js'

/** Nouns and adjectives that end as an infinitive does. Folded, singular. */
export const NOUNS_LIKE_INFINITIVES: ReadonlySet<string> = new Set(
  (
    'lugar hogar taller bienestar mujer celular militar alquiler escolar familiar particular popular pilar titular ' +
    'auxiliar circular similar regular singular preliminar ejemplar altar azar bar mar par dolar cesar ' +
    'collar telar solar lunar polar escalar nuclear lineal limiar molar tutelar vehicular curricular extracurricular ' +
    'interdisciplinar multidisciplinar disciplinar interescolar preescolar extraescolar premilitar paramilitar ' +
    'complementar suplementar secular peninsular insular modular reticular molecular muscular cardiovascular vascular ' +
    'hangar nectar radar pulgar villar bazar caviar avatar azucar angular rectangular triangular lanar pesar ' +
    'caracter cancer poster lider ayer primer tercer cualquier placer mercader alfiler ' +
    'revolver banner container ranking master parter ujier chofer anteayer enser bachiller canciller esfinter ' +
    'inter super hiper cliper enter computer scanner router server folder partner newsletter twitter ' +
    'porvenir elixir nadir faquir emir souvenir'
  ).split(' '),
)

/** Verbs that name an intention that nobody can verify (DNP, guía de indicadores, 2.4). In the infinitive, folded. */
const VAGUE: ReadonlySet<string> = new Set(
  'velar propender apoyar analizar fomentar promover propiciar incentivar impulsar procurar coadyuvar contribuir colaborar ayudar'.split(
    ' ',
  ),
)

const INFINITIVE = /^[a-z]{2,}(?:ar|er|ir)(?:se|l[aeo]s?|nos|sel[ao]s?)?$/
/** Short verbs that the pattern is too strict for. */
const SHORT = new Set(['ir', 'irse', 'dar', 'darle', 'darles', 'ver', 'ser', 'leer', 'oir', 'reir'])
/** With a pronoun at its end, or else a noun: "comerse" is a verb, "persona" is not met. */
const CLITIC = /(?:se|l[aeo]s?|nos|sel[ao]s?)$/
const NOT_CLITIC = new Set(
  'interes altares carteles talleres hogares serles curles perlas perla parlas orla orlas burla burlas charla charlas merla mirlo tirso irse'.split(
    ' ',
  ),
)
/** Words that open a circumstance: "En coordinación con…, realizar…", "Con el fin de…", "A partir de…". */
const CIRCUMSTANCES = new Set(
  'a al ante bajo con conforme cuando de del desde durante en entre hacia hasta mediante para partir por posterior previo segun si sin sobre tras una'.split(
    ' ',
  ),
)
/** What stands before a verb that only says what for: "con el fin de apoyar". */
const PURPOSE = new Set(['de', 'para', 'a', 'por', 'sin'])
/** How far into a circumstance the verb is looked for. */
const REACH = 60

/** A word at the start of a text, behind its number or its bullet; most activities open with their verb. */
const FIRST_WORD = /^[\s\d.)°º•·▪●○◦‣*–—-]*([a-záéíóúñ]+) /i

/** Whether a folded word is an infinitive: "elaborar", "reunirse", but not "taller" or "bienestar". */
export const isInfinitive = remembered(20_000, (word) => {
  if (SHORT.has(word)) return true
  if (!INFINITIVE.test(word) || NOT_CLITIC.has(word)) return false
  const bare = word.replace(/s$/, '')
  if (NOUNS_LIKE_INFINITIVES.has(word) || NOUNS_LIKE_INFINITIVES.has(bare)) return false
  return /(?:ar|er|ir)$/.test(word) || (CLITIC.test(word) && word.length > 6)
})

/**
 * How an activity opens: with an infinitive, or with something else.
 * A number, a bullet, an adverb or a circumstance before the verb does not count against it ("1.2 Periódicamente publicar…",
 * "En articulación con Salud, realizar…").
 * @returns the infinitive as written but folded, or null where the activity opens with no verb
 */
export const openingVerb = remembered(4_000, (text): string | null => {
  const word = fold(FIRST_WORD.exec(text)?.[1] ?? '')
  if (isInfinitive(word)) return word
  const whole = text.includes('-') ? text.replace(/(\p{L})-(?=\p{L})/gu, '$1') : text
  const all = words(whole.replace(/^[\s\d.)°º•·▪●○◦‣*–—-]+/u, ''))
  const first = all.findIndex((word) => word !== 'no' && !word.endsWith('mente'))
  const opening = all[first]
  if (opening === undefined) return null
  if (isInfinitive(opening)) return opening
  if (!CIRCUMSTANCES.has(opening)) return null
  const verbs = all.slice(first, first + REACH).flatMap((word, index, near) => {
    return isInfinitive(word) ? [{ word, ofPurpose: PURPOSE.has(near[index - 1] ?? '') }] : []
  })
  return (verbs.find(({ ofPurpose }) => !ofPurpose) ?? verbs[0])?.word ?? null
})

/** The infinitive without the pronoun that hangs from it: "reunirse" is "reunir". */
export function bareInfinitive(verb: string): string {
  return /(?:ar|er|ir)$/.test(verb) ? verb : verb.replace(CLITIC, '')
}

/** Whether a verb names no more than an intention, so that nobody can tell whether it was done. */
export function isVague(verb: string): boolean {
  return VAGUE.has(bareInfinitive(verb))
}
