import type { UnreadableDate } from '../../plan/plan.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** A whole date, with its day; a stretch between two such is concrete too. */
const CONCRETE = /\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}|\d{1,2} de \p{L}+ (?:de |del )?\d{4}/u

/**
 * The follow-up has concrete dates (Guía 4.2, "Fecha de seguimiento"): a range of years, a month or a frequency is none.
 * A cell left empty is `required-empty`'s.
 */
export const followUpDate: Rule = {
  id: 'follow-up-date',
  scope: 'row',
  needs: ['date'],
  check: (plan, { format }) =>
    plan.activities.flatMap((activity) =>
      [...activity.dates].flatMap(([key, dates]) => {
        const wrong = dates.find(({ problem }) => problem !== null)
        if (!wrong?.problem || isConcrete(wrong.problem, wrong.text)) return []
        const { problem, text, at } = wrong
        const looksLike = problem.kind === 'unreadable' ? problem.looksLike : 'nonexistent'
        const place = placeOf(activity, format, key, at, text)
        return [finding('follow-up-date', 'error', place, { text, looksLike })]
      }),
    ),
}

function isConcrete(
  problem:
    { readonly kind: 'nonexistent' } | { readonly kind: 'unreadable'; readonly looksLike: UnreadableDate },
  text: string,
): boolean {
  return problem.kind === 'unreadable' && problem.looksLike !== 'ambiguous' && CONCRETE.test(text)
}
