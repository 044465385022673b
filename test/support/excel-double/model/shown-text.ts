import { valueTypeOf, type Cell } from './cell.js'
import { momentOf, type Moment } from './serial.js'

const MONTHS = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
]

/** What the cell shows, as Excel with Colombian settings would: enough of number formats for plans. */
export function shownText(cell: Cell | undefined, date1904: boolean): string {
  if (cell === undefined) return ''
  const { value } = cell
  if (typeof value === 'boolean') return value ? 'VERDADERO' : 'FALSO'
  if (typeof value === 'string' || valueTypeOf(cell) !== 'Double') return String(value)
  const format = sectionFor(cell.numberFormat ?? 'General', value)
  if (isDateFormat(format)) return value < 0 ? '########' : shownDate(momentOf(value, date1904), format)
  return shownNumber(value, format)
}

const literalsOut = (format: string): string =>
  format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').replaceAll('*', '')

const isDateFormat = (format: string): boolean =>
  /[dmyhs]/i.test(literalsOut(format)) && !/general/i.test(format)

function sectionFor(format: string, value: number): string {
  const sections = format.split(';')
  return (value < 0 && sections[1]) || (value === 0 && sections[2]) || sections[0]!
}

function shownDate(moment: Moment, format: string): string {
  const clean = format.replaceAll(/\[[^\]]*\]|_./g, '').replaceAll('*', '')
  const tokens = clean.match(/"[^"]*"|\\.|a\.?m\.?\/p\.?m\.?|am\/pm|y+|m+|d+|h+|s+|./gi) ?? []
  let afterHour = false
  return tokens
    .map((token, index) => {
      const rest = tokens.slice(index + 1).find((next) => /^[ymdhs]/i.test(next))
      const isMinute = afterHour || /^s/i.test(rest ?? '')
      if (/^h/i.test(token)) afterHour = true
      else if (/^[ymd]/i.test(token)) afterHour = false
      return shownToken(token.toLowerCase(), token, moment, isMinute)
    })
    .join('')
}

function shownToken(token: string, original: string, moment: Moment, isMinute: boolean): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  if (/^y/.test(token)) return token.length <= 2 ? two(moment.year % 100) : String(moment.year)
  if (/^m+$/.test(token)) {
    if (isMinute && token.length <= 2) return token.length === 1 ? String(moment.minute) : two(moment.minute)
    if (token.length >= 4) return MONTHS[moment.month - 1]!
    if (token.length === 3) return MONTHS[moment.month - 1]!.slice(0, 3)
    return token.length === 2 ? two(moment.month) : String(moment.month)
  }
  if (/^d+$/.test(token)) return token.length === 1 ? String(moment.day) : two(moment.day)
  if (/^h+$/.test(token)) return token.length === 1 ? String(moment.hour) : two(moment.hour)
  if (/^s+$/.test(token)) return token.length === 1 ? String(moment.second) : two(moment.second)
  if (/^a/.test(token)) return moment.hour < 12 ? 'a. m.' : 'p. m.'
  return original.replaceAll('"', '').replace(/^\\/, '')
}

function shownNumber(value: number, format: string): string {
  if (/general/i.test(format) || format === '' || format === '@') return general(value)
  const pattern = /[#0?][#0?,]*(?:\.[#0?]*)?/.exec(literalsOut(format))?.[0] ?? '0'
  const percent = literalsOut(format).includes('%')
  const decimals = (pattern.split('.')[1] ?? '').length
  const size = Math.abs(value) * (percent ? 100 : 1)
  const [whole, fraction] = size.toFixed(Math.min(decimals, 20)).split('.')
  const grouped = pattern.includes(',') ? whole!.replaceAll(/\B(?=(\d{3})+$)/g, '.') : whole!
  const sign = value < 0 && !format.includes('(') ? '-' : ''
  const currency = /\$/.test(format) ? '$' : ''
  return `${sign}${currency}${grouped}${fraction ? `,${fraction}` : ''}${percent ? '%' : ''}`
}

/** General: at most eleven digits, a decimal comma. */
function general(value: number): string {
  const plain = Number(value.toPrecision(10))
  return String(plain).replace('.', ',')
}
