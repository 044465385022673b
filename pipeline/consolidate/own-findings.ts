import { claimsOf } from './claims.js'
import type { WordedFinding } from './consolidated.js'
import type { Filing } from './filing.js'
import { isPlan, type Submission } from './submission.js'
import { NONE_REPLACED } from './versions.js'

/** What was found in one file by itself, in words, each with the justified exception that covers it. */
export function ownFindings(submission: Submission, filing: Filing): WordedFinding[] {
  return findingsOfEach([submission], filing)[0]!
}

/**
 * What was found in each of several files that all count, in words. An activity that several of them claim is for the
 * exceptions as many activities, as in their consolidation.
 */
export function findingsOfEach(submissions: readonly Submission[], filing: Filing): WordedFinding[][] {
  filing.add(claimsOf(submissions, NONE_REPLACED, null))
  return submissions.map((submission) => {
    const { file, verdict } = submission
    if (verdict.kind === 'own-output') return []
    const format = isPlan(submission) ? submission.verdict.plan.format : null
    return verdict.findings.map((found) => filing.worded(found, { file, format }))
  })
}
