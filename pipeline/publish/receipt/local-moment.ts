import { longDate } from '../../../engine/calendar/long-date.js'
import { isDay, localTime } from '../../local-time.js'

/** `2026-01-15T20:07:22Z` → `15 de enero de 2026, 3:07 p. m.`, as the clocks of Colombia showed it; of a day, no hour. */
export function localMoment(moment: string): string {
  if (isDay(moment)) return longDate(moment)
  const local = localTime(moment)
  const hour = Number(local.slice(11, 13))
  const shown = `${String(hour % 12 === 0 ? 12 : hour % 12)}:${local.slice(14, 16)}`
  return `${longDate(local.slice(0, 10))}, ${shown} ${hour < 12 ? 'a.\u00A0m.' : 'p.\u00A0m.'}`
}
