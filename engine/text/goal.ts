import type { Comparator, GoalItem, QuantityKind } from '../plan/plan.js'
import { cleanLine, isTidy } from './clean.js'
import { fold } from './fold.js'
import { MONTH_NAMES } from './month-names.js'
import { NUMBER, numberInWords, parseNumber, scaleOf } from './numbers.js'
import { remembered } from './remember.js'

/** A quantity as found in a text, with the words it was written in. */
export interface Quantity extends GoalItem {
  /** the very characters: "Un (1)", "15.000", "100 por ciento" */
  readonly written: string
  /** number as typed in digits, or null where only words say it */
  readonly digits: string | null
  /** said in words, alone ("dos") or with its digits ("dos (2)"), or a percentage said as "por ciento" */
  readonly inWords: boolean
}

/** A goal longer than this states its quantity before; what follows is not looked at. */
const LONGEST = 2000
/** How far around a number its comparator and its unit are looked for. */
const BEFORE = 40
const AFTER = 160

const LEAST = '(?:al menos|como minimo|minimo|por lo menos|no menos de|mas de|mayor o igual a|superior a)'
const MOST = '(?:hasta|como maximo|maximo|a lo sumo|no mas de|menos de|menor o igual a|inferior a)'
const ARTICLES = '(?: (?:de|un|una|el|los|las))*'
const COMPARATORS = [
  {
    comparator: 'atLeast',
    opens: new RegExp(`^(?:${LEAST}(?: de)?\\s*:?\\s+|(?:≥|>=|>)\\s*)`),
    closes: new RegExp(`\\b${LEAST}${ARTICLES}\\s*$`),
  },
  {
    comparator: 'atMost',
    opens: new RegExp(`^(?:${MOST}(?: de)?\\s*:?\\s+|(?:≤|<=|<)\\s*)`),
    closes: new RegExp(`\\b${MOST}${ARTICLES}\\s*$`),
  },
] as const

const ARTICLE = /^(?:el|la|los|las|un|una|del?|con)\s+(?=[\d$]|cien\b|ciento\b)/
const BULLET = /^\s*(?:[•·▪●○◦‣*–—-]|\d{1,2}[.)](?=\s*\D))\s*/u
const CODED =
  /\b(?:ley|decreto|resolucion|acuerdo|iso|articulo|art|numeral|version|v|no|n|nro|numero|guia|fase|etapa|circular|formato|componente|mipg|codigo|conpes|ods|comuna|corregimiento|barrio|vereda|sector|zona|capitulo|titulo|ficha|lote|piso|grado|nivel|grupo|proceso|norma|expediente|contrato|convenio|proyecto|bpin)\s*[.:]?\s*$/
/** "Un total de 5 mesas" is five. */
const TOTAL_OF = /\b(?:un|el)\s+(?:total|conjunto|promedio)\s+de\s+(?=\d)/giu
/** "2-3 talleres": two at least. */
const RANGE = /^\s*[-–]\s*\d+(?:[.,]\d+)?(?![\d/-])/
/** "2/3 de las sedes". */
const SHARE = /^\s*\/\s*([2-9]|10)(?![\d/])/
/** "del 1 al 5 de marzo". */
const DAYS = new RegExp(
  `^\\s+(?:al?|y|hasta(?: el)?)\\s+\\d{1,2}\\s+de\\s+(?:${MONTH_NAMES.join('|')})\\b`,
  'i',
)
const PERCENT = /^\s*(?:%|por\s?ciento\b|porciento\b|por cien\b)/i
const OF_MONTH = new RegExp(`^\\s*(?:de\\s+)?(?:${MONTH_NAMES.join('|')})\\b`, 'i')
/** Where another quantity begins; "24 llamadas, dos mensuales" says how often, not how many more. */
const NEXT_ITEM =
  /(?:,|(?<!(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa))\s+y|\s+e|\s+más|\s+\+)\s+(?!\S+\s+(?:mensual|bimestral|trimestral|cuatrimestral|semestral|anual|semanal|por\s|al\s|cada\s))(?=(?:al menos\s+|mínimo\s+)?(?:\d|un[ao]?\s+\(|(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte)\s))/iu

/**
 * What a goal promises, in order: "Al menos 50 encuestas y 2 informes" is two items.
 * Empty where it states no quantity. Years, dates and numbers of laws are no quantities.
 */
export const parseGoal = remembered(20_000, (text): readonly Quantity[] =>
  findQuantities(text.slice(0, LONGEST)),
)

function findQuantities(text: string): Quantity[] {
  const lines = text
    .split(/[\r\n;]+/)
    .map((line) => cleanLine(line.replace(BULLET, '')).replace(TOTAL_OF, ''))
  const segments = lines
    .flatMap((line) => withoutAsides(line).split(NEXT_ITEM))
    .filter((segment) => segment !== '')
  const items = segments.flatMap((segment) => leading(segment) ?? [])
  if (items.length > 0) return items
  const somewhere = anywhere(cleanLine(lines.join(' ')))
  return somewhere ? [somewhere] : []
}

/** Without what stands in brackets, but for a number that repeats words: "dos (2)". */
function withoutAsides(text: string): string {
  return text.replace(/\((?!\s*\d[\d.,]*\s*%?\s*\))[^)]*\)/g, ' ')
}

/** The quantity a text begins with. */
function leading(text: string): Quantity | null {
  const plain = unaccented(text)
  for (const { opens, comparator } of COMPARATORS) {
    const found = opens.exec(plain)
    if (found) return quantityAt(text.slice(found[0].length), comparator)
  }
  return quantityAt(text, 'exactly')
}

function quantityAt(text: string, comparator: Comparator): Quantity | null {
  return inDigits(text, comparator) ?? inWords(text, comparator)
}

/** Lower case and no accents, letter by letter, so that places in the text stay the same. */
function unaccented(text: string): string {
  return text.replace(/[\u00C0-\u024F]/g, (letter) => letter.normalize('NFD')[0]!).toLowerCase()
}

const LEADING_NUMBER = new RegExp(`^(\\$\\s*)?(${NUMBER})(?!\\d)`)

function inDigits(text: string, comparator: Comparator): Quantity | null {
  const article = ARTICLE.exec(unaccented(text.slice(0, BEFORE)))?.[0] ?? ''
  const body = text.slice(article.length)
  const found = LEADING_NUMBER.exec(body)
  if (!found) return null
  const digits = found[2]!
  const number = parseNumber(digits)
  const tail = body.slice(found[0].length)
  if (!number || isYear(digits, tail) || OF_MONTH.test(tail) || DAYS.test(tail)) return null
  const range = RANGE.exec(tail)?.[0] ?? ''
  const share = SHARE.exec(tail)
  const after = tail.slice(share ? share[0].length : range.length)
  if (/^\s*[/-]\s*\d/.test(after)) return null
  if (share && number.value <= Number(share[1])) {
    const value = Math.round((number.value / Number(share[1])) * 10_000) / 100
    const written = body.slice(0, found[0].length + share[0].length)
    return build({ value, digits, after: `%${after}`, written, comparator, money: false, inWords: false })
  }
  return build({
    value: number.value,
    digits,
    after,
    written: found[0] + range,
    comparator: range === '' ? comparator : 'atLeast',
    money: found[1] !== undefined,
    inWords: false,
  })
}

function inWords(text: string, comparator: Comparator): Quantity | null {
  const near = text.slice(0, AFTER)
  const tokens = [...near.matchAll(/\S+/g)].slice(0, 8)
  const skip = /^(?:el|un|una)\s+(?=cien)/.test(unaccented(near)) ? 1 : 0
  const spoken = numberInWords(tokens.slice(skip).map((token) => fold(token[0])))
  if (!spoken) return null
  const last = tokens[skip + spoken.length - 1]!
  let end = last.index + last[0].length
  const repeated = /^\s*\(\s*(\d[\d.,]*)\s*(%?)\s*\)/.exec(near.slice(end))
  let digits: string | null = null
  let { value } = spoken
  if (repeated) {
    digits = repeated[1]!
    value = parseNumber(digits)?.value ?? value
    end += repeated[0].length
  }
  const after = (repeated?.[2] ? '%' : '') + text.slice(end)
  if (OF_MONTH.test(after)) return null
  return build({ value, digits, after, written: text.slice(0, end), comparator, money: false, inWords: true })
}

interface Found {
  readonly value: number
  readonly digits: string | null
  readonly after: string
  readonly written: string
  readonly comparator: Comparator
  readonly money: boolean
  readonly inWords: boolean
}

function build(found: Found): Quantity {
  const scaled = found.inWords ? null : /^\s*(mil|mill[oó]n|millones)\b/i.exec(found.after)
  const tail = scaled ? found.after.slice(scaled[0].length) : found.after
  const percent = PERCENT.exec(tail)
  const rest = percent ? tail.slice(percent[0].length) : tail
  const repeatedPercent = /^\s*\(\s*\d[\d.,]*\s*%?\s*\)/.exec(rest)?.[0] ?? ''
  const money = found.money || /^\s*(?:millones\s+)?(?:de\s+)?(?:pesos|cop\b)/i.test(rest)
  const kind: QuantityKind = percent ? 'percent' : money ? 'money' : 'count'
  const spoken = percent !== null && !percent[0].includes('%')
  return {
    quantity: found.value * scaleOf(scaled ? fold(scaled[1]!) : undefined),
    comparator: found.comparator,
    kind,
    unit: unitOf(rest.slice(repeatedPercent.length, AFTER)),
    written: (found.written + (spoken ? percent[0] + repeatedPercent : '')).trim(),
    digits: found.digits,
    inWords: found.inWords || spoken,
  }
}

function unitOf(after: string): string {
  const words = cleanLine(after).match(/(?<![\p{L}\p{N}])\p{L}[\p{L}\p{M}\p{N}/-]*/gu) ?? []
  return words.find((word) => !/^(de|del|la|las|los|el|en|a|al|un|una|sus?)$/i.test(word)) ?? ''
}

/** "(Respondidas / Recibidas) x 100" tells how to work it out, not how much. */
const OF_FORMULA = /(?:\)|\/[^/]*)\s*[x×*]\s*$/

/** How the words open that may say a number; those with other letters than English has are looked at too. */
const OPENS_NUMBER =
  '[Cc][AIUaiu]|[Dd][IOio]|[Ee][Ll]|[Mm][Ii]|[Nn][OUou]|[Oo][CNcn]|[Qq][Uu]|[Ss][EIei]|[Tt][Rr]|[Uu][Nn]|[Vv][Ee]|[^\\0-\\x7f]|.[^\\0-\\x7f]'

const ONLY_NUMBER = new RegExp(`(?<![\\p{L}\\d/.,-])(?:${NUMBER})(?!\\d|[.,]\\d)`, 'gu')
const WORD_OR_NUMBER = new RegExp(`${ONLY_NUMBER.source}|(?<![\\p{L}\\d])(?=${OPENS_NUMBER})\\p{L}+`, 'gu')

/** A number and what is no thing it counts: "en la norma 2904050 a los orientadores". */
const APART = /^\d[\d.,]*\s+(?:al?|en|para|por|con|y)\s/

const NUMBERS_OPEN =
  'dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci|veint|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|quinient|setec|novec|mil'
/** Without a digit or one of these openings a text states no quantity; articles count for none here. */
const MAY_COUNT = new RegExp(`\\d|(?:^| )(?:${NUMBERS_OPEN})`)
/** Without one of these a text says no number in words, be it an article with its figure: "un (1)". */
const MAY_COUNT_IN_WORDS = new RegExp(`(?:^|[^a-z])(?:${NUMBERS_OPEN}|un[ao]?(?![a-z]))`)

/**
 * Every quantity that a text states along its way, but for articles: "Realizar dos (2) jornadas y 3 mesas" has two. Years,
 * dates and the numbers of laws are none.
 */
export const quantitiesIn = remembered(4_000, (text): readonly Quantity[] => {
  const isClean = isTidy(text)
  const folded = fold(text)
  if (isClean && !MAY_COUNT.test(folded)) return []
  const line = isClean && text.length <= LONGEST ? text : cleanLine(text.slice(0, LONGEST))
  const mayBe = isClean && !MAY_COUNT_IN_WORDS.test(folded) ? ONLY_NUMBER : WORD_OR_NUMBER
  const quantities: Quantity[] = []
  let end = 0
  for (const { index, 0: found } of line.matchAll(mayBe)) {
    if (index < end || !mayBeNumber(found)) continue
    const before = unaccented(line.slice(Math.max(0, index - BEFORE), index))
    const here = line.slice(index, index + AFTER)
    const digits = /^\d/.test(found)
    if (digits && APART.test(here)) continue
    if (digits && (/^(19|20)\d\d$/.test(found) || CODED.test(before))) continue
    const quantity = digits
      ? inDigits(here, comparatorBefore(before))
      : inWords(here, comparatorBefore(before))
    if (!quantity || (!digits && quantity.quantity === 1 && quantity.digits === null)) continue
    quantities.push(quantity)
    end = index + quantity.written.length
  }
  return quantities
})

/** The first quantity in the middle of a text: "Realizar 3 jornadas"; an article counts only where nothing else does. */
function anywhere(text: string): Quantity | null {
  let article: Quantity | null = null
  for (const found of text.matchAll(WORD_OR_NUMBER)) {
    if (!mayBeNumber(found[0])) continue
    const before = unaccented(text.slice(Math.max(0, found.index - BEFORE), found.index))
    const here = text.slice(found.index, found.index + AFTER)
    if (/^\d/.test(found[0])) {
      if (/^(19|20)\d\d$/.test(found[0]) || CODED.test(before)) continue
      if (OF_FORMULA.test(before)) continue
      const quantity = inDigits(here, comparatorBefore(before))
      if (quantity) return quantity
    } else {
      const quantity = inWords(here, comparatorBefore(before))
      if (quantity && (quantity.quantity !== 1 || quantity.digits !== null)) return quantity
      article ??= quantity
    }
  }
  return article ?? yesOrNo(text)
}

/** Whether a quantity may begin with this word: digits, a number in words, or the article of "el cien por ciento". */
const mayBeNumber = remembered(10_000, (word) => {
  if (/^\d/.test(word)) return true
  const folded = fold(word)
  return folded === 'el' || numberInWords([folded]) !== null
})

function comparatorBefore(before: string): Comparator {
  return COMPARATORS.find(({ closes }) => closes.test(before))?.comparator ?? 'exactly'
}

function yesOrNo(text: string): Quantity | null {
  const answer = fold(text)
  if (answer !== 'si' && answer !== 'no') return null
  const quantity = answer === 'si' ? 1 : 0
  return {
    quantity,
    comparator: 'exactly',
    kind: 'yesno',
    unit: '',
    written: text,
    digits: null,
    inWords: false,
  }
}

function isYear(digits: string, after: string): boolean {
  return /^(19|20)\d\d$/.test(digits) && !PERCENT.test(after) && !/^\s+\p{Ll}{3,}/u.test(after)
}
