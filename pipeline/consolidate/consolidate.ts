import type { Directory } from '../../engine/directory/directory.js'
import { NOWHERE } from '../../engine/findings/finding.js'
import { notEvaluatedReason } from '../../engine/findings/spanish.js'
import { noteWords } from '../../engine/findings/spanish-unreadable.js'
import type { Format } from '../../engine/format/format.js'
import { judgeWhole } from '../../engine/rules/judge.js'
import { finding } from '../../engine/rules/rule.js'
import { RULESET } from '../../engine/rules/registry.js'
import { claimsOf, type Claim } from './claims.js'
import { conflictsAmong, contestedIds } from './conflicts.js'
import type { Consolidated, ConsolidatedFile, FiledFinding } from './consolidated.js'
import { consolidatedActivity } from './consolidated-activity.js'
import { cutoffOf } from './cutoff.js'
import { compareText } from './official-order.js'
import { isPlan, type Submission } from './submission.js'
import { tellVersions, type Versions } from './versions.js'
import { statusOf, worded } from './worded.js'

export interface ConsolidateOptions {
  readonly formats: readonly Format[]
  readonly directory: Directory
  /** imposed by the caller, or null */
  readonly vigencia: number | null
  /** ISO date of the cut-off */
  readonly cutoff: string
}

/**
 * Brings all the submissions together into one plan. A pure function: the same submissions give the same document.
 * Nothing received is lost: every file appears once, and rows with findings are kept and flagged.
 */
export function consolidate(received: readonly Submission[], options: ConsolidateOptions): Consolidated {
  const submissions = received
    .filter(({ verdict }) => verdict.kind !== 'own-output')
    .sort((a, b) => compareText(a.file, b.file))
  const versions = tellVersions(submissions)
  const vigencia = options.vigencia ?? commonVigencia(submissions)
  const claims = claimsOf(submissions, versions, vigencia)
  const { conflicts, findings: conflictFindings, disputed } = conflictsAmong(claims)
  const findings: FiledFinding[] = [
    ...submissions.flatMap((submission) => findingsOf(submission, versions)),
    ...conflictFindings,
    ...findingsOfWhole(submissions, claims, versions, vigencia, options),
  ]
  return {
    schema: 'cotejo/consolidated@1',
    ruleset: RULESET,
    vigencia,
    files: submissions.map((submission) => fileEntry(submission, versions)),
    activities: claims.map((claim) => consolidatedActivity(claim, disputed.has(claim.id))),
    cutoff: cutoffOf(claims, contestedIds(conflicts), options.cutoff),
    findings,
    notEvaluated: [
      ...submissions.filter(isPlan).flatMap(({ file, verdict }) =>
        verdict.notEvaluated.map((skipped) => ({
          rule: skipped.rule,
          reason: notEvaluatedReason(skipped),
          file,
        })),
      ),
      {
        rule: 'submission-missing',
        reason: notEvaluatedReason({ rule: 'submission-missing', reason: { kind: 'no-list-of-duties' } }),
        file: null,
      },
    ],
    conflicts,
  }
}

/** The vigencia that most plans state; the latest of several equally frequent. */
export function commonVigencia(submissions: readonly Submission[]): number | null {
  const times = new Map<number, number>()
  for (const { verdict } of submissions.filter(isPlan)) {
    const { vigencia } = verdict.plan
    if (vigencia !== null) times.set(vigencia, (times.get(vigencia) ?? 0) + 1)
  }
  return [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null
}

function fileEntry({ file, sha256, verdict }: Submission, versions: Versions): ConsolidatedFile {
  const plan = verdict.kind === 'plan' ? verdict.plan : null
  return {
    file,
    sha256,
    status: verdict.kind === 'own-output' ? 'valid' : statusOf(verdict.kind, verdict.findings),
    format: plan?.format ?? null,
    dependencia: plan?.dependencia ?? null,
    activities: plan?.activities.length ?? 0,
    duplicateOf: versions.duplicateOf.get(file) ?? null,
    supersededBy: versions.supersededBy.get(file)?.by ?? null,
    notes: verdict.kind === 'plan' || verdict.kind === 'unrecognised' ? verdict.notes.map(noteWords) : [],
  }
}

/** A file's own findings; those of a duplicate are its original's and are not said twice. */
function findingsOf({ file, verdict }: Submission, versions: Versions): FiledFinding[] {
  if (verdict.kind === 'own-output' || versions.duplicateOf.has(file)) return []
  const superseded = versions.supersededBy.get(file)
  return [
    ...(superseded
      ? [{ file, ...worded(finding('submission-superseded', 'warning', NOWHERE, superseded)) }]
      : []),
    ...verdict.findings.map((found) => ({ file, ...worded(found) })),
  ]
}

function findingsOfWhole(
  submissions: readonly Submission[],
  claims: readonly Claim[],
  versions: Versions,
  vigencia: number | null,
  { formats, directory }: ConsolidateOptions,
): FiledFinding[] {
  const current = submissions
    .filter(isPlan)
    .filter(({ file }) => !versions.duplicateOf.has(file) && !versions.supersededBy.has(file))
  return formats.flatMap((format) => {
    const parts = current.filter(({ verdict }) => verdict.format.id === format.id)
    if (parts.length === 0) return []
    const activities = claims
      .filter((claim) => !claim.superseded && claim.format.id === format.id)
      .map((claim) => claim.activity)
    const whole = { vigencia, activities, sections: parts.flatMap(({ verdict }) => verdict.plan.sections) }
    return judgeWhole(whole, { format, directory }).map((found) => ({ file: null, ...worded(found) }))
  })
}
