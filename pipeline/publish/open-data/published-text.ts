import { cleanLine } from '../../../engine/text/clean.js'

/** What stands in a published text where it said something by which a person could be found. */
export const OMITTED = {
  mail: '[correo omitido]',
  phone: '[teléfono omitido]',
  document: '[documento omitido]',
} as const

/**
 * A text of a plan as it may be published: on one line, without invisible characters, and without what looks like a mail
 * address, a telephone or the number of an identity document. Where in doubt it is left out: a quantity is published as a
 * number, in a field of its own. Names of persons cannot be told from other words, and are not found.
 * @param quantities what the activity promises: never taken for a number of a person
 */
export function publishedText(text: string, quantities: readonly number[] = []): string {
  const plain = plainText(text)
  if (!/\d{2}|[@＠﹫]|arroba/iu.test(plain)) return plain
  const promised = new Set(quantities.map(String))
  return plain
    .replace(MAIL, OMITTED.mail)
    .replace(DOCUMENT_NAMED, (match, cue: string, number: string) =>
      digitsOf(number).length < 6 ? match : `${cue}${OMITTED.document}`,
    )
    .replace(PHONE_NAMED, (match, cue: string, number: string) =>
      digitsOf(number).length < (/^ext/i.test(cue) ? 3 : 7) ? match : `${cue}${OMITTED.phone}`,
    )
    .replace(PHONE, (match, offset: number, whole: string) =>
      isQuantity(match, offset, whole, promised) ? match : OMITTED.phone,
    )
    .replace(DOCUMENT, (match, offset: number, whole: string) =>
      isQuantity(match, offset, whole, promised) || isDay(digitsOf(match)) ? match : OMITTED.document,
    )
}

/** Whether a text says nothing by which a person could be found, as far as can be told. */
export function namesNobody(text: string): boolean {
  return publishedText(text) === plainText(text)
}

function plainText(text: string): string {
  return cleanLine(cleanLine(text).replace(/[\p{Cf}\p{Cs}\p{Co}]/gu, ''))
}

const LOCAL = String.raw`(?<![\p{L}\d._%+'-])[\p{L}\d._%+'-]+`
const SPOKEN_AT = String.raw`\s?[([](?:arroba|at)[)\]]\s?|\sarroba\s`
const DOT = String.raw`(?:\.|\spunto\s|\s?[([]punto[)\]]\s?)`
const HOST = String.raw`[\p{L}\d-]+`
/** «ana@correo.com», «ana @ correo.com», «ana (arroba) correo punto com»; not «en @alcaldia». */
const MAIL = new RegExp(
  `${LOCAL}(?:\\s?[@＠﹫]\\s?${HOST}(?:${DOT}${HOST})+|(?:[@＠﹫]|${SPOKEN_AT})${HOST}(?:${DOT}${HOST})*)`,
  'giu',
)

const NUMBER = String.raw`[+(]?\d(?:[\d.'’() -]{1,20})\d`
const BETWEEN = String.raw`[\s:.,#°º-]{0,4}(?:n[úu]mero|nro|no|n)?[\s:.,#°º-]{0,4}`

/** «C.C. 12.345.678», «cédula de ciudadanía No. 12345678». */
const DOCUMENT_NAMED = new RegExp(
  String.raw`(?<![\p{L}\d])((?:c\s?\.?\s?c|t\s?\.?\s?i|c\s?\.?\s?e|c[ée]dulas?(?: de (?:ciudadan[íi]a|extranjer[íi]a))?|documentos?(?: de identidad)?|identificaci[óo]n|identificad[oa]s?(?: con)?|tarjeta de identidad|pasaporte)(?![\p{L}\d])${BETWEEN})(${NUMBER})`,
  'giu',
)

/** «Tel. 723 45 67», «ext. 1234». */
const PHONE_NAMED = new RegExp(
  String.raw`(?<![\p{L}\d])((?:tel(?:[ée]fonos?|[ée]f)?|cel(?:ular(?:es)?)?|m[óo]vil(?:es)?|fijo|whats?app|wpp?|fax|pbx|contactos?|l[íi]neas?|ext(?:ensi[óo]n)?)(?![\p{L}\d])${BETWEEN})(${NUMBER})`,
  'giu',
)

/** A mobile (3xx xxx xxxx) or a landline (60x xxx xxxx, 7xx-xxxx), as they are written in Colombia. */
const PHONE =
  /(?<![\p{L}\d$.,/-])(?:(?:\+\s?57[\s.-]?|57[\s.-])?\(?(?:3\d|60)\d\)?[\s.-]?\d{3}[\s.-]?\d{2}[\s.-]?\d{2}|[2-8]\d{2}-\d{2}-?\d{2})(?![\d/]|[.,-]\d)/gu

/** Seven to ten digits, together or in threes. */
const DOCUMENT = /(?<![\p{L}\d$.,/-])(?:\d{7,10}|\d{1,3}(?:[.'’ ]\d{3}){2,3})(?![\d/]|[.,'-]\d|\p{L})/gu

const MONEY_BEFORE = /(?:\$|\bcop|\bpesos)\s*$/iu
const MONEY_AFTER = /^\s*(?:de\s+)?(?:pesos|cop\b|mill|%|\$)/iu

/** Whether a number is what is promised, money, or round: nobody's number. */
function isQuantity(match: string, offset: number, whole: string, promised: ReadonlySet<string>): boolean {
  const digits = digitsOf(match)
  if (digits.length > 12) return false
  return (
    promised.has(String(Number(digits))) ||
    digits.endsWith('000') ||
    MONEY_BEFORE.test(whole.slice(Math.max(0, offset - 8), offset)) ||
    MONEY_AFTER.test(whole.slice(offset + match.length, offset + match.length + 12))
  )
}

/** `20220430` */
function isDay(digits: string): boolean {
  return /^20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(digits)
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}
