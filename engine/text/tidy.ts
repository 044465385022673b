import type { Column } from '../format/format.js'
import { cleanLine, cleanLines } from './clean.js'

const LIST_LINE = /^\s*(?:[•·▪●○◦‣*–—-]|\d)/

/** A cell's text as it should have been typed: line by line where the column holds a list, else on one line. */
export function tidy(raw: string, type: Column['type'] | undefined): string {
  const lines = cleanLines(raw)
  const list =
    type === 'responsibles' ||
    type === 'start' ||
    type === 'end' ||
    (type === 'goal' && lines.every((line) => LIST_LINE.test(line)))
  return list ? lines.join('\n') : cleanLine(raw)
}
