import { shownDate } from '../../../../engine/calendar/iso-date.js'
import { shownNumber } from '../../../../engine/text/numbers.js'
import type { FindingInWords } from '../../../../engine/findings/worded.js'

const MOST_EDITS = 4
const ISO_DAY = /^\d{4}-\d\d-\d\d$/

/** What to write instead, as a person would; empty where nothing can be proposed. */
export function proposal({ fix, cell }: Pick<FindingInWords, 'fix' | 'cell'>): string {
  if (fix === null) return ''
  const [first] = fix.edits
  if (first && fix.edits.length === 1 && first.cell === cell) return written(first.value)
  const edits = fix.edits.slice(0, MOST_EDITS).map((e) => `${e.cell}: ${written(e.value)}`)
  const rest = fix.edits.length > MOST_EDITS ? ['…'] : []
  return [`${fix.label}.`, ...edits, ...rest].join('\n')
}

function written(value: string | number | null): string {
  if (typeof value === 'number') return shownNumber(value)
  if (value === null || value === '') return '(dejar vacía)'
  return ISO_DAY.test(value) ? shownDate(value) : value
}
