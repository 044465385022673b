import type { Versions } from '../consolidate/versions.js'
import { submissionOf } from '../collect/inbox.js'
import { Filing } from '../consolidate/filing.js'
import type { WordedFinding } from '../consolidate/consolidated.js'
import { ownFindings } from '../consolidate/own-findings.js'
import { sideBySide } from '../consolidate/side-by-side.js'
import { isPlan, type PlanSubmission, type Submission } from '../consolidate/submission.js'
import { isOpenError } from '../../engine/findings/status.js'
import type { Counts, PlanKey, PlanRecord, SubmissionRecord } from '../register/records.js'
import type { Office } from './office.js'

/** What somebody who knows says of a file that does not say it itself. */
export interface Told {
  readonly dependencia?: string | undefined
  readonly format?: string | undefined
  readonly vigencia?: number | undefined
}

/** Reads and judges bytes as they would be today; what the file says of itself stands above what is told of it. */
export function judged(bytes: Uint8Array, file: string, office: Office, told: Told = {}): Submission {
  return submissionOf(bytes, file, {
    formats: office.formats,
    directory: office.directory,
    resolver: office.resolver,
    settings: office.settings,
    vigencia: null,
    usualVigencia: told.vigencia ?? office.workspace.configuration.vigencia,
    usualDependencia: told.dependencia,
    format: told.format ?? null,
  })
}

/** A version out of the archive, judged again. @throws RegisterError where its bytes are gone or altered */
export async function judgedAgain(record: SubmissionRecord, office: Office): Promise<PlanSubmission | null> {
  const bytes = await office.register.archive.read(record.sha256)
  const submission = judged(bytes, record.file, office, toldBy(record.key))
  return isPlan(submission) ? submission : null
}

export function toldBy({ dependencia, format, vigencia }: PlanKey): Told {
  return { dependencia, format, vigencia }
}

/** A plan of the register whose version that counts was judged again, beside the others that count. */
export interface ReviewedPlan {
  readonly record: PlanRecord
  readonly current: SubmissionRecord
  readonly submission: PlanSubmission
  /** in words, with the exceptions that cover them today */
  readonly findings: readonly WordedFinding[]
  readonly counts: Counts
}

/** Judges the versions that count of all the plans of the register, side by side. */
export async function reviewAll(office: Office): Promise<ReviewedPlan[]> {
  const read: { record: PlanRecord; current: SubmissionRecord; submission: PlanSubmission }[] = []
  for (const record of await office.register.plans()) {
    const { current } = record
    const submission = current && (await judgedAgain(current, office))
    if (submission) read.push({ record, current, submission: { ...submission, file: fileNameOf(current) } })
  }
  const together = sideBySide(
    read.map(({ submission }) => submission),
    NONE_REPLACED,
    office.directory,
  )
  const filing = new Filing({ exceptions: office.workspace.exceptions, today: office.today })
  return read.map(({ record, current }, i) => {
    const submission = together[i] as PlanSubmission
    const findings = ownFindings(submission, filing)
    return { record, current, submission, findings, counts: countsOf(submission, findings) }
  })
}

/** The name by which reports call a version: two dependencias may send files of one name. */
export function fileNameOf({ number, file }: SubmissionRecord): string {
  return `${number}/${file}`
}

const NONE_REPLACED: Versions = { duplicateOf: new Map(), supersededBy: new Map() }

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
