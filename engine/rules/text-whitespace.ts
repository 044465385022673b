import type { Column } from '../format/format.js'
import { cleanLine, cleanLines } from '../text/clean.js'
import { fixCell, placeOf } from './place.js'
import { finding, type Rule } from './rule.js'

const LIST_LINE = /^\s*(?:[•·▪●○◦‣*–—-]|\d)/

/** Spaces at the ends, double or non-breaking, or line breaks where the column holds one sentence. */
export const textWhitespace: Rule = {
  id: 'text-whitespace',
  scope: 'row',
  needs: [],
  check: (plan, { format }) => {
    const types = new Map(format.columns.map((column) => [column.key, column.type]))
    return plan.activities.flatMap((activity) =>
      activity.cells.flatMap(({ key, at, raw }) => {
        const tidy = tidied(raw, types.get(key))
        if (tidy === raw) return []
        const fix = fixCell('Quitar los espacios sobrantes', activity.sheet, at, tidy)
        return [finding('text-whitespace', 'info', placeOf(activity, format, key, at, raw), {}, fix)]
      }),
    )
  },
}

function tidied(raw: string, type: Column['type'] | undefined): string {
  const lines = cleanLines(raw)
  const list =
    type === 'responsibles' ||
    type === 'start' ||
    type === 'end' ||
    (type === 'goal' && lines.every((line) => LIST_LINE.test(line)))
  return list ? lines.join('\n') : cleanLine(raw)
}
