import { isoDate } from '../../../engine/calendar/iso-date.js'
import { text, type Arguments } from './arguments.js'
import { UsageError } from './usage-error.js'

/**
 * The day given with an option, or null.
 * @param what how the person calls it, with its article: "la fecha del acta"
 * @throws UsageError where it is no day of the calendar
 */
export function dateOption(args: Arguments, name: string, what: string): string | null {
  const value = text(args, name)
  if (value === undefined) return null
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value)
  if (!parts || isoDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) === null)
    throw new UsageError(
      `${what.charAt(0).toUpperCase()}${what.slice(1)} (--${name}) debe ser una fecha que exista, como 2026-01-28; se escribió «${value}».`,
    )
  return value
}
