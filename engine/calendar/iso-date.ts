const DAY_MS = 86_400_000

/** ISO text of a day, or null where the calendar has no such day (31/04/2022). */
export function isoDate(year: number, month: number, day: number): string | null {
  const there = utc(year, month, day)
  const same =
    there.getUTCFullYear() === year && there.getUTCMonth() === month - 1 && there.getUTCDate() === day
  return same ? format(year, month, day) : null
}

/** Last day of a month, as ISO text. */
export function lastDay(year: number, month: number): string {
  return formatted(utc(year, month + 1, 0))
}

/** The ISO day that lies a number of days after (or before) another. */
export function addDays(iso: string, days: number): string {
  return formatted(new Date(dayOf(iso).getTime() + days * DAY_MS))
}

/** Calendar days from one ISO day to another; below zero where that comes before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((dayOf(to).getTime() - dayOf(from).getTime()) / DAY_MS)
}

/** 0 Sunday … 6 Saturday. */
export function weekday(iso: string): number {
  return dayOf(iso).getUTCDay()
}

export function yearOf(iso: string): number {
  return Number(iso.slice(0, 4))
}

/** `2022-04-30` → `30/04/2022`, as dates are written in Colombia. */
export function shownDate(iso: string): string {
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`
}

function utc(year: number, month: number, day: number): Date {
  return new Date(Date.UTC(year, month - 1, day))
}

function dayOf(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`)
}

function formatted(day: Date): string {
  return format(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate())
}

function format(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
