import type { Resolver } from '../directory/resolve.js'
import { parseDates } from '../text/dates.js'
import { parseGoal } from '../text/goal.js'
import type { Written } from './sheet-view.js'

/** What the content of a cell looks like, whatever column it stands in. */
export type CellKind = 'date' | 'activity' | 'names' | 'quantity' | 'text'

/** "15.000 cartillas" counts; "1.100 Realizar" numbers. */
const THOUSANDS = /^\d{1,3}(?:\.\d{3})+$/

const INFINITIVE = /^\p{Lu}\p{L}+(?:ar|er|ir)(?!\p{L})/u

/** Number and rest of an activity's text: "1.10 Publicar" → 1.10, Publicar. Real sheets write "2.8.", "1.", " 5.2", "1.1Realizar". */
export function splitNumber(text: string): { readonly number: string | null; readonly rest: string } {
  if (!/^\d/.test(text)) return { number: null, rest: text }
  const found =
    /^((?:\d{1,3}\.)+\d{1,3})(?:\.|\))?\s*[-–:]?\s*(?=[^\d\s%.,])(.*)$/su.exec(text) ??
    /^(\d{1,2})(?:\s*[.)]\s*[-–:]?|\s*[-–:])\s*(?=[^\d\s])(.*)$/su.exec(text) ??
    /^((?:\d{1,2}\.)+\d{1,3}|\d{1,2})\.?\s+(?=\p{Lu})(.*)$/su.exec(text)
  if (found && !(THOUSANDS.test(found[1]!) && /^\p{Ll}/u.test(found[2]!)))
    return { number: found[1]!, rest: found[2]! }
  const bare = /^((?:\d{1,3}\.)+\d{1,3})\.?$/.exec(text)
  return bare ? { number: bare[1]!, rest: '' } : { number: null, rest: text }
}

/** Sorts a cell's content into what it can only be. */
export function kindOf(written: Written, resolver: Resolver): CellKind {
  const { cell, text } = written
  if (cell.date !== null || isSerial(cell.value)) return 'date'
  if (text.length < 60 && /\d{4}|\d{2}$/.test(text)) {
    const dates = parseDates(text)
    if (dates[0]!.problem?.kind !== 'unreadable') return 'date'
  }
  const { number, rest } = splitNumber(text)
  if (number?.includes('.') && /\p{L}{3}/u.test(rest)) return 'activity'
  if (number !== null && INFINITIVE.test(rest)) return 'activity'
  if (resolver.isNames(cell.text)) return 'names'
  return text.length < 200 &&
    /^(al menos|mínimo|como mínimo|por lo menos|hasta |máximo |un |una |dos |tres |\d)/i.test(text) &&
    parseGoal(text).length > 0
    ? 'quantity'
    : 'text'
}

/** A number that Excel would show as a date of this century. */
function isSerial(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 36_526 && value < 73_051
}
