import { utc } from '@date-fns/utc'
import { addDays as addDaysTo, getDay, isExists, lastDayOfMonth } from 'date-fns'

const inUtc = { in: utc }

/** ISO text of a day, or null where the calendar has no such day (31/04/2022). */
export function isoDate(year: number, month: number, day: number): string | null {
  return isExists(year, month - 1, day) ? format(year, month, day) : null
}

/** Last day of a month, as ISO text. */
export function lastDay(year: number, month: number): string {
  return format(year, month, lastDayOfMonth(dayOf(format(year, month, 1)), inUtc).getDate())
}

/** The ISO day that lies a number of days after (or before) another. */
export function addDays(iso: string, days: number): string {
  const day = addDaysTo(dayOf(iso), days, inUtc)
  return format(day.getFullYear(), day.getMonth() + 1, day.getDate())
}

/** 0 Sunday … 6 Saturday. */
export function weekday(iso: string): number {
  return getDay(dayOf(iso), inUtc)
}

export function yearOf(iso: string): number {
  return Number(iso.slice(0, 4))
}

/** `2022-04-30` → `30/04/2022`, as dates are written in Colombia. */
export function shownDate(iso: string): string {
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`
}

function dayOf(iso: string): Date {
  return utc(`${iso}T00:00:00Z`)
}

function format(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
