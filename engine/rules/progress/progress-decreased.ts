import { placeOf } from '../place.js'
import { ofSameVigencia } from '../investment/projects.js'
import { finding, type DocumentFinding, type Rule } from '../rule.js'
import { followUpsHeldTo, type FollowUp } from './follow-ups.js'
import { surePercent } from './progress-of.js'
import { nameOfActivity, sameActivity } from './same-activity.js'

/** Progress adds up over the year: from one cut-off to the next it never goes down. */
export const progressDecreased: Rule = {
  id: 'progress-decreased',
  scope: 'documents',
  needs: ['progress'],
  checkDocuments: (documents) => {
    const followUps = followUpsHeldTo('progress-decreased', documents)
      .filter(({ cutoff }) => cutoff !== null)
      .sort((a, b) => (a.cutoff! < b.cutoff! ? -1 : 1))
    return followUps.flatMap((later, at) => {
      const earlier = followUps
        .slice(0, at)
        .filter((other) => other.cutoff! < later.cutoff! && comparable(other, later))
      return decreases(later, earlier.reverse())
    })
  },
}

function comparable({ document: a }: FollowUp, { document: b }: FollowUp): boolean {
  const units = [a.plan.dependencia, b.plan.dependencia]
  return ofSameVigencia(a, b) && (units.includes(null) || units[0] === units[1])
}

/** Rows of a follow-up whose progress was higher at the nearest cut-off before. */
function decreases({ document }: FollowUp, earlier: readonly FollowUp[]): DocumentFinding[] {
  const { file, format, plan } = document
  return plan.activities.flatMap((activity): DocumentFinding[] => {
    const progress = surePercent(activity)
    if (progress === null) return []
    const name = nameOfActivity(activity, document)
    for (const { document: other, cutoff } of earlier) {
      const row = other.plan.activities.find((row) => sameActivity(name, nameOfActivity(row, other)))
      const before = row && surePercent(row)
      if (before === undefined || before === null) continue
      if (progress >= before) return []
      const facts = { progress, before, cutoff: cutoff!, file: other.file }
      return [
        {
          file,
          finding: finding('progress-decreased', 'error', placeOf(activity, format, 'progress'), facts),
        },
      ]
    }
    return []
  })
}
