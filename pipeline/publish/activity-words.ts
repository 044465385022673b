import { longDate } from '../../engine/calendar/long-date.js'
import { yearOf } from '../../engine/calendar/iso-date.js'
import type { UnderstoodWindow } from '../../engine/plan/understood.js'
import type { Asked } from '../consolidate/planned.js'
import { isReversed } from './report/figures/cutoff.js'
import { listed } from './report/words.js'

/**
 * When an activity is to be done, as a neighbour would say it: `del 1 de febrero al 31 de marzo de 2026`. What is no date is
 * told as such, and never as it was typed.
 */
export function whenWords(schedule: readonly UnderstoodWindow[], asked: Asked): string {
  if (schedule.length === 0)
    return asked.start || asked.end ? 'Sus fechas están por aclarar' : 'Su formato no pide fechas'
  return capital(listed([...new Set(schedule.map((window) => windowWords(window, asked)))]))
}

/** The activity without the number that it may begin with. */
export function bareName(activity: string, number: string): string {
  const start = activity.trimStart()
  return number !== '' && start.startsWith(number)
    ? start.slice(number.length).replace(/^[\s.:–-]+/, '')
    : start
}

function windowWords(window: UnderstoodWindow, asked: Asked): string {
  const { start, end } = window
  if (isReversed(window) || (start === null && end === null)) return 'en fechas por aclarar'
  if (end === null) return `desde el ${longDate(start!)}, hasta una fecha por aclarar`
  if (start === null)
    return asked.start
      ? `hasta el ${longDate(end)}, desde una fecha por aclarar`
      : `hasta el ${longDate(end)}`
  if (start === end) return `el ${longDate(end)}`
  return `del ${sharing(start, end)} al ${longDate(end)}`
}

/** The start of a stretch without what its end says again: `2`, `2 de marzo`, `2 de marzo de 2026`. */
function sharing(start: string, end: string): string {
  const [day, month, year] = longDate(start).split(' de ') as [string, string, string]
  if (start.slice(0, 7) === end.slice(0, 7)) return day
  return yearOf(start) === yearOf(end) ? `${day} de ${month}` : `${day} de ${month} de ${year}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
