import { NONE_REPLACED } from '../consolidate/versions.js'
import { submissionOf } from '../collect/inbox.js'
import { Filing } from '../consolidate/filing.js'
import type { WordedFinding } from '../consolidate/consolidated.js'
import { findingsOfEach } from '../consolidate/own-findings.js'
import { sideBySide } from '../consolidate/side-by-side.js'
import type { Said } from '../pool/tasks/check-file.js'
import { isPlan, type PlanSubmission, type Submission } from '../consolidate/submission.js'
import { isOpenError } from '../../engine/findings/status.js'
import { baselineFrom } from '../../engine/rules/programming/goal-changes.js'
import type { Baseline } from '../../engine/plan/baseline.js'
import type { Counts, PlanKey, PlanRecord, SubmissionRecord } from '../register/records.js'
import type { ExceptionEntry } from '../workspace/exception-book.js'
import type { Office } from './office.js'

/** What somebody who knows says of a file that does not say it itself. */
export interface Told {
  readonly dependencia?: string | undefined
  readonly format?: string | undefined
  readonly vigencia?: number | undefined
  /** ISO cut-off of a follow-up */
  readonly cutoff?: string | undefined
}

/**
 * Reads and judges bytes as they would be today; what the file says of itself stands above what is told of it.
 * @param baseline the plan that was approved before it, null where none was
 */
export function judged(
  bytes: Uint8Array,
  file: string,
  office: Office,
  told: Told = {},
  baseline: Baseline | null = null,
): Submission {
  return submissionOf(bytes, file, {
    formats: office.formats,
    directory: office.directory,
    resolver: office.resolver,
    settings: office.settings,
    ...saidOf(told, office),
    ...(baseline && { baselineFor: () => baseline }),
  })
}

/** What is told of a file, as whoever checks it takes it. */
export function saidOf(told: Told, { workspace }: Pick<Office, 'workspace'>): Said {
  return {
    vigencia: null,
    usualVigencia: told.vigencia ?? workspace.configuration.vigencia,
    usualDependencia: told.dependencia,
    usualCutoff: told.cutoff,
    format: told.format ?? null,
  }
}

/** A version out of the archive, judged again. @throws RegisterError where its bytes are gone or altered */
export async function judgedAgain(
  record: SubmissionRecord,
  office: Office,
  baseline: Baseline | null = null,
): Promise<PlanSubmission | null> {
  const bytes = await office.register.archive.read(record.sha256)
  const submission = judged(bytes, record.file, office, toldBy(record.key), baseline)
  return isPlan(submission) ? submission : null
}

/** The plan as it was approved; null where it was not, or its format is no longer in use. */
export async function baselineOf(
  { approval, versions }: PlanRecord,
  office: Office,
): Promise<Baseline | null> {
  const version = approval && versions.find(({ id }) => id === approval.submission)
  const approved = version && (await judgedAgain(version, office))
  return approved
    ? baselineFrom({ plan: approved.verdict.plan, act: approval.act, date: approval.date })
    : null
}

export function toldBy({ dependencia, format, vigencia, cutoff }: PlanKey): Told {
  return { dependencia, format, vigencia, ...(cutoff !== '' && { cutoff }) }
}

/** A plan of the register with the version that counts, judged by itself. */
export interface CurrentPlan {
  readonly record: PlanRecord
  readonly current: SubmissionRecord
  readonly submission: PlanSubmission
}

/** What was found in a plan beside the others that count. */
export interface Review {
  /** in words, with the exceptions that cover them today */
  readonly findings: readonly WordedFinding[]
  readonly counts: Counts
}

export type ReviewedPlan = CurrentPlan & Review

/** Judges the versions that count of all the plans of the register, side by side. */
export async function reviewAll(office: Office): Promise<ReviewedPlan[]> {
  return sideBySideToday(await currentPlans(office), office)
}

/** The versions that count of all the plans of the register, each judged by itself. */
export async function currentPlans(office: Office): Promise<CurrentPlan[]> {
  const read: CurrentPlan[] = []
  for (const record of await office.register.plans()) {
    const { current } = record
    if (current === null) continue
    const isApproved = current.id === record.approval?.submission
    const baseline = isApproved ? null : await baselineOf(record, office)
    const submission = await judgedAgain(current, office, baseline)
    if (submission) read.push({ record, current, submission: { ...submission, file: fileNameOf(current) } })
  }
  return read
}

/** Plans looked at side by side, with the exceptions that hold on the office's day. */
export function sideBySideToday<T extends { readonly submission: PlanSubmission }>(
  plans: readonly T[],
  office: Office,
): (T & Review)[] {
  return reviewedWithExceptions(plans, office).plans
}

/** The same, with what became of each exception. */
export function reviewedWithExceptions<T extends { readonly submission: PlanSubmission }>(
  plans: readonly T[],
  office: Office,
): { readonly plans: (T & Review)[]; readonly exceptions: readonly ExceptionEntry[] } {
  const together = sideBySide(
    plans.map(({ submission }) => submission),
    NONE_REPLACED,
    office.directory,
    office.settings,
  )
  const filing = new Filing({ exceptions: office.workspace.exceptions, today: office.today })
  const found = findingsOfEach(together, filing)
  const reviewed = plans.map((plan, i) => {
    const submission = together[i] as PlanSubmission
    const findings = found[i]!
    return { ...plan, submission, findings, counts: countsOf(submission, findings) }
  })
  return { plans: reviewed, exceptions: filing.entries() }
}

/** The name by which reports call a version: two dependencias may send files of one name. */
export function fileNameOf({ number, file }: SubmissionRecord): string {
  return `${number}/${file}`
}

/** What a submission adds up to; errors are those that no exception covers. */
export function countsOf(submission: PlanSubmission, findings: readonly WordedFinding[]): Counts {
  const of = (severity: string): number => findings.filter((found) => found.severity === severity).length
  return {
    activities: submission.verdict.plan.activities.length,
    errors: findings.filter(isOpenError).length,
    warnings: of('warning'),
    infos: of('info'),
  }
}
