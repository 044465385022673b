import { MONTH_NAMES } from '../../../engine/text/month-names.js'
import { shownNumber } from '../../../engine/text/numbers.js'

export { capitalised } from '../../../engine/findings/spanish/phrases.js'
export { longDate } from '../../../engine/calendar/long-date.js'
export { MONTH_NAMES as MONTHS, shownNumber as thousands }

/** `1 actividad`, `24.000 actividades`. */
export function count(n: number, one: string, many: string): string {
  return `${shownNumber(n)} ${n === 1 ? one : many}`
}

/** `a`, `a y b`, `a, b y c`; `e` before an i sound. */
export function listed(items: readonly string[]): string {
  const last = items.at(-1)
  if (last === undefined || items.length === 1) return last ?? ''
  const and = /^«?h?i(?![aeou])/i.test(last) ? 'e' : 'y'
  return `${items.slice(0, -1).join(', ')} ${and} ${last}`
}
