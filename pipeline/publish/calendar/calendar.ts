/** Something to know on a day: an all-day event of that date, wherever one is. */
export interface CalendarEvent {
  /** what it is, the same however often the calendar is written: two events of a calendar never share it */
  readonly key: readonly string[]
  /** ISO */
  readonly day: string
  readonly summary: string
  /** its lines */
  readonly description: readonly string[]
  readonly categories: readonly string[]
  /** how often its plan has changed, so that a program that has the event takes the new one */
  readonly sequence: number
  readonly alarm: Alarm | null
}

/** Said at eight in the morning, some days before. */
export interface Alarm {
  readonly daysBefore: number
  readonly text: string
}

/** What a unit has to know of its plans in a vigencia. */
export interface UnitCalendar {
  readonly entity: string
  readonly vigencia: number
  readonly unit: { readonly id: string; readonly name: string }
  /** by day */
  readonly events: readonly CalendarEvent[]
}
