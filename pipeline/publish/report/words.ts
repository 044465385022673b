import { MONTH_NAMES } from '../../../engine/text/month-names.js'
import { shownNumber } from '../../../engine/text/numbers.js'

export { MONTH_NAMES as MONTHS, shownNumber as thousands }

/** `1 actividad`, `24.000 actividades`. */
export function count(n: number, one: string, many: string): string {
  return `${shownNumber(n)} ${n === 1 ? one : many}`
}

/** `2022-04-30` → `30 de abril de 2022`. */
export function longDate(iso: string): string {
  return `${Number(iso.slice(8, 10))} de ${MONTH_NAMES[Number(iso.slice(5, 7)) - 1]} de ${iso.slice(0, 4)}`
}

/** `a`, `a y b`, `a, b y c`; `e` before an i sound. */
export function listed(items: readonly string[]): string {
  const last = items.at(-1)
  if (last === undefined || items.length === 1) return last ?? ''
  const and = /^h?i(?![aeou])/i.test(last) ? 'e' : 'y'
  return `${items.slice(0, -1).join(', ')} ${and} ${last}`
}

/** The text with its first letter in upper case. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
