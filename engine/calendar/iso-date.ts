import { utc } from '@date-fns/utc'
import { addDays as addDaysTo, getDay, isExists, lastDayOfMonth, parseISO } from 'date-fns'

const inUtc = { in: utc }

/** ISO text of a day, or null where the calendar has no such day (31/04/2022). */
export function isoDate(year: number, month: number, day: number): string | null {
  return isExists(year, month - 1, day) ? format(year, month, day) : null
}

/** Last day of a month, as ISO text. */
export function lastDay(year: number, month: number): string {
  return format(year, month, lastDayOfMonth(utc(`${format(year, month, 1)}T00:00:00Z`), inUtc).getDate())
}

/** The ISO day that lies a number of days after (or before) another. */
export function addDays(iso: string, days: number): string {
  const day = addDaysTo(parseISO(iso, inUtc), days, inUtc)
  return format(day.getFullYear(), day.getMonth() + 1, day.getDate())
}

/** 0 Sunday … 6 Saturday. */
export function weekday(iso: string): number {
  return getDay(parseISO(iso, inUtc), inUtc)
}

export function yearOf(iso: string): number {
  return Number(iso.slice(0, 4))
}

/** `2022-04-30` → `30/04/2022`, as dates are written in Colombia. */
export function shownDate(iso: string): string {
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`
}

function format(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
