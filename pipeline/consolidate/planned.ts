import { keyOf, type Format } from '../../engine/format/format.js'

/** Columns of a format that tells what was executed or found, and so plans nothing of its own. */
const EXECUTION: ReadonlySet<string> = new Set(['progress', 'verified', 'definitiveAppropriation'])

/** Whether the rows of a format are activities of the plan: those of one that is only consulted, or tells progress, are not. */
export function isPlanned(format: Format | undefined): boolean {
  return !format || (!format.readOnly && !format.columns.some(({ key }) => EXECUTION.has(key)))
}

/** Whether the rows of a format have terms, and so a place in the calendar. */
export function hasTerms(format: Format | undefined): boolean {
  return !format || format.columns.some(({ type }) => type === 'start' || type === 'end')
}

/** Whether the rows of a format are activities whose progress is followed up: planned, and with terms. */
export function isMonitored(format: Format | undefined): boolean {
  return isPlanned(format) && hasTerms(format)
}

/** Whether the rows of a format are things that somebody promises to do: the risks of a map are not. */
export function isPromise(format: Format | undefined): boolean {
  return isPlanned(format) && (!format || hasTerms(format) || keyOf(format, 'subject') === 'activity')
}

/** Which of the dates, and whether who answers, a format prints a column for: what it does not ask for is never missing. */
export interface Asked {
  readonly start: boolean
  readonly end: boolean
  readonly responsibles: boolean
}

export const ALL_ASKED: Asked = { start: true, end: true, responsibles: true }

/** What a format asks for; everything, where it is not known. */
export function askedBy(format: Format | undefined): Asked {
  if (!format) return ALL_ASKED
  const has = (type: string): boolean =>
    format.columns.some((column) => column.printed && column.type === type)
  return { start: has('start'), end: has('end'), responsibles: has('responsibles') }
}
