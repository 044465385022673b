import type { FixEdit } from '../../../engine/findings/finding.js'
import { contentOf } from '../../../engine/workbook/edit/cell-xml.js'
import { isFormula } from './grid-of-ranges.js'
import { hostFormat } from './host-format.js'

const DATE_FORMAT = 'dd/mm/yyyy'
const TEXT_FORMAT = '@'
const GENERAL_FORMAT = 'General'

/** What a cell holds, as the program tells it. */
export interface Held {
  readonly value: unknown
  readonly formula: unknown
  readonly valueType: unknown
  readonly numberFormat: unknown
}

/** What to write in a cell, in this order; a null format is left as it is. */
export interface Writing {
  readonly formatBefore: string | null
  readonly value: string | number | boolean
  readonly formatAfter: string | null
}

/** The value of an edit → how to write it in a cell of this number format so that it stays what it is. */
export function writingOf(value: FixEdit['value'], numberFormat: unknown, date1904: boolean): Writing {
  const content = contentOf(value, date1904)
  if (content.kind === 'nothing') return plainly('')
  if (content.kind === 'text') return plainly(textToWrite(content.text, numberFormat))
  const { kind } = hostFormat(numberFormat)
  const format =
    content.kind === 'date'
      ? kind === 'date'
        ? null
        : DATE_FORMAT
      : kind === 'date' || kind === 'time' || numberFormat === TEXT_FORMAT
        ? GENERAL_FORMAT
        : null
  return { formatBefore: format, value: content.number, formatAfter: null }
}

/** How to write what a cell held before into one that has this number format now. */
export function writingBack({ value, formula, valueType, numberFormat }: Held, now: unknown): Writing {
  const format = typeof numberFormat === 'string' && numberFormat !== now ? numberFormat : null
  const isText = !isFormula(formula, value) && typeof value === 'string' && valueType !== 'Error'
  if (isText) return { formatBefore: format, value: textToWrite(value, numberFormat), formatAfter: null }
  const plain = now === TEXT_FORMAT ? GENERAL_FORMAT : null
  const formatAfter = format ?? (plain === null ? null : TEXT_FORMAT)
  const back = isFormula(formula, value) ? formula : value
  return { formatBefore: plain, value: back as Writing['value'], formatAfter }
}

export function changesFormat({ formatBefore, formatAfter }: Writing): boolean {
  return formatBefore !== null || formatAfter !== null
}

/** Whether two looks at a cell saw the same contents. */
export function isSame(a: Held, b: Held): boolean {
  return a.value === b.value && a.formula === b.formula && a.valueType === b.valueType
}

function plainly(value: string): Writing {
  return { formatBefore: null, value, formatAfter: null }
}

/** An apostrophe keeps as text what would become something else; a cell of text format needs none. */
function textToWrite(text: string, numberFormat: unknown): string {
  return text !== '' && numberFormat !== TEXT_FORMAT && wouldChange(text) ? `'${text}` : text
}

const MONTHS =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|ene(?:ro)?|febrero|marzo|abr(?:il)?|mayo|junio|julio|ago(?:sto)?|sep(?:tiembre)?|octubre|noviembre|dic(?:iembre)?)\b/gi

/** Whether Excel would take a text typed into a cell for a formula, a truth, an error, a number, a date or a time. */
export function wouldChange(text: string): boolean {
  const typed = text.trim()
  if (/^[=+\-@']/.test(typed)) return true
  if (/^(?:true|false|verdadero|falso)$/i.test(typed)) return true
  if (/^#[\p{L}\d/_¡¿]+[!?]?$/u.test(typed)) return true
  if (!/\d/.test(typed)) return false
  const rest = typed
    .replace(MONTHS, ' ')
    .replace(/\b(?:[ap]\.? ?m?\.?|e[+-]?\d+|us[d$]|cop|eur)(?![\p{L}])/giu, ' ')
  return !/\p{L}/u.test(rest.replace(/(?<=\d)e(?=[+-]?\d)/gi, ' '))
}
