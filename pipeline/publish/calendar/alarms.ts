import { nonWorking } from '../../../engine/calendar/holidays.js'
import { addDays, daysBetween } from '../../../engine/calendar/iso-date.js'
import { longDate } from '../../../engine/calendar/long-date.js'
import type { CalendarEvent } from './calendar.js'

/** An event that has to be done by its day, before its alarm is set. */
export interface Deadline extends Omit<CalendarEvent, 'alarm'> {
  /** working days before it on which it is said; null where it is not */
  readonly warned: number | null
  /** what ends that day: `vence «Pintar el mural»` */
  readonly ends: string
  /** how several of one day are told: `vencen 12 actividades`; null where each is said on its own, or not at all */
  readonly many: ((n: number) => string) | null
}

/**
 * Sets the alarms of the deadlines of a calendar. Of several that end on one day only the first says it, for all of them:
 * half a plan ends on 31 December, and thirty alarms at once are none.
 * @param local days (ISO) on which the entity does not work
 */
export function withAlarms(deadlines: readonly Deadline[], local: readonly string[]): CalendarEvent[] {
  const together = new Map<string, number>()
  for (const deadline of deadlines)
    if (deadline.many) together.set(deadline.day, (together.get(deadline.day) ?? 0) + 1)
  const said = new Set<string>()
  return deadlines.map((deadline): CalendarEvent => {
    const { warned, ends, many, ...event } = deadline
    if (warned === null || (many && said.has(event.day))) return { ...event, alarm: null }
    if (many) said.add(event.day)
    const n = many ? together.get(event.day)! : 1
    const what = many && n > 1 ? many(n) : ends
    const daysBefore = daysBetween(workingDayBefore(event.day, warned, local), event.day)
    return { ...event, alarm: { daysBefore, text: `El ${longDate(event.day)} ${what}` } }
  })
}

/** The n-th working day before a day, which itself does not count. */
export function workingDayBefore(day: string, n: number, local: readonly string[]): string {
  let at = day
  for (let left = n; left > 0;) {
    at = addDays(at, -1)
    if (nonWorking(at, local) === null) left--
  }
  return at
}
