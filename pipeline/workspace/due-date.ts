import { isoDate, lastDay } from '../../engine/calendar/iso-date.js'
import type { Configuration } from './configuration.js'

/**
 * The day by which the plan of a format is handed in, as `entrega` settles it.
 * A day of the year is one of the vigencia; a whole date is of the vigencia that the workspace is about.
 * @returns an ISO day, or null where nobody said, or nobody knows the vigencia
 */
export function dueDate(
  { entrega, vigencia: usual }: Pick<Configuration, 'entrega' | 'vigencia'>,
  format: string,
  vigencia: number | null,
): string | null {
  const day = Object.hasOwn(entrega, format) ? entrega[format]! : null
  if (day === null) return null
  if (!isDayOfYear(day)) return usual === undefined || vigencia === null || usual === vigencia ? day : null
  if (vigencia === null) return null
  const [month, date] = day.split('-').map(Number)
  return isoDate(vigencia, month!, date!) ?? lastDay(vigencia, month!)
}

/** `03-15`, rather than `2026-12-15`. */
export function isDayOfYear(day: string): boolean {
  return day.length === 5
}
