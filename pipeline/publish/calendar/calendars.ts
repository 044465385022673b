import type { Format } from '../../../engine/format/format.js'
import { isFollowUp } from '../../../engine/format/follow-up.js'
import { compareText } from '../../consolidate/official-order.js'
import { hasTerms } from '../../consolidate/planned.js'
import { internalControlOf } from '../../monitor/internal-control.js'
import type { MonitoringRules } from '../../monitor/monitoring-rules.js'
import type { Configuration } from '../../workspace/configuration.js'
import type { Duties } from '../../workspace/workspace.js'
import type { Publication } from '../publication.js'
import { figuresOf } from '../report/figures.js'
import { componentLabel } from '../report/figures/components.js'
import type { Entry } from '../report/figures/entries.js'
import { activityEvents, datesLeftOut, nameWords, sequencesOf } from './activity-events.js'
import { type Deadline, withAlarms } from './alarms.js'
import type { UnitCalendar } from './calendar.js'
import { controlEvents, deliveryEvents, publicationEvents, reportEvents } from './deadline-events.js'

/** What the calendars draw on. */
export interface CalendarSource extends Publication {
  readonly vigencia: number
  readonly rules: MonitoringRules
  /** null where the entity has none */
  readonly configuration: Configuration | null
  readonly duties: Duties | null
}

/** The calendars of an entity, and what is in none of them. */
export interface Calendars {
  /** of those that have something to know, in the order of the directory; then of those that stand for several */
  readonly calendars: readonly UnitCalendar[]
  /** activities some of whose dates are none, and how many of them */
  readonly undated: readonly { readonly activity: string; readonly dates: number }[]
  /** activities with dates for which nobody in the directory answers */
  readonly unanswered: readonly string[]
  /** whether the directory has an office of Control Interno */
  readonly hasControl: boolean
}

/**
 * The calendar of each dependencia: what starts and ends of the activities it answers for, its cut-offs with when their
 * reports are due, when its plans are handed in and published, and for Control Interno when its follow-ups are. Those who
 * answer under a common name («todas las secretarías») have a calendar of that name, with the activities alone.
 */
export function calendarsOf(source: CalendarSource): Calendars {
  const { consolidated, directory, formats, vigencia, rules, configuration } = source
  const { components, entries } = figuresOf(source)
  const formatOf = new Map(formats.map((format) => [format.id, format]))
  const counted = entries.filter(
    ({ standing, activity }) => standing === 'counted' && hasTerms(formatOf.get(activity.format)),
  )
  const activitySource = {
    directory,
    formats,
    componentNames: new Map(components.map((one) => [one.key, componentLabel(one)])),
    sequences: sequencesOf(consolidated.files),
  }
  const control = internalControlOf(directory)
  const answeredBy = (unit: string): Entry[] =>
    counted.filter(({ activity }) => activity.responsibles.some(({ id }) => id === unit))
  const calendarOf = (
    unit: { readonly id: string; readonly name: string },
    more: (own: readonly Entry[]) => Deadline[],
  ): UnitCalendar => {
    const own = answeredBy(unit.id)
    const events = [...own.flatMap((entry) => activityEvents(entry, unit.id, activitySource)), ...more(own)]
    const byDay = events
      .map((event, i) => ({ event, i }))
      .sort((a, b) => compareText(a.event.day, b.event.day) || a.i - b.i)
      .map(({ event }) => event)
    return {
      entity: directory.entity,
      vigencia,
      unit,
      events: withAlarms(byDay, rules.nonWorkingDays),
    }
  }
  const calendars = [
    ...directory.dependencias.map((unit) =>
      calendarOf({ id: unit.id, name: unit.name }, (own) => [
        ...formats
          .filter((format) => concerns(format, unit.id, own, source))
          .flatMap((format) => [
            ...deliveryEvents(format, vigencia, configuration),
            ...publicationEvents(format, vigencia, configuration),
          ]),
        ...(own.length > 0 ? reportEvents(vigencia, rules) : []),
        ...(unit === control ? controlEvents(vigencia, rules) : []),
      ]),
    ),
    ...directory.collectives.map(({ id, name }) => calendarOf({ id, name }, () => [])),
  ]
  const known = new Set([...directory.dependencias, ...directory.collectives].map(({ id }) => id))
  return {
    calendars: calendars.filter(({ events }) => events.length > 0),
    undated: counted.flatMap((entry) => {
      const dates = datesLeftOut(entry)
      return dates === 0 ? [] : [{ activity: nameWords(entry.activity), dates }]
    }),
    unanswered: counted
      .filter(({ activity }) => !activity.responsibles.some(({ id }) => id !== null && known.has(id)))
      .map(({ activity }) => nameWords(activity)),
    hasControl: control !== null,
  }
}

/** Whether a unit has to do with the plan of a format: it owes it, or answers for something in it. */
function concerns(format: Format, unit: string, own: readonly Entry[], { duties }: CalendarSource): boolean {
  if (format.readOnly || isFollowUp(format)) return false
  return (
    duties?.get(format.id)?.includes(unit) === true ||
    own.some(({ activity }) => activity.format === format.id)
  )
}
