import { nonWorking } from './holidays.js'
import { addDays } from './iso-date.js'

/**
 * The n-th working day after a day, which itself does not count.
 * @param local days (ISO) on which the entity does not work, besides Saturdays, Sundays and holidays
 */
export function workingDayAfter(iso: string, n: number, local: readonly string[] = []): string {
  let day = iso
  for (let left = n; left > 0;) {
    day = addDays(day, 1)
    if (nonWorking(day, local) === null) left--
  }
  return day
}
