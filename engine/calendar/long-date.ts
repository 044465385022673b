import { MONTH_NAMES } from '../text/month-names.js'
import { weekday } from './iso-date.js'

const WEEKDAYS = ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado']

/** `2022-03-31` → `31 de marzo de 2022`. */
export function longDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number)
  return `${String(day!)} de ${MONTH_NAMES[month! - 1]!} de ${String(year!)}`
}

/** `2022-03-31` → `jueves 31 de marzo de 2022`. */
export function longDateWithWeekday(iso: string): string {
  return `${WEEKDAYS[weekday(iso)]!} ${longDate(iso)}`
}
