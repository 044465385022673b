import { cutoffOf } from '../../engine/plan/cutoff.js'
import { activityId } from './claims.js'
import type { WordedFinding } from './consolidated.js'
import type { Filing } from './filing.js'
import { isPlan, type Submission } from './submission.js'

/** What was found in one file by itself, in words, each with the justified exception that covers it. */
export function ownFindings(submission: Submission, filing: Filing): WordedFinding[] {
  const { file, verdict } = submission
  if (verdict.kind === 'own-output') return []
  if (isPlan(submission)) {
    const { format, plan } = submission.verdict
    const cutoff = cutoffOf(plan, format, file)
    filing.add(
      plan.activities.map((activity) => ({
        id: activityId(activity, format, plan.vigencia, cutoff),
        file,
        activity,
      })),
    )
  }
  const format = verdict.kind === 'plan' ? verdict.plan.format : null
  return verdict.findings.map((found) => filing.worded(found, { file, format }))
}
