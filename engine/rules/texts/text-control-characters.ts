import { hasControls, isTidy } from '../../text/clean.js'
import { tidy } from '../../text/tidy.js'
import { fixCell, placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** Characters that nobody types: controls, zero-width marks, U+FFFD. */
export const textControlCharacters: Rule = {
  id: 'text-control-characters',
  scope: 'row',
  needs: [],
  check: (plan, { format }) => {
    const types = new Map(format.columns.map((column) => [column.key, column.type]))
    return plan.activities.flatMap((activity) =>
      activity.cells.flatMap(({ key, at, raw }) => {
        if (isTidy(raw) || !hasControls(raw)) return []
        const fix = fixCell('Quitar los caracteres invisibles', activity.sheet, at, tidy(raw, types.get(key)))
        return [finding('text-control-characters', 'info', placeOf(activity, format, key, at, raw), {}, fix)]
      }),
    )
  },
}
