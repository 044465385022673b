import { shownDate } from '../../../engine/calendar/iso-date.js'
import type { ConsolidatedWindow } from '../../consolidate/consolidated.js'

/** The windows of a schedule, one per line; what is no date appears as it was written. */
export function scheduleWords(schedule: readonly ConsolidatedWindow[]): string {
  return schedule.map((w) => `${dateWords(w.start, w.text[0])} a ${dateWords(w.end, w.text[1])}`).join('\n')
}

function dateWords(iso: string | null, typed: string): string {
  if (iso !== null) return shownDate(iso)
  return typed.trim() === '' ? '(sin fecha)' : `«${typed.trim()}»`
}
