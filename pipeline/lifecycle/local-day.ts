/** Colombia is five hours behind UTC all year round. */
const BEHIND_UTC_MS = 5 * 3_600_000

/** The day that the calendars of Colombia showed at a moment: `2026-01-11T03:00:00Z` is of 2026-01-10. */
export function localDay(moment: string): string {
  return new Date(Date.parse(moment) - BEHIND_UTC_MS).toISOString().slice(0, 10)
}
