import {
  ANYTHING,
  areKin,
  CLOSED,
  FAMILIES,
  familiesOf,
  familiesOfRelatives,
  type FamilyName,
} from './families.js'
import { fold, words } from './fold.js'
import { numberInWords, opensNumber } from './numbers.js'
import { remembered } from './remember.js'
import { singular, stem } from './stem.js'
import { isInfinitive } from './verbs.js'

/** What a short text of a plan measures its subject by. */
export type Measure = 'count' | 'percent' | 'index' | 'rate' | 'coverage' | 'time'

/** What a short text of a plan (a goal, a product, an indicator) speaks of. */
export interface Subject {
  /** its first noun, folded and in the singular: "3 informes publicados" is "informe"; null where it has none */
  readonly head: string | null
  /** what its head shares with its relatives */
  readonly stem: string | null
  /** what it says it measures by ("Porcentaje de…", "Número de…", "90%…"), or null where it does not say */
  readonly measure: Measure | null
  /** its words, folded and in the singular, but for those that say nothing by themselves */
  readonly content: readonly string[]
}

const EMPTY: ReadonlySet<string> = new Set(
  (
    'a al ante bajo con contra de del desde durante en entre hacia hasta mediante para por segun sin sobre tras y e o u ni que ' +
    'el la los las lo un una unos unas su sus este esta estos estas ese esa cada todo toda todos todas cual cuales otro otra ' +
    'otros otras mas menos minimo maximo como si no se le les es son sea sean ser fue ha han muy ya dentro vs ' +
    'al menos total totalidad relacion respecto traves parte partes torno marco'
  ).split(' '),
)
const MEASURES: ReadonlyMap<string, Measure> = new Map<string, Measure>([
  ['numero', 'count'],
  ['nro', 'count'],
  ['num', 'count'],
  ['no', 'count'],
  ['n', 'count'],
  ['cantidad', 'count'],
  ['total', 'count'],
  ['porcentaje', 'percent'],
  ['porciento', 'percent'],
  ['proporcion', 'percent'],
  ['%', 'percent'],
  ['indice', 'index'],
  ['nivel', 'index'],
  ['grado', 'index'],
  ['tasa', 'rate'],
  ['razon', 'rate'],
  ['promedio', 'rate'],
  ['variacion', 'rate'],
  ['cobertura', 'coverage'],
  ['tiempo', 'time'],
  ['oportunidad', 'time'],
  ['dia', 'time'],
])
/** Nouns of doing that pass on to what is done: "elaboración de 3 informes" speaks of the reports. */
const DOING: ReadonlySet<string> = new Set(
  (
    'elaboracion realizacion ejecucion implementacion formulacion actualizacion presentacion entrega desarrollo creacion diseno ' +
    'construccion aplicacion adopcion aprobacion definicion consolidacion proyeccion'
  ).split(' '),
)
/** Units that pass on to what they measure: "20 kilos de semilla" speaks of the seeds. */
const UNITS: ReadonlySet<string> = new Set(`${FAMILIES.extent} ${FAMILIES.weight}`.split(' '))
const KINDS_OF_UNIT: ReadonlySet<string> = new Set(['lineal', 'cuadrado', 'cubico'])

/** Participles that any product may bear: two texts that only share one of these share nothing. */
const ANY_DONE: ReadonlySet<string> = new Set(
  (
    'realizado elaborado aplicado ejecutado implementado desarrollado efectuado cumplido entregado publicado formulado aprobado ' +
    'actualizado presentado adoptado diligenciado creado disenado consolidado generado logrado terminado expedido definido ' +
    'ajustado anual mensual trimestral semestral cuatrimestral bimestral vigencia municipal municipio alcaldia pasto ' +
    'administracion institucional ano nuevo general publico'
  ).split(' '),
)
/** What follows in a longer text says nothing new of what it is about. */
const LONGEST = 1000
const UNIT_OF_MEASURE = /^(?:\d|%)/

/** What a short text speaks of: its head noun and how it is measured. Quantities, bullets and comparators are looked through. */
export const subjectOf = remembered(4_000, (text): Subject => {
  const tokens = withoutNumbers(
    fold(text.slice(0, LONGEST).replace(/\([^)]*\)|\bde acuerdo (?:con|al?)\b/giu, ' ')).split(' '),
  ).map((word) => singular(word))
  const content: string[] = []
  let measure: Measure | null = /%|\bpor ?ciento\b/i.test(text) ? 'percent' : null
  let opened = false
  for (const token of tokens) {
    if (token === '' || UNIT_OF_MEASURE.test(token)) continue
    const measured = opened ? undefined : MEASURES.get(token)
    if (measured !== undefined) {
      measure ??= measured
      continue
    }
    if (EMPTY.has(token) || token.length < 2) continue
    opened = true
    content.push(token)
  }
  const head = headOf(content)
  return { head, stem: head === null ? null : stem(head), measure, content }
})

/**
 * Whether two short texts of one row speak of the same: a goal and its product or its indicator. `no` only where a planner
 * would surely agree: both name things of the field, of families that do not go together, and share no word at all.
 */
export function speaksOfTheSame(a: string, b: string): 'yes' | 'unsure' | 'no' {
  const [first, second] = [subjectOf(a), subjectOf(b)]
  if (first.head === null || second.head === null) return 'unsure'
  if (first.stem === second.stem) return 'yes'
  const [headFamilies, otherFamilies] = [familiesOf(first.head), familiesOf(second.head)]
  if ([...headFamilies].some((family) => otherFamilies.has(family))) return 'yes'
  if (ANYTHING.has(first.head) || ANYTHING.has(second.head)) return 'unsure'
  if (headFamilies.size === 0 || otherFamilies.size === 0) return 'unsure'
  if (shareAWord(first, second) || anyKin(headFamilies, otherFamilies)) return 'unsure'
  if (meets(headFamilies, second) || meets(otherFamilies, first)) return 'unsure'
  if (anyKin(headFamilies, familiesIn(second)) || anyKin(otherFamilies, familiesIn(first))) return 'unsure'
  return 'no'
}

/** Nouns of what is done rather than of what is there, in the singular; a thing of any name may come of them. */
const ABSTRACT = /(?:cion|sion|miento|aje|ncia|ncio|dad|ismo|ura|tud|eza|ica|oria|ia)$/

/**
 * Whether a goal counts things that neither its indicator or product nor the rest of its row ever names, although all of
 * them name things: "45 talleres de pintura" where vallas are set up. Told by words alone, so only between things that
 * are counted, and never of people, by whom anything may be measured.
 */
export function isForeignTo(goal: string, counterpart: string, row: readonly string[]): boolean {
  const [first, second] = [subjectOf(goal), subjectOf(counterpart)]
  const heads = [first.head, second.head]
  if (!heads.every((head, index) => head !== null && namesThings(head, [goal, counterpart][index]!)))
    return false
  const [families, others] = [familiesOf(heads[0]!), familiesOf(heads[1]!)]
  const known = families.size > 0 ? families : others
  if (families.size > 0 && others.size > 0) return false
  const closed = known.size === 0 ? namesInFull(first) : [...known].some((family) => CLOSED.has(family))
  if (!closed) return false
  if (second.content.length < 2 || first.content.some((word) => familiesOf(word).has('people'))) return false
  const stems = first.content.map(stem)
  const texts = [counterpart, ...row].map(subjectOf)
  if (meets(others, first) || texts.some((text) => meets(families, text))) return false
  return !texts.some(({ content }) => content.some((word) => stems.includes(stem(word))))
}

/** Whether a thing of no known family is named by more than one word: "cupos de parqueadero". */
function namesInFull({ content }: Subject): boolean {
  return content.filter((word) => !isParticiple(word)).length >= 2
}

function namesThings(head: string, text: string): boolean {
  const families = familiesOf(head)
  if (ANYTHING.has(head) || families.has('people') || families.has('record')) return false
  const several = words(text).some((word) => word !== head && singular(word) === head)
  return families.size > 0 || several || !ABSTRACT.test(head)
}

/** Whether two texts share a word that says something, or relatives of one: "capacitar" and "capacitaciones". */
export function shareAWord(a: Subject, b: Subject): boolean {
  const stems = new Set(distinctive(a).map(stem))
  return distinctive(b).some((word) => stems.has(stem(word)))
}

/** The words by which two texts can be told to speak of the same: not those that any product may bear. */
export function distinctiveWords(text: string): string[] {
  return distinctive(subjectOf(text))
}

function distinctive({ content }: Subject): string[] {
  return content.filter((word) => !ANY_DONE.has(word) && !ANY_DONE.has(word.replace(/a$/, 'o')))
}

function meets(families: ReadonlySet<FamilyName>, subject: Subject): boolean {
  return distinctive(subject).some((word) =>
    [...familiesOfRelatives(word)].some((family) => families.has(family)),
  )
}

/** The families of all that a text says: "Mapa socializado" is of maps, and of reaching people. */
function familiesIn(subject: Subject): ReadonlySet<FamilyName> {
  return new Set(distinctive(subject).flatMap((word) => [...familiesOfRelatives(word)]))
}

function anyKin(a: ReadonlySet<FamilyName>, b: ReadonlySet<FamilyName>): boolean {
  return [...a].some((one) => [...b].some((other) => areKin(one, other)))
}

function headOf(content: readonly string[]): string | null {
  const isNoun = (word: string): boolean => !isInfinitive(word) && !word.endsWith('mente')
  const at = content.findIndex(isNoun)
  const first = content[at]
  const second = content.find((word, i) => i > at && isNoun(word))
  if (first === undefined) return null
  if (isParticiple(first) && familiesOf(first).size === 0) return null
  const passesOn = DOING.has(first) || (UNITS.has(first) && !KINDS_OF_UNIT.has(second ?? ''))
  return passesOn && second !== undefined && !isParticiple(second) ? second : first
}

/** "realizado", "publicadas": what was done to the head, and no head itself. */
export function isParticiple(word: string): boolean {
  return (
    /(?:[ai]d[oa]|hech[oa]|puest[oa]|escrit[oa]|suscrit[oa]|abiert[oa])$/.test(word) &&
    !NOT_PARTICIPLES.has(word)
  )
}

const NOT_PARTICIPLES: ReadonlySet<string> = new Set(
  (
    'jornada estado mercado comunicado grado partido medida entrada salida vida comunidad propuesta respuesta apuesta encuesta ' +
    'contenido juzgado listado certificado pasado diplomado voluntariado semillero ganado cuidado tejido acuerdo pedido ' +
    'brigada llamada parada mirada ayuda duda moda bebida comida partida ronda agenda vivienda hacienda tienda banda'
  ).split(' '),
)

function withoutNumbers(tokens: readonly string[]): string[] {
  const kept: string[] = []
  for (let at = 0; at < tokens.length; at++) {
    const spoken = opensNumber(tokens[at]!) ? numberInWords(tokens.slice(at, at + 8)) : null
    if (spoken && tokens[at] !== 'un' && tokens[at] !== 'una') at += spoken.length - 1
    else kept.push(tokens[at]!)
  }
  return kept
}
