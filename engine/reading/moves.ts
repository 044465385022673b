import { IN_DIGITS } from '../format/format.js'
import type { MergeIndex } from '../grid/merge-index.js'
import type { Edit } from '../plan/plan.js'
import { numberOf } from './field.js'
import { readDates } from './read-dates.js'
import type { Alignment, Slot } from './row-alignment.js'
import type { Written } from './sheet-view.js'

const DATES: ReadonlySet<string> = new Set(['start', 'end', 'date'])

/**
 * The edits that put a slipped row in its place; none where a person has to do it: something in the row would be left
 * over or change its nature, or merged cells stand in the way.
 */
export function moveEdits(
  row: number,
  { moves, homeless }: Alignment,
  slots: readonly Slot[],
  merges: MergeIndex,
): Edit[] {
  if (homeless.length > 0) return []
  const targets = new Set(moves.map(({ to }) => to))
  const edits: Edit[] = []
  for (const { written, to } of moves) {
    if (merges.over(row, written.at.column) || merges.over(row, to)) return []
    const value = movedValue(written, slots.find(({ at }) => at === to)?.column.type)
    if (value === null) return []
    edits.push({ cell: { row, column: to }, value })
  }
  for (const { written } of moves)
    if (!targets.has(written.at.column)) edits.push({ cell: written.at, value: null })
  return edits
}

/** What to write of a cell under a column of a type so that it says the same there, or null where nothing would. */
function movedValue({ at, cell, text }: Written, type: string | undefined): string | number | null {
  if (cell.date !== null) return cell.date
  if (typeof cell.value !== 'number') return cell.text
  if (type !== undefined && DATES.has(type)) return readDates({ at, cell, text })[0]?.iso ?? cell.text
  if (numberOf({ ...cell, value: cell.text }) === cell.value) return cell.value
  return type === undefined || IN_DIGITS.has(type) ? null : cell.text
}
