import { remembered } from '../text/remember.js'
import { addDays, isoDate, weekday } from './iso-date.js'

interface Holiday {
  readonly month: number
  readonly day: number
  readonly moved?: true
  readonly since?: number
}

const FIXED: readonly Holiday[] = [
  { month: 1, day: 1 },
  { month: 1, day: 6, moved: true },
  { month: 3, day: 19, moved: true },
  { month: 5, day: 1 },
  { month: 6, day: 29, moved: true },
  { month: 7, day: 9, moved: true, since: 2026 },
  { month: 7, day: 20 },
  { month: 8, day: 7 },
  { month: 8, day: 15, moved: true },
  { month: 10, day: 12, moved: true },
  { month: 11, day: 1, moved: true },
  { month: 11, day: 11, moved: true },
  { month: 12, day: 8 },
  { month: 12, day: 25 },
]

/** Days from Easter: Thursday and Friday before it, and three Mondays after it. */
const FROM_EASTER = [-3, -2, 43, 64, 71]

const cache = new Map<number, ReadonlySet<string>>()

/** National holidays of Colombia in a year, as ISO dates (Ley 51 de 1983; Ley 2578 de 2026 from that year on). */
export function holidays(year: number): ReadonlySet<string> {
  const known = cache.get(year)
  if (known) return known
  const easter = easterSunday(year)
  const days = new Set(FROM_EASTER.map((offset) => addDays(easter, offset)))
  for (const { month, day, moved, since } of FIXED) {
    if (since !== undefined && year < since) continue
    const iso = isoDate(year, month, day)!
    days.add(moved ? addDays(iso, (8 - weekday(iso)) % 7) : iso)
  }
  cache.set(year, days)
  return days
}

/** Why nobody works on a day: `local` where only the entity does not. */
export type NonWorking = 'saturday' | 'sunday' | 'holiday' | 'local'

/**
 * Why nobody works that day, or null for a working day.
 * @param local days (ISO) on which the entity does not work, besides the country's
 */
export function nonWorking(iso: string, local: readonly string[] = []): NonWorking | null {
  return nowhereWorking(iso) ?? (local.includes(iso) ? 'local' : null)
}

const nowhereWorking = remembered(5_000, (iso): NonWorking | null => {
  if (holidays(Number(iso.slice(0, 4))).has(iso)) return 'holiday'
  const day = weekday(iso)
  return day === 6 ? 'saturday' : day === 0 ? 'sunday' : null
})

/** Gregorian Easter Sunday (anonymous algorithm of 1876, Meeus, Astronomical Algorithms, ch. 8). */
function easterSunday(year: number): string {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return isoDate(year, Math.floor(f / 31), (f % 31) + 1)!
}
