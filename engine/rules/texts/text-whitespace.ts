import { withoutControls } from '../../text/clean.js'
import { tidy } from '../../text/tidy.js'
import { fixCell, placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'
import { untidyCells } from './untidy-cells.js'

/** Spaces at the ends, double or non-breaking, or line breaks where the column holds one sentence. */
export const textWhitespace: Rule = {
  id: 'text-whitespace',
  scope: 'row',
  needs: [],
  check: (plan, { format }) => {
    const types = new Map(format.columns.map((column) => [column.key, column.type]))
    return untidyCells(plan, format).flatMap(({ activity, key, at, raw }) => {
      const typed = withoutControls(raw)
      const tidied = tidy(typed, types.get(key))
      if (tidied === typed.normalize('NFC')) return []
      const fix = fixCell('Quitar los espacios sobrantes', activity.sheet, at, tidied)
      return [finding('text-whitespace', 'info', placeOf(activity, format, key, at, raw), {}, fix)]
    })
  },
}
