import { addDays } from '../calendar/iso-date.js'

/**
 * How many calendar months a window touches, the first and the last whole: from 20 January to 5 March it is three. Below 1
 * where it ends before the month in which it starts.
 */
export function monthsOf(start: string, end: string): number {
  return monthNumber(end) - monthNumber(start) + 1
}

/**
 * How many of them have elapsed at a cut-off. A month has elapsed when its last day has come; the month in which the window
 * starts counts whole, and the one in which it ends has elapsed on the day of that end. A month half way does not count.
 */
export function monthsElapsed(start: string, end: string, cutoff: string): number {
  if (end <= cutoff) return monthsOf(start, end)
  return Math.max(0, monthNumber(addDays(cutoff, 1)) - monthNumber(start))
}

function monthNumber(iso: string): number {
  return Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7))
}
