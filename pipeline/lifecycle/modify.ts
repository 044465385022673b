import { join } from 'node:path'
import type { Finding } from '../../engine/findings/finding.js'
import type { Format } from '../../engine/format/format.js'
import { isOpenError } from '../../engine/findings/status.js'
import type { Baseline } from '../../engine/plan/baseline.js'
import { RULESET } from '../../engine/rules/registry.js'
import { fold } from '../../engine/text/fold.js'
import type { WordedFinding } from '../consolidate/consolidated.js'
import { fingerprint, sha256 as hashOf } from '../consolidate/content.js'
import { isBlank } from '../consolidate/missing.js'
import { isPlan, type PlanSubmission } from '../consolidate/submission.js'
import type { PlanChange } from '../publish/letters/modification-letter.js'
import type { ModificationRecord, PlanKey, PlanRecord, SubmissionRecord } from '../register/records.js'
import { RegisterError } from '../register/register-error.js'
import { investmentChange, type InvestmentChange } from './investment-change.js'
import { localDay } from '../local-time.js'
import { answerFolder, answerName, writeAnswer } from './modification-answer.js'
import type { Office } from './office.js'
import { changesOf } from './plan-changes.js'
import { keyOf, type Unsaid } from './receive/plan-key.js'
import {
  baselineOf,
  currentPlans,
  fileNameOf,
  judged,
  judgedAgain,
  sideBySideToday,
  toldBy,
  type Review,
  type Told,
} from './registered.js'
import { isComplete } from './letter-folder.js'

export interface ModificationRequest {
  readonly bytes: Uint8Array
  readonly file: string
  /** number of the oficio with which the dependencia asks for it */
  readonly letter: string
  /** ISO day of that oficio */
  readonly date: string
  readonly told: Pick<Told, 'dependencia' | 'format'>
  /** told of a change in whose way nothing stands, before it is recorded: whether it is accepted; null leaves it as it is */
  readonly decide: (proposal: Proposal) => Promise<boolean | null>
}

/** A file that is no change of an approved plan. */
export type NoModification =
  | { readonly kind: 'unusable'; readonly found: Finding }
  | { readonly kind: 'own-output' | 'blank' }
  | { readonly kind: 'unsaid'; readonly what: Unsaid }
  /** the file says that it is of another dependencia than was told */
  | { readonly kind: 'contradicted'; readonly says: string }
  | { readonly kind: 'not-approved'; readonly key: PlanKey; readonly record: PlanRecord | null }
  /** the oficio is older than the approval */
  | { readonly kind: 'too-early'; readonly record: PlanRecord }
  /** it says what the version that counts says */
  | { readonly kind: 'unchanged'; readonly record: PlanRecord; readonly current: SubmissionRecord }
  /** these very bytes are another version already */
  | { readonly kind: 'repeated'; readonly version: SubmissionRecord; readonly letter: string | null }
  /** nobody decided */
  | { readonly kind: 'undecided'; readonly proposal: Proposal }

/** A change of an approved plan. */
export interface Proposal {
  readonly record: PlanRecord
  /** the version that counted before */
  readonly before: SubmissionRecord
  readonly version: number
  readonly changes: readonly PlanChange[]
  /** of these, new rows and goals that are not the approved ones, where no rule of the format looks at them */
  readonly unjudged: readonly PlanChange[]
  /** null where the plans have no money, or it was answered before */
  readonly investment: InvestmentChange | null
  /** errors that it brings about in other plans, which do not stand in its way */
  readonly elsewhere: readonly { readonly record: PlanRecord; readonly found: WordedFinding }[]
}

/** A change, and what became of it. */
export interface Answer extends Proposal {
  readonly kind: 'answered'
  readonly accepted: boolean
  /** it was answered before, with this same oficio; nothing was recorded anew */
  readonly again: boolean
  /** what stands in the way; empty where it was accepted, or where a person did not accept it */
  readonly reasons: readonly WordedFinding[]
  /** from the workspace's folder, with forward slashes */
  readonly folder: string
  /** why the annotated workbook is not their own; null where it is, or none was needed */
  readonly unannotated: string | null
}

/**
 * A changed plan after its approval (PE-P-002, tarea 8): looked at beside the approved one and the other plans that count,
 * accepted or not, answered, and recorded. The bytes are kept first and the files written before it is recorded, so that a
 * run that is killed is taken up by the next one.
 * @throws OutputError where something cannot be written; RegisterError where the approved plan cannot be read
 */
export async function modifyPlan(
  office: Office,
  request: ModificationRequest,
): Promise<NoModification | Answer> {
  const identified = await identify(office, request)
  if ('kind' in identified) return identified
  const { key, record, current } = identified
  const sha256 = hashOf(request.bytes)
  const known = (await office.register.plans())
    .flatMap(({ versions }) => versions)
    .find((version) => version.sha256 === sha256)
  if (known) {
    const asked = record.modifications.find(({ submission }) => submission === known.id)
    if (asked && fold(asked.letter) === fold(request.letter)) return answerAgain(office, record, known, asked)
    if (known.id === current.id) return { kind: 'unchanged', record, current }
    return { kind: 'repeated', version: known, letter: asked?.letter ?? null }
  }
  if (request.date < record.approval!.date) return { kind: 'too-early', record }
  const baseline = await approvedPlan(record, office)
  const submission = judged(request.bytes, request.file, office, toldBy(key), baseline)
  const before = await judgedAgain(current, office)
  if (!isPlan(submission) || !before) throw unreadableBaseline(current)
  const { plan, format } = submission.verdict
  const changes = changesOf(before.verdict.plan, plan, format)
  if (changes.length === 0) return { kind: 'unchanged', record, current }

  const judgement = await judgeInPlace(office, record, submission)
  const { review, reasons, investment, elsewhere } = judgement
  const version = Math.max(...[...record.versions, ...record.withdrawn].map((one) => one.version)) + 1
  const unjudged = goalsUnjudged(changes, format)
  const proposal = { record, before: current, version, changes, unjudged, investment, elsewhere }
  const accepted = reasons.length === 0 ? await request.decide(proposal) : false
  if (accepted === null) return { kind: 'undecided', proposal }
  const modification = { version, letter: request.letter, date: request.date, accepted }
  await office.register.archive.keep(request.bytes, sha256)
  const written = await writeAnswer(office, record, modification, {
    ...{ bytes: request.bytes, file: request.file, on: office.today },
    ...{ before: current, changes, unjudged, reasons, review },
  })
  await office.register.modify(
    {
      key,
      file: request.file,
      sha256,
      fingerprint: fingerprint(plan, format),
      counts: review.counts,
      ruleset: RULESET,
    },
    modification,
  )
  return {
    kind: 'answered',
    again: false,
    ...{ accepted, reasons },
    ...proposal,
    ...written,
  }
}

interface Identified {
  readonly key: PlanKey
  readonly record: PlanRecord
  readonly current: SubmissionRecord
}

async function identify(
  office: Office,
  { bytes, file, told: said }: ModificationRequest,
): Promise<NoModification | Identified> {
  const submission = judged(bytes, file, office, { ...(await knownOf(bytes, office)), ...given(said) })
  const { verdict } = submission
  if (verdict.kind === 'own-output') return { kind: 'own-output' }
  if (!isPlan(submission)) {
    const { findings } = verdict as { readonly findings: readonly Finding[] }
    return { kind: 'unusable', found: findings[0]! }
  }
  const { plan } = submission.verdict
  if (isBlank(plan)) return { kind: 'blank' }
  if (said.dependencia !== undefined && plan.dependencia !== said.dependencia)
    return { kind: 'contradicted', says: plan.dependencia! }
  const key = keyOf(submission)
  if (typeof key === 'string') return { kind: 'unsaid', what: key }
  const record = await office.register.plan(key)
  if (!record?.approval || !record.current) return { kind: 'not-approved', key, record }
  return { key, record, current: record.current }
}

/** What the register knows of bytes that are a version of a plan. */
async function knownOf(bytes: Uint8Array, { register }: Office): Promise<Told> {
  const sha256 = hashOf(bytes)
  const versions = (await register.plans()).flatMap((plan) => plan.versions)
  const known = versions.find((version) => version.sha256 === sha256)
  return known ? toldBy(known.key) : {}
}

function given({ dependencia, format }: ModificationRequest['told']): Told {
  return { ...(dependencia !== undefined && { dependencia }), ...(format !== undefined && { format }) }
}

async function approvedPlan(record: PlanRecord, office: Office): Promise<Baseline> {
  const baseline = await baselineOf(record, office)
  if (!baseline) throw unreadableBaseline(record.versions[0]!)
  return baseline
}

function unreadableBaseline({ file }: SubmissionRecord): RegisterError {
  return new RegisterError(
    `El plan que se aprobó («${file}») ya no se puede leer con los formatos que hoy están en uso: reponga en «formatos» el que tenía cuando se aprobó.`,
  )
}

interface Judgement {
  readonly review: Review
  readonly reasons: readonly WordedFinding[]
  readonly investment: InvestmentChange | null
  readonly elsewhere: Answer['elsewhere']
}

/** What would be found if the plan were changed, in it and beside it. */
async function judgeInPlace(
  office: Office,
  record: PlanRecord,
  submission: PlanSubmission,
): Promise<Judgement> {
  const read = await currentPlans(office)
  const changed = read.map((one) => (one.record.id === record.id ? { ...one, submission } : one))
  const [before, after] = [sideBySideToday(read, office), sideBySideToday(changed, office)]
  const review = after.find((one) => one.record.id === record.id)!
  const others = after.flatMap((one, i) => {
    if (one.record.id === record.id) return []
    const known = new Set(before[i]!.findings.map(sameFinding))
    return one.findings
      .filter((found) => isOpenError(found) && !known.has(sameFinding(found)))
      .map((found) => ({ record: one.record, found }))
  })
  const { vigencia } = record.key
  const investment =
    submission.verdict.format.id === 'plan-accion'
      ? investmentChange(
          before.map((one) => one.submission),
          after.map((one) => one.submission),
          vigencia,
          office,
        )
      : null
  const own = review.findings.filter(isOpenError)
  const isTold = ({ message }: WordedFinding): boolean => own.some((found) => found.message === message)
  return {
    review,
    investment,
    reasons: [
      ...own.filter(({ rule }) => rule === AFTER_APPROVAL),
      ...own.filter(({ rule }) => rule !== AFTER_APPROVAL),
      ...(investment?.overCeilings ?? []).filter((found) => !isTold(found)),
      ...others.flatMap(({ found }) => (found.rule === OVER_CEILING ? [found] : [])),
    ],
    elsewhere: others.filter(({ found }) => found.rule !== OVER_CEILING),
  }
}

const AFTER_APPROVAL = 'goal-after-approval'

/** What a person has to look at: new rows and changed goals of a format whose rules do not. */
function goalsUnjudged(changes: readonly PlanChange[], { rules }: Format): PlanChange[] {
  if (rules.includes(AFTER_APPROVAL)) return []
  return changes.filter(({ column, before }) =>
    column === null ? before === null : /\bmetas?\b/i.test(column),
  )
}

/** Told of the POAI, and yet the plan's doing. */
const OVER_CEILING = 'poai-over-ceiling'

function sameFinding({ rule, sheet, cell, message }: WordedFinding): string {
  return [rule, sheet, cell, message].join('\n')
}

/** The same answer as before; what had been written for it and is gone is written again. */
async function answerAgain(
  office: Office,
  record: PlanRecord,
  known: SubmissionRecord,
  asked: ModificationRecord,
): Promise<Answer> {
  const { accepted } = asked
  const version = known.version
  const counted = record.modifications.filter((one) => one.accepted && one.version < version)
  const beforeId = counted.at(-1)?.submission ?? record.approval!.submission
  const before = record.versions.find(({ id }) => id === beforeId)!
  const baseline = await approvedPlan(record, office)
  const submission = await judgedAgain(known, office, baseline)
  const was = await judgedAgain(before, office)
  if (!submission || !was) throw unreadableBaseline(known)
  const named = { ...submission, file: fileNameOf(known) }
  const on = localDay(known.received)
  const { review, reasons, elsewhere } = await judgeInPlace({ ...office, today: on }, record, named)
  const changes = changesOf(was.verdict.plan, submission.verdict.plan, submission.verdict.format)
  const unjudged = goalsUnjudged(changes, submission.verdict.format)
  const folder = answerFolder(record.key, version, asked.letter)
  const place = join(office.workspace.folder, folder)
  const there = await isComplete(place, answerName(asked.letter), !accepted && reasons.length > 0)
  const written = there
    ? { folder, unannotated: null }
    : await writeAnswer(office, record, asked, {
        ...{ bytes: await office.register.archive.read(known.sha256), file: known.file },
        ...{ on, before, changes, unjudged, reasons, review },
      })
  return {
    kind: 'answered',
    again: true,
    investment: null,
    ...{ accepted, record, before, version, changes, unjudged },
    reasons: accepted ? [] : reasons,
    elsewhere: accepted ? [] : elsewhere,
    ...written,
  }
}
