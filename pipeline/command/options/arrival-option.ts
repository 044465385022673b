import { shownDate } from '../../../engine/calendar/iso-date.js'
import type { Terminal } from '../terminal/terminal.js'
import type { Arguments, Option } from './arguments.js'
import { dateOption } from './date-option.js'
import { UsageError } from './usage-error.js'

export const ARRIVAL_OPTION: Option = {
  type: 'string',
  value: 'AAAA-MM-DD',
  help: 'día en que llegaron, si no fue hoy',
}

/**
 * The day on which the files arrived, where the person says another than today with `--fecha`.
 * @throws UsageError where the day is none of the calendar, or is still to come
 */
export function arrivalOption(parsed: Arguments, { today }: Terminal): string | null {
  const day = dateOption(parsed, 'fecha', 'la fecha en que llegaron')
  if (day !== null && day > today)
    throw new UsageError(`La fecha en que llegaron (${shownDate(day)}) todavía no llega: revísela.`)
  return day === today ? null : day
}
