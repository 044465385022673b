import { hasControls } from '../../text/clean.js'
import { tidy } from '../../text/tidy.js'
import { fixCell, placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'
import { untidyCells } from './untidy-cells.js'

/** Characters that nobody types: controls, zero-width marks, U+FFFD. */
export const textControlCharacters: Rule = {
  id: 'text-control-characters',
  scope: 'row',
  needs: [],
  check: (plan, { format }) => {
    const types = new Map(format.columns.map((column) => [column.key, column.type]))
    return untidyCells(plan, format).flatMap(({ activity, key, at, raw }) => {
      if (!hasControls(raw)) return []
      const fix = fixCell('Quitar los caracteres invisibles', activity.sheet, at, tidy(raw, types.get(key)))
      return [finding('text-control-characters', 'info', placeOf(activity, format, key, at, raw), {}, fix)]
    })
  },
}
