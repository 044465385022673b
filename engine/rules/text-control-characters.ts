import { hasControls, withoutControls } from '../text/clean.js'
import { fixCell, placeOf } from './place.js'
import { finding, type Rule } from './rule.js'

/** Characters that nobody types: controls, zero-width marks, U+FFFD. */
export const textControlCharacters: Rule = {
  id: 'text-control-characters',
  scope: 'row',
  needs: [],
  check: (plan, { format }) =>
    plan.activities.flatMap((activity) =>
      activity.cells.flatMap(({ key, at, raw }) => {
        if (!hasControls(raw)) return []
        const fix = fixCell('Quitar los caracteres invisibles', activity.sheet, at, withoutControls(raw))
        return [finding('text-control-characters', 'info', placeOf(activity, format, key, at, raw), {}, fix)]
      }),
    ),
}
