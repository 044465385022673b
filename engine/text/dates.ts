import { isoDate, lastDay } from '../calendar/iso-date.js'
import type { DateMention, UnreadableDate } from '../plan/plan.js'
import { cleanLine } from './clean.js'
import { fold } from './fold.js'
import { MONTH_NAMES } from './month-names.js'

/** A date as written in a text, before its cell is known. */
export type WrittenDate = Omit<DateMention, 'at'>

const MONTH = String.raw`(ene(?:ro)?|feb(?:rero)?|mar(?:zo)?|abr(?:il)?|may(?:o)?|jun(?:io)?|jul(?:io)?|ago(?:sto)?|sep(?:t(?:iembre)?)?|set(?:iembre)?|oct(?:ubre)?|nov(?:iembre)?|dic(?:iembre)?)`

const NUMERIC = String.raw`(?<!\d)(\d{1,2})\s*(?<separator>[/.-])\s*(\d{1,2})\s*\k<separator>\s*(\d{4}|\d{2})(?!\d)`
const ISO = String.raw`(?<!\d)(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)`
const LONG = String.raw`(?<!\d)(\d{1,2})(?:ro|o|º|°)?\s*(?:de\s+|[-/.]\s*)?${MONTH}\.?\s*(?:de\s+|del\s+|[-/.,]\s*)?(\d{4}|\d{2})(?!\d)`
/** What other programs leave beside a date, and how people write the first of a month. */
const TIME = /(?<=\d)(?:T|\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?(?:\s*[ap]\.?\s?m\.?)?/giu
const WEEKDAY = /(?<!\p{L})(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo),?\s+/giu
const FIRST = /(?<!\p{L})primero\s+de\s+/giu

const MONTH_FIRST = String.raw`(?<!\p{L})${MONTH}\.?\s+(\d{1,2})(?:\s*,\s*|\s+del?\s+|\s+)(\d{4})(?!\d)`
const ANY_DATE = new RegExp(`${ISO}|${NUMERIC}|${LONG}|${MONTH_FIRST}`, 'giu')

/**
 * The dates that a date cell's text holds, in order; one mention that says why where it holds none.
 * @param text as typed or shown; d/m/aaaa, aaaa-mm-dd, "1 de febrero de 2022"
 */
export function parseDates(text: string): WrittenDate[] {
  const clean = cleanLine(text).replace(TIME, '').replace(WEEKDAY, '').replace(FIRST, '1 de ').trim()
  const found = [...clean.matchAll(ANY_DATE)]
  const rest = clean.replace(ANY_DATE, '\u0001')
  if (found.length === 0) return [unreadable(clean, looksLike(clean))]
  if (/\u0001\s*(?:al?|hasta(?: el)?|[-–—])\s*\u0001/i.test(rest)) return [unreadable(clean, 'range')]
  const remains = rest.replace(/\u0001/g, ' ').replace(/\([^)]*\)/g, ' ')
  if (/[\p{L}\p{N}]/u.test(remains.replace(/(?<!\p{L})[ye](?!\p{L})/giu, ' ')))
    return [unreadable(clean, looksLike(clean))]
  return found.map(fromMatch)
}

/** A number in a date cell that no date format covers: a day count that Excel would show as a date, or nothing. */
export function dateFromNumber(
  value: number,
  shown: string,
  serialToIso: (serial: number) => string | null,
): WrittenDate {
  const plausible = Number.isInteger(value) && value >= 36_526 && value < 73_051
  const iso = plausible ? serialToIso(value) : null
  if (iso) return { iso, text: shown, style: 'other', problem: null }
  return unreadable(shown, value >= 1900 && value <= 2100 ? 'years' : 'text')
}

function fromMatch(match: RegExpMatchArray): WrittenDate {
  const text = cleanLine(match[0])
  const [
    ,
    isoYear,
    isoMonth,
    isoDay,
    day,
    separator,
    month,
    year,
    longDay,
    longMonth,
    longYear,
    monthFirst,
    itsDay,
    itsYear,
  ] = match
  if (isoYear !== undefined) return dated(text, Number(isoYear), Number(isoMonth), Number(isoDay), 'other')
  if (longMonth !== undefined)
    return dated(text, fullYear(longYear!), monthNumber(longMonth), Number(longDay), 'other')
  if (monthFirst !== undefined)
    return dated(text, Number(itsYear), monthNumber(monthFirst), Number(itsDay), 'other')
  const padded = day!.length === 2 && month!.length === 2
  const zero = day!.startsWith('0') || month!.startsWith('0')
  const usual = separator === '/' && year!.length === 4
  const style = !usual ? 'other' : !padded ? 'd/m/aaaa' : zero ? 'dd/mm/aaaa' : 'either'
  return dated(text, fullYear(year!), Number(month), Number(day), style)
}

function dated(
  text: string,
  year: number,
  month: number,
  day: number,
  style: DateMention['style'],
): WrittenDate {
  if (year < 1900 || year > 2200) return unreadable(text, 'text')
  const iso = isoDate(year, month, day)
  if (iso) return { iso, text, style, problem: null }
  const suggestion =
    month >= 1 && month <= 12 && day >= 29 && day <= 31
      ? lastDay(year, month)
      : month > 12 && day <= 12
        ? isoDate(year, day, month)
        : null
  return { iso: null, text, style, problem: { kind: 'nonexistent', suggestion } }
}

function unreadable(text: string, like: UnreadableDate): WrittenDate {
  return { iso: null, text, style: 'other', problem: { kind: 'unreadable', looksLike: like } }
}

function looksLike(text: string): UnreadableDate {
  const folded = fold(text)
  if (
    /\b(\d+|un|una|dos|tres|cuatro|cinco|seis|doce)\s+(dias?|semanas?|mes|meses|anos?|trimestres?|semestres?)\b/.test(
      folded,
    )
  )
    return 'duration'
  if (/^(19|20)\d\d( (al? |y )?(19|20)\d\d)*$/.test(folded)) return 'years'
  if (
    new RegExp(`^(mes de |primera quincena de |finales de |inicios de )?${MONTH}( (de |del )?\\d{4})?$`).test(
      folded,
    )
  )
    return 'month'
  if (/\d/.test(folded) && (/\d+ (y|al?|hasta) \d+/.test(folded) || /(\bal?\b|\bhasta\b)/.test(folded)))
    return 'range'
  return 'text'
}

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text)
}

function monthNumber(text: string): number {
  const start = text.toLowerCase().slice(0, 3)
  return start === 'set' ? 9 : MONTH_NAMES.findIndex((month) => month.startsWith(start)) + 1
}
