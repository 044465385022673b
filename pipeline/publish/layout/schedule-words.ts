import { shownDate } from '../../../engine/calendar/iso-date.js'
import type { UnderstoodWindow } from '../../../engine/plan/understood.js'
import { ALL_ASKED, type Asked } from '../../consolidate/planned.js'

/** The windows of a schedule, one per line; what is no date appears as it was written, a start that is not asked for does not. */
export function scheduleWords(schedule: readonly UnderstoodWindow[], asked: Asked = ALL_ASKED): string {
  return schedule
    .map(({ start, end, text: [from, to] }) =>
      asked.start || start !== null
        ? `${dateWords(start, from)} a ${dateWords(end, to)}`
        : `Hasta ${dateWords(end, to)}`,
    )
    .join('\n')
}

function dateWords(iso: string | null, typed: string): string {
  if (iso !== null) return shownDate(iso)
  return typed.trim() === '' ? '(sin fecha)' : `«${typed.trim()}»`
}
