/** Colombia is five hours behind UTC all year round. */
const BEHIND_UTC_MS = 5 * 3_600_000

/** What the calendars and clocks of Colombia showed at a moment: `2026-01-11T03:00:00Z` is `2026-01-10T22:00:00`. */
export function localTime(moment: string): string {
  return new Date(Date.parse(moment) - BEHIND_UTC_MS).toISOString().slice(0, 19)
}

/** The day of that. */
export function localDay(moment: string): string {
  return localTime(moment).slice(0, 10)
}
