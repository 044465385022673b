import type { Column } from '../format/format.js'
import { cleanLine, cleanLines } from './clean.js'
import { parseGoal } from './goal.js'

const LIST_LINE = /^\s*(?:[•·▪●○◦‣*–—-]|\d)/
/** A bullet or the number of an item; an activity's own number (1.1) is none. */
const BULLET_LINE = /^\s*(?:[•·▪●○◦‣*–—-]|\d{1,2}[.)-]\s)/

/** Types of column whose cells hold one thing to a line. */
const LISTS: ReadonlySet<Column['type']> = new Set(['responsibles', 'start', 'end', 'date', 'list'])

/** A cell's text as it should have been typed: line by line where the column holds a list, else on one line. */
export function tidy(raw: string, type: Column['type'] | undefined): string {
  const lines = cleanLines(raw)
  const list =
    (type !== undefined && LISTS.has(type)) ||
    lines.every((line) => BULLET_LINE.test(line)) ||
    (type === 'goal' && (lines.every((line) => LIST_LINE.test(line)) || linesCount(lines)))
  return list ? lines.join('\n') : cleanLine(raw)
}

/** Whether a goal on several lines promises more than it would on one: the break parts two quantities. */
function linesCount(lines: readonly string[]): boolean {
  return lines.length > 1 && parseGoal(lines.join('\n')).length !== parseGoal(lines.join(' ')).length
}
