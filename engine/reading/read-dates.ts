import type { DateMention } from '../plan/plan.js'
import { dateFromNumber, parseDates } from '../text/dates.js'
import { serialToIso } from '../workbook/serial-date.js'
import type { Written } from './sheet-view.js'

/** The dates of a date cell, in order. */
export function readDates(written: Written): DateMention[] {
  const { cell, at, text } = written
  if (cell.error !== null || text === '') return []
  if (cell.date !== null) return [{ iso: cell.date, text, at, style: 'excel', problem: null }]
  if (typeof cell.value === 'number') return [{ ...dateFromNumber(cell.value, text, serialToIso), at }]
  return parseDates(cell.text).map((date) => ({ ...date, at }))
}
