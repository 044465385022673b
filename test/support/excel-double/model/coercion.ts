import { ERROR_LITERALS, type Scalar } from './cell.js'
import { serialOf } from './serial.js'

/** What writing something into a cell leaves in it. */
export interface Written {
  readonly value: Scalar
  readonly formula?: string
  readonly text?: boolean
  /** The format that Excel gives the cell if it was General. */
  readonly numberFormat?: string
}

const NUMBER = /^([-+]?)(\$?)((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?)(?:e([-+]?\d+))?(%?)$/i
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * What Excel makes of something written through its API, where text is read as in the United States whatever the
 * user's region: `1,5` stays text, `31/12/2026` stays text, `12/31/2026` becomes a date.
 */
export function coerce(written: Scalar, current: string | undefined, date1904: boolean): Written {
  if (typeof written !== 'string') return { value: written }
  if (current === '@') return { value: written, text: true }
  if (written.startsWith("'")) return { value: written.slice(1), text: true }
  if (written.startsWith('=') && written.length > 1) return { value: '', formula: written }
  const text = written.trim()
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' }
  if (ERROR_LITERALS.has(text.toUpperCase())) return { value: text.toUpperCase() }
  return asNumber(text) ?? asTime(text) ?? asDate(text, date1904) ?? { value: written }
}

function asNumber(text: string): Written | null {
  const bracketed = /^\((.+)\)$/.exec(text)
  const match = NUMBER.exec(bracketed ? bracketed[1]! : text)
  if (match === null || !/\d/.test(match[3]!) || (bracketed && match[1] !== '')) return null
  const [, sign, currency, digits, exponent, percent] = match
  const size = Number(`${digits!.replaceAll(',', '')}e${exponent ?? 0}`) / (percent ? 100 : 1)
  const value = sign === '-' || bracketed ? -size : size
  if (percent) return { value, numberFormat: digits!.includes('.') ? '0.00%' : '0%' }
  if (currency) return { value, numberFormat: digits!.includes('.') ? '$#,##0.00' : '$#,##0' }
  if (exponent !== undefined) return { value, numberFormat: '0.00E+00' }
  if (digits!.includes(',')) return { value, numberFormat: digits!.includes('.') ? '#,##0.00' : '#,##0' }
  return { value }
}

function asTime(text: string): Written | null {
  const match = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text)
  if (match === null || Number(match[1]) > 23) return null
  const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0)
  return { value: seconds / 86_400, numberFormat: match[3] === undefined ? 'h:mm' : 'h:mm:ss' }
}

function asDate(text: string, date1904: boolean): Written | null {
  const american = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/.exec(text)
  if (american) return dated(yearOf(american[3]!), american[1]!, american[2]!, 'm/d/yyyy', date1904)
  const iso = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(text)
  if (iso) return dated(Number(iso[1]), iso[2]!, iso[3]!, 'm/d/yyyy', date1904)
  const named = /^(\d{1,2})[- ]([a-z]{3})[a-z]*[- ](\d{4}|\d{2})$/i.exec(text)
  const month = named ? MONTHS.indexOf(named[2]!.toLowerCase()) + 1 : 0
  if (named && month > 0) return dated(yearOf(named[3]!), String(month), named[1]!, 'd-mmm-yy', date1904)
  return null
}

function dated(
  year: number,
  month: string,
  day: string,
  numberFormat: string,
  date1904: boolean,
): Written | null {
  const value = serialOf(year, Number(month), Number(day), date1904)
  return value === null ? null : { value, numberFormat }
}

const yearOf = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) < 30 ? 2000 + Number(digits) : 1900 + Number(digits)
