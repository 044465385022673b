import { ofSameVigencia } from '../investment/projects.js'
import { placeOf } from '../place.js'
import { finding, type DocumentFinding, type Rule } from '../rule.js'
import { followUpsHeldTo, type FollowUp } from './follow-ups.js'
import { near, surePercent } from './progress-of.js'
import { nameOfActivity, sameActivity } from './same-activity.js'

/** Dependencias that answer together for an activity report one progress at one cut-off. */
export const progressConflict: Rule = {
  id: 'progress-conflict',
  scope: 'documents',
  needs: ['progress'],
  checkDocuments: (documents) => {
    const followUps = followUpsHeldTo('progress-conflict', documents)
    return followUps.flatMap((one) =>
      conflicts(
        one,
        followUps.filter((other) => areRivals(one, other)),
      ),
    )
  },
}

/** Follow-ups of two dependencias at one cut-off. */
function areRivals(a: FollowUp, b: FollowUp): boolean {
  if (a.document.file === b.document.file || a.cutoff !== b.cutoff) return false
  return ofSameVigencia(a.document, b.document)
}

function conflicts({ document }: FollowUp, rivals: readonly FollowUp[]): DocumentFinding[] {
  const { file, format, plan } = document
  return plan.activities.flatMap((activity): DocumentFinding[] => {
    const progress = surePercent(activity)
    if (progress === null) return []
    const name = nameOfActivity(activity, document)
    for (const { document: rival } of rivals) {
      for (const row of rival.plan.activities) {
        const other = surePercent(row)
        if (other === null || near(progress, other) || !sameActivity(name, nameOfActivity(row, rival)))
          continue
        const place = placeOf(activity, format, 'progress')
        const facts = { progress, other, file: rival.file }
        return [{ file, finding: finding('progress-conflict', 'warning', place, facts) }]
      }
    }
    return []
  })
}
