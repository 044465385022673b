import { fixCell, keyOf, placeOf } from './place.js'
import { finding, type Rule } from './rule.js'

/** A responsible written by acronym, alias or variant that the directory resolves; the fix writes the official name. */
export const responsibleAlias: Rule = {
  id: 'responsible-alias',
  scope: 'row',
  needs: ['responsibles'],
  check: (plan, { format }) =>
    plan.activities.flatMap((activity) =>
      activity.responsibles.flatMap(({ resolution, text, name, at }) => {
        if (resolution.how !== 'variant') return []
        const sameCell = activity.responsibles.filter((r) => r.at === at)
        const official = sameCell.map((r) =>
          r.id === null
            ? r.text
            : r.name + (r.resolution.how === 'unknown' ? '' : (r.resolution.remark ?? '')),
        )
        const place = placeOf(activity, format, keyOf(format, 'responsibles'), at, text)
        const fix = fixCell('Escribir el nombre oficial', activity.sheet, at, official.join('\n'))
        return [finding('responsible-alias', 'info', place, { text, name }, fix)]
      }),
    ),
}
