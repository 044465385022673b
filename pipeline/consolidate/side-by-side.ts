import type { Directory } from '../../engine/directory/directory.js'
import type { Finding } from '../../engine/findings/finding.js'
import { judgeDocuments, stillNotEvaluated } from '../../engine/rules/judge-whole.js'
import type { Settings } from '../../engine/settings.js'
import { isPlan, type PlanSubmission, type Submission } from './submission.js'
import { standsBack, type Versions } from './versions.js'

/**
 * Looks at the current documents side by side, and adds what only that shows to the verdict on each. What was not
 * evaluated for want of another document no longer is, where that document is there.
 */
export function sideBySide(
  submissions: readonly Submission[],
  versions: Versions,
  directory: Directory,
  settings?: Settings,
): Submission[] {
  const current = currentPlans(submissions, versions)
  const documents = current.map(({ file, verdict: { format, plan } }) => ({ file, format, plan }))
  const formats = new Set(documents.map(({ format }) => format.id))
  const found = new Map<string, Finding[]>()
  for (const { file, finding } of judgeDocuments(documents, directory, settings)) {
    const own = found.get(file)
    if (own) own.push(finding)
    else found.set(file, [finding])
  }
  return submissions.map((submission) => {
    if (!isPlan(submission)) return submission
    const { file, verdict } = submission
    const more = found.get(file)
    const findings = more ? [...verdict.findings, ...more] : verdict.findings
    const notEvaluated = stillNotEvaluated(verdict.notEvaluated, formats)
    return { ...submission, verdict: { ...verdict, findings, notEvaluated } }
  })
}

/** The plans that count: no duplicates, no superseded versions, none that was set aside. */
export function currentPlans(submissions: readonly Submission[], versions: Versions): PlanSubmission[] {
  return submissions.filter(isPlan).filter(({ file }) => !standsBack(file, versions))
}
