import type { Activity } from '../../plan/plan.js'
import { numberIn } from '../fields.js'
import { placeOf } from '../place.js'
import { finding, type DocumentFinding, type DocumentsCheck, type Rule } from '../rule.js'
import { followUpsHeldTo, ofSameUnit, type FollowUp } from './follow-ups.js'
import { addsUp, surePercent } from './progress-of.js'
import { namedRows, reportTheSame } from './same-activity.js'

/**
 * What was executed adds up over the year: from one cut-off to the next it never goes down. A percentage may, since more is
 * due by then, and so may a value that is measured: only where nobody says what was executed is a lower percentage told,
 * as something to look at.
 */
export const progressDecreased: Rule = {
  id: 'progress-decreased',
  scope: 'documents',
  needs: ['progress'],
}

export const progressDecreasedSideBySide: DocumentsCheck = (documents) => {
  const followUps = followUpsHeldTo('progress-decreased', documents)
    .filter(({ cutoff }) => cutoff !== null)
    .sort((a, b) => (a.cutoff! < b.cutoff! ? -1 : 1))
  return followUps.flatMap((later, at) => {
    const earlier = followUps
      .slice(0, at)
      .filter((other) => other.cutoff! < later.cutoff! && ofSameUnit(other.document, later.document))
    return decreases(later, earlier.reverse())
  })
}

/** Rows of a follow-up of which more was reported at the nearest cut-off before. */
function decreases({ document }: FollowUp, earlier: readonly FollowUp[]): DocumentFinding[] {
  const { file, format } = document
  return namedRows(document).rows.flatMap(({ activity, name }): DocumentFinding[] => {
    for (const { document: other, cutoff } of earlier) {
      const row = namedRows(other)
        .like(name)
        .find((one) => reportTheSame(name, one.name))
      const compared = row && comparison(activity, row.activity)
      if (!compared) continue
      const { what, value, before } = compared
      if (value >= before) return []
      const severity = what === 'executed' ? 'error' : 'warning'
      const facts = { what, value, before, cutoff: cutoff!, file: other.file }
      return [
        { file, finding: finding('progress-decreased', severity, placeOf(activity, format, what), facts) },
      ]
    }
    return []
  })
}

interface Comparison {
  readonly what: 'executed' | 'progress'
  readonly value: number
  readonly before: number
}

/** What of two rows can be compared; null where nothing of them tells whether less was done. */
function comparison(later: Activity, earlier: Activity): Comparison | null {
  const grows = addsUp(later)
  if (grows === false) return null
  const [value, before] = [numberIn(later, 'executed'), numberIn(earlier, 'executed')]
  if (value !== null && before !== null) return grows ? { what: 'executed', value, before } : null
  const [percent, percentBefore] = [surePercent(later), surePercent(earlier)]
  if (percent === null || percentBefore === null) return null
  return { what: 'progress', value: percent, before: percentBefore }
}
