import type { Format } from '../../../../engine/format/format.js'

/** Columns of a format that tells what was executed, and so plans nothing of its own. */
const EXECUTION: ReadonlySet<string> = new Set(['progress', 'definitiveAppropriation'])

/** Whether the rows of a format are activities of the plan: those of one that is only consulted, or tells progress, are not. */
export function isPlanned(format: Format | undefined): boolean {
  return !format || (!format.readOnly && !format.columns.some(({ key }) => EXECUTION.has(key)))
}

/** Whether the rows of a format have terms, and so a place in the calendar. */
export function hasTerms(format: Format | undefined): boolean {
  return !format || format.columns.some(({ type }) => type === 'start' || type === 'end')
}
