import type { Column } from '../format/format.js'
import { cleanLine, cleanLines } from './clean.js'
import { parseGoal } from './goal.js'
import { listItems } from './list-items.js'

/** Types of column whose cells hold one thing to a line. */
const LISTS: ReadonlySet<Column['type']> = new Set(['responsibles', 'start', 'end', 'date', 'list'])
/** Types of column whose cells hold a sentence, or several as the items of a list. */
const SENTENCES: ReadonlySet<Column['type']> = new Set(['subject', 'text', 'goal'])

/** A cell's text as it should have been typed: line by line where the column or the cell holds a list, else on one line. */
export function tidy(raw: string, type: Column['type'] | undefined): string {
  const lines = cleanLines(raw)
  const list = type !== undefined && (LISTS.has(type) || (SENTENCES.has(type) && holdsList(lines, type)))
  return list ? lines.join('\n') : cleanLine(raw)
}

/** Whether each line says something of its own; in a goal, also where a break parts two quantities. */
function holdsList(lines: readonly string[], type: Column['type']): boolean {
  if (lines.length < 2) return false
  const together = lines.join('\n')
  if (listItems(together).length > 1) return true
  return type === 'goal' && parseGoal(together).length !== parseGoal(lines.join(' ')).length
}
