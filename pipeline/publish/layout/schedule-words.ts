import { shownDate } from '../../../engine/calendar/iso-date.js'
import type { UnderstoodWindow } from '../../../engine/plan/understood.js'
import { ALL_ASKED, type Asked } from '../../consolidate/planned.js'

/** The windows of a schedule, one per line; what is no date appears as it was written, a start that is not asked for does not. */
export function scheduleWords(schedule: readonly UnderstoodWindow[], asked: Asked = ALL_ASKED): string {
  let words = ''
  for (const window of schedule) words += (words === '' ? '' : '\n') + windowWords(window, asked)
  return words
}

function windowWords({ start, end, text: [from, to] }: UnderstoodWindow, asked: Asked): string {
  return asked.start || start !== null
    ? `${dateWords(start, from)} a ${dateWords(end, to)}`
    : `Hasta ${dateWords(end, to)}`
}

function dateWords(iso: string | null, typed: string): string {
  if (iso !== null) return shownDate(iso)
  return typed.trim() === '' ? '(sin fecha)' : `«${typed.trim()}»`
}
