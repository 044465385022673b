import { createHash } from 'node:crypto'
import {
  ICalAlarmType,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventTransparency,
} from 'ical-generator'
import { addDays } from '../../../engine/calendar/iso-date.js'
import { plainLine } from './plain-line.js'
import type { CalendarEvent, UnitCalendar } from './calendar.js'

/** By which a calendar of ours is known. */
export const PRODUCT = '-//Cotejo//Calendario de planes//ES'

const DAY_SECONDS = 86_400
const ALARM_HOUR_SECONDS = 8 * 3_600

/**
 * A calendar as a file that Outlook, Google and telephones take in (RFC 5545), the same bytes on every machine.
 *
 * - Each event is a day (`VALUE=DATE`), with no hour nor time zone that could move it; it leaves the person free.
 * - Its identity comes from what it is, so that taking in the file again moves it rather than repeats it.
 * - `DTSTAMP` is the first day of the vigencia: nobody knows when the plan was written, and the bytes must not tell the hour
 *   of the run. What is newer is told by `SEQUENCE`.
 */
export function icsOf(calendar: UnitCalendar): string {
  const { vigencia, unit, events } = calendar
  const file = new ICalCalendar({
    prodId: PRODUCT.slice(1),
    method: ICalCalendarMethod.PUBLISH,
    name: escaped(plainLine(`Planes ${String(vigencia)} · ${unit.name}`)),
    scale: 'GREGORIAN',
  })
  for (const event of events) add(file, event, calendar)
  return `${file.toString()}\r\n`
}

function add(file: ICalCalendar, event: CalendarEvent, calendar: UnitCalendar): void {
  const { day, summary, description, categories, sequence, alarm } = event
  const added = file.createEvent({
    id: identityOf(event, calendar),
    sequence,
    stamp: midnight(`${String(calendar.vigencia)}-01-01`),
    start: midnight(day),
    end: midnight(addDays(day, 1)),
    allDay: true,
    summary: plainLine(summary),
    description: description.map(plainLine).join('\n'),
    categories: categories.map((name) => ({ name: plainLine(name) })),
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
  })
  if (alarm)
    added.createAlarm({
      type: ICalAlarmType.display,
      trigger: alarm.daysBefore * DAY_SECONDS - ALARM_HOUR_SECONDS,
      description: plainLine(alarm.text),
    })
}

function identityOf({ key }: CalendarEvent, { entity, vigencia, unit }: UnitCalendar): string {
  const parts = JSON.stringify([entity, vigencia, unit.id, ...key])
  return `${createHash('sha256').update(parts, 'utf8').digest('hex').slice(0, 32)}@cotejo`
}

/** The library writes dates by UTC where no time zone is given. */
function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** The library does not escape the name of a calendar. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&')
}
