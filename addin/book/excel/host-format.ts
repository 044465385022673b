import {
  formatCode,
  GENERAL,
  parseNumberFormat,
  type NumberFormat,
} from '../../../engine/workbook/number-format.js'
import { LIMITS } from '../../../engine/workbook/limits.js'

/** What a program calls the dates whose order follows the language of whoever looks: in United States English. */
const LOCALE_DATES: readonly (readonly [number, string])[] = [
  [14, 'm/d/yyyy'],
  [14, 'm/d/yy'],
  [14, 'mm-dd-yy'],
  [22, 'm/d/yyyy h:mm'],
  [22, 'm/d/yy h:mm'],
]
const ID_OF: ReadonlyMap<string, number> = new Map(LOCALE_DATES.map(([id, code]) => [code, id]))
const NONE: ReadonlyMap<number, string> = new Map()
const MAX_KNOWN = 2_000

const known = new Map<string, NumberFormat>()

/** A number format as the program that holds the workbook tells it → the one that the file's reader makes of it. */
export function hostFormat(told: unknown): NumberFormat {
  if (typeof told !== 'string' || told === '' || told === 'General') return GENERAL
  const before = known.get(told)
  if (before) return before
  const id = ID_OF.get(told.replace(/["\\]/g, '').toLowerCase())
  const code = (id === undefined ? undefined : formatCode(id, NONE)) ?? told
  const format = parseNumberFormat(code, LIMITS.formatChars)
  if (known.size < MAX_KNOWN) known.set(told, format)
  return format
}
