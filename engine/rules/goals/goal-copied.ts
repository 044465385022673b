import { keyOf } from '../../format/format.js'
import type { Finding } from '../../findings/finding.js'
import { placeOf, rowLabel } from '../place.js'
import { finding, type Rule } from '../rule.js'
import { copiesIn } from './copies.js'

/** A goal, or an activity, copied from a row on another matter: what it says is the other row's and not its own. */
export const goalCopied: Rule = {
  id: 'goal-copied',
  scope: 'workbook',
  needs: ['goal'],
  check: (plan, { format }) => {
    const columns = [
      ['goal', keyOf(format, 'goal')] as const,
      ['activity', keyOf(format, 'subject')] as const,
    ]
    return columns.flatMap(([what, key]): Finding[] =>
      [...copiesIn(plan, format, key)].map(([copy, original]) =>
        finding('goal-copied', 'error', placeOf(copy, format, key), {
          what,
          from: rowLabel(original, format),
        }),
      ),
    )
  },
}
