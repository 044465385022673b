import type { Directory } from '../../engine/directory/directory.js'
import type { Resolver } from '../../engine/directory/resolve.js'
import { NOWHERE } from '../../engine/findings/finding.js'
import { notEvaluatedInWords } from '../../engine/findings/spanish.js'
import { noteWords } from '../../engine/findings/spanish-unreadable.js'
import { isFollowUp } from '../../engine/format/follow-up.js'
import type { Format } from '../../engine/format/format.js'
import { cutoffOf as cutoffSaid } from '../../engine/plan/cutoff.js'
import { judgeWhole } from '../../engine/rules/judge-whole.js'
import { isOfInternalControl } from '../../engine/rules/calendar/follow-ups.js'
import { finding } from '../../engine/rules/rule.js'
import { RULESET } from '../../engine/rules/registry.js'
import type { Settings } from '../../engine/settings.js'
import { isApproved } from '../register/records.js'
import { ShelvedActivity } from '../shelf/shelved-activity.js'
import type { Duties } from '../workspace/workspace.js'
import { claimsOf, type Claim } from './claims.js'
import { conflictsAmong, contestedIds } from './conflicts.js'
import type { Consolidated, ConsolidatedFile, FiledFinding, Registration } from './consolidated.js'
import { consolidatedActivity } from './consolidated-activity.js'
import { cutoffOf } from './cutoff.js'
import { investmentOf } from './investment.js'
import { Filing, NOTHING_GRANTED, type Granted } from './filing.js'
import { isBlank, missingSubmissions } from './missing.js'
import { compareText } from './official-order.js'
import { currentPlans, sideBySide } from './side-by-side.js'
import { isPlan, type Submission } from './submission.js'
import { totalsMismatch } from './totals.js'
import { tellVersions, type Versions } from './versions.js'
import { statusOf } from '../../engine/findings/status.js'

export interface ConsolidateOptions {
  readonly formats: readonly Format[]
  readonly directory: Directory
  readonly settings?: Settings
  /** imposed by the caller, or null */
  readonly vigencia: number | null
  /** ISO date of the cut-off */
  readonly cutoff: string
  /** who owes what; absent where nobody said */
  readonly owed?: { readonly duties: Duties; readonly resolver: Resolver }
  /** the vigencia of the whole where the caller imposes none; absent to let most plans say */
  readonly usualVigencia?: number | undefined
  readonly granted?: Granted
  /** what a register knows of the files; absent where they themselves have to tell */
  readonly registered?: Registered
}

/** What a register knows of the files received. */
export interface Registered {
  readonly versions: Versions
  readonly files: ReadonlyMap<string, Registration>
}

/**
 * Brings all the submissions together into one plan. A pure function: the same submissions give the same document.
 * Nothing received is lost: every file appears once, and rows with findings are kept and flagged.
 */
export function consolidate(received: readonly Submission[], options: ConsolidateOptions): Consolidated {
  const sorted = received
    .filter(({ verdict }) => verdict.kind !== 'own-output')
    .sort((a, b) => compareText(a.file, b.file))
  const versions = options.registered?.versions ?? tellVersions(sorted)
  const submissions = sideBySide(sorted, versions, options.directory, options.settings)
  const vigencia = options.vigencia ?? options.usualVigencia ?? commonVigencia(submissions)
  const claims = claimsOf(submissions, versions, vigencia, (file) =>
    isApproved(options.registered?.files.get(file)?.state),
  )
  const filing = new Filing(options.granted ?? NOTHING_GRANTED)
  filing.add(claims)
  const {
    conflicts,
    findings: conflictFindings,
    disputed,
  } = conflictsAmong(claims, (found, claim) =>
    filing.filed(found, { file: claim.file, format: claim.format.id }),
  )
  const activities = claims.map((claim) => consolidatedActivity(claim, disputed.has(claim.id)))
  const contested = contestedIds(conflicts)
  const investment = investmentOf(
    claims,
    contested,
    currentPlans(submissions, versions),
    options.settings?.ceilings,
  )
  const findings: FiledFinding[] = [
    ...submissions.flatMap((submission) => findingsOf(submission, versions, filing)),
    ...conflictFindings,
    ...findingsOfWhole(submissions, claims, versions, vigencia, options, filing),
    ...findingsOfDuties(answering(submissions, versions), vigencia, options, filing),
    ...totalsMismatch(submissions, versions, activities, options.directory).map((found) =>
      filing.filed(found, { file: null, format: null }),
    ),
  ]
  return {
    schema: 'cotejo/consolidated@1',
    ruleset: RULESET,
    vigencia,
    files: submissions.map((submission) => ({
      ...fileEntry(submission, versions, filing),
      ...options.registered?.files.get(submission.file),
    })),
    activities,
    cutoff: cutoffOf(claims, contested, options.cutoff),
    findings,
    notEvaluated: [
      ...submissions
        .filter(isPlan)
        .filter(({ file }) => !isTold(file, versions))
        .flatMap(({ file, verdict }) =>
          verdict.notEvaluated.map((skipped) => ({ ...notEvaluatedInWords(skipped), file })),
        ),
      ...(options.owed
        ? []
        : [
            {
              ...notEvaluatedInWords({
                rule: 'submission-missing',
                reason: { kind: 'no-list-of-duties' },
              }),
              file: null,
            },
          ]),
    ],
    conflicts,
    exceptions: filing.entries(),
    ...(investment && { investment }),
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

function fileEntry(
  { file, sha256, verdict }: Submission,
  versions: Versions,
  filing: Filing,
): ConsolidatedFile {
  const plan = verdict.kind === 'plan' ? verdict.plan : null
  return {
    file,
    sha256,
    status:
      verdict.kind === 'own-output'
        ? 'valid'
        : statusOf(
            verdict.kind,
            filing.weighed(verdict.findings, {
              file: versions.duplicateOf.get(file) ?? file,
              format: plan?.format ?? null,
            }),
          ),
    format: plan?.format ?? null,
    dependencia: plan?.dependencia ?? null,
    ...(verdict.kind === 'plan' &&
      isFollowUp(verdict.format) && { cutoff: cutoffSaid(verdict.plan, verdict.format, file) }),
    activities: plan?.activities.length ?? 0,
    duplicateOf: versions.duplicateOf.get(file) ?? null,
    supersededBy: versions.supersededBy.get(file)?.by ?? null,
    notes: verdict.kind === 'plan' || verdict.kind === 'unrecognised' ? verdict.notes.map(noteWords) : [],
  }
}

/**
 * A file's own findings; those of a duplicate are its original's and are not said twice. Of what the register left behind
 * nothing is to be corrected any more.
 */
function findingsOf({ file, verdict }: Submission, versions: Versions, filing: Filing): FiledFinding[] {
  if (verdict.kind === 'own-output' || versions.duplicateOf.has(file)) return []
  const about = { file, format: verdict.kind === 'plan' ? verdict.plan.format : null }
  const superseded = versions.supersededBy.get(file)
  const severity = superseded?.because === 'register' ? 'info' : 'warning'
  return [
    ...(superseded
      ? [filing.filed(finding('submission-superseded', severity, NOWHERE, superseded), about)]
      : []),
    ...(isTold(file, versions) ? [] : verdict.findings.map((found) => filing.filed(found, about))),
  ]
}

/** Whether the register has told that a file, whatever is in it, counts no more or not yet. */
function isTold(file: string, { supersededBy, setAside }: Versions): boolean {
  return setAside.has(file) || supersededBy.get(file)?.because === 'register'
}

/**
 * The files by which it is told who has not handed in what they owe. One that the register set aside stands for nothing,
 * unless it is blank, or may be anybody's.
 */
function answering(submissions: readonly Submission[], { setAside }: Versions): readonly Submission[] {
  return submissions.filter((submission) => {
    if (!setAside.has(submission.file)) return true
    if (!isPlan(submission)) return false
    const { plan } = submission.verdict
    return plan.dependencia === null || isBlank(plan)
  })
}

function findingsOfWhole(
  submissions: readonly Submission[],
  claims: readonly Claim[],
  versions: Versions,
  vigencia: number | null,
  { formats, directory }: ConsolidateOptions,
  filing: Filing,
): FiledFinding[] {
  const current = currentPlans(submissions, versions)
  const documents = current.map(({ file, verdict: { format, plan } }) => ({ file, format, plan }))
  return formats.flatMap((format) => {
    const parts = current.filter(({ verdict }) => verdict.format.id === format.id)
    if (parts.length === 0) return []
    const activities = claims
      .filter((claim) => !claim.superseded && claim.format.id === format.id)
      .map((claim) => claim.activity)
    const sections = parts.flatMap(({ verdict }) => verdict.plan.sections)
    const ofInternalControl = activities.filter((row) =>
      row instanceof ShelvedActivity ? row.ofInternalControl : isOfInternalControl(row, format),
    )
    const whole = { vigencia, activities, ofInternalControl, sections, documents }
    return judgeWhole(whole, { format, directory }).map((found) =>
      filing.filed(found, { file: null, format: format.id }),
    )
  })
}

/** Who has not handed in what the workspace says that they owe. */
function findingsOfDuties(
  submissions: readonly Submission[],
  vigencia: number | null,
  { formats, directory, owed }: ConsolidateOptions,
  filing: Filing,
): FiledFinding[] {
  if (!owed) return []
  return missingSubmissions(submissions, { ...owed, formats, directory, vigencia }).map(
    ({ format, dependencia, found }) => filing.filed(found, { file: null, format, dependencia }),
  )
}
