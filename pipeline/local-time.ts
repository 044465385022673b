/** Colombia is five hours behind UTC all year round. */
const BEHIND_UTC_MS = 5 * 3_600_000

/** What the calendars and clocks of Colombia showed at a moment: `2026-01-11T03:00:00Z` is `2026-01-10T22:00:00`. */
export function localTime(moment: string): string {
  return new Date(Date.parse(moment) - BEHIND_UTC_MS).toISOString().slice(0, 19)
}

/** The day of that; a day, as where somebody only knows on which one something arrived, is itself. */
export function localDay(moment: string): string {
  return isDay(moment) ? moment : localTime(moment).slice(0, 10)
}

/** Whether a text is an ISO day, and no moment. */
export function isDay(text: string): boolean {
  return text.length === 10
}
