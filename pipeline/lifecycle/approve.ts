import { readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { nameOf } from '../../engine/directory/directory.js'
import { isOpenError } from '../../engine/findings/status.js'
import { fold } from '../../engine/text/fold.js'
import type { WordedFinding } from '../consolidate/consolidated.js'
import type { PlanSubmission } from '../consolidate/submission.js'
import { writeAtomically } from '../publish/atomic-write.js'
import { approvalRecord } from '../publish/letters/approval-record.js'
import { writeLetter } from '../publish/letters/write-letter.js'
import { count } from '../publish/report/words.js'
import { makeFolder } from '../publish/make-folder.js'
import type { PlanKey, PlanRecord, SubmissionRecord } from '../register/records.js'
import { APPROVAL_FOLDER, OUTPUT_FOLDER } from '../workspace/layout.js'
import { ceilingsPassed } from './investment-change.js'
import { letterHead } from './letter-head.js'
import { localDay } from '../local-time.js'
import type { ExceptionEntry } from '../workspace/exception-book.js'
import type { Office } from './office.js'
import { currentPlans, reviewedWithExceptions, type ReviewedPlan } from './registered.js'
import { safeName } from './letter-folder.js'
import { isSelected, stillOwed, type Selection } from './selection.js'

export interface ApprovalRequest {
  readonly vigencia: number
  readonly selection: Selection
  /** number of the act */
  readonly act: string
  /** ISO day of the session */
  readonly date: string
}

/** A plan in which errors stand. */
export type StandingErrors = ReviewedPlan & { readonly errors: readonly WordedFinding[] }

/** Why nothing was approved; at least one of the lists from `standing` on is not empty, `ready` and `expired` apart. */
export interface ApprovalRefusal {
  readonly kind: 'refused'
  readonly standing: readonly StandingErrors[]
  /** ceilings of the whole entity that these plans and those approved before pass together */
  readonly overCeilings: readonly WordedFinding[]
  /** ids of the dependencias whose selected plans could be approved if they alone were named */
  readonly ready: readonly string[]
  /** selected, and not handed in */
  readonly missing: readonly PlanKey[]
  /** ids of selected dependencias that have no such plan, nor owe one */
  readonly strangers: readonly string[]
  /** approved before, with another act */
  readonly otherwise: readonly PlanRecord[]
  /** received after the session */
  readonly later: readonly { readonly record: PlanRecord; readonly day: string }[]
  /** of a format that is no longer in use: they could not be judged */
  readonly unjudged: readonly PlanRecord[]
  /** justified exceptions whose last day is past, of findings that still stand */
  readonly expired: readonly ExceptionEntry[]
}

export interface Approved {
  readonly kind: 'approved'
  readonly approved: readonly PlanRecord[]
  /** approved before, with this same act */
  readonly already: readonly PlanRecord[]
  /** approved before, with another act: they stay so */
  readonly otherwise: readonly PlanRecord[]
  /** owed, and not handed in */
  readonly missing: readonly PlanKey[]
  /** the record of the act, from the workspace's folder; null where nothing is approved with it */
  readonly document: string | null
  /** records of fewer plans of this act: those that were removed, and those that somebody changed, from the same folder */
  readonly replaced: readonly string[]
  readonly kept: readonly string[]
}

/**
 * Freezes the baseline of the selected plans (PE-P-002, tarea 5): all or none, and none while an error stands that no
 * exception covers. Plans that another act approved are left alone unless they are asked for by name.
 * @throws OutputError where the record of the act cannot be written; the approval stands, and the next run writes it
 */
export async function approvePlans(
  office: Office,
  request: ApprovalRequest,
): Promise<Approved | ApprovalRefusal> {
  const { register } = office
  const { selection, act, date, vigencia } = request
  const plans = await register.plans()
  const selected = plans.filter(
    ({ key }) => key.vigencia === vigencia && isApprovable(key) && isSelected(key, selection),
  )
  const received = selected.filter(hasVersion)
  const isThisAct = ({ approval }: PlanRecord): boolean =>
    approval !== null && isSameAct(approval.act, act) && approval.date === date
  const already = received.filter(isThisAct)
  const otherwise = received.filter((plan) => plan.approval !== null && !isThisAct(plan))
  const open = received.filter(({ approval }) => approval === null)
  const missing = stillOwed(plans, selection, office).filter(
    (key) => key.vigencia === vigencia && isApprovable(key),
  )

  const review = reviewedWithExceptions(await currentPlans(office), office)
  const reviewed = new Map(review.plans.map((plan) => [plan.record.id, plan]))
  const submissionsOf = (some: readonly PlanRecord[]): PlanSubmission[] =>
    some.flatMap(({ id }) => reviewed.get(id)?.submission ?? [])
  const before = plans.filter(({ approval }) => approval !== null)
  const isNamed = selection.dependencias.length > 0
  const reasons: Omit<ApprovalRefusal, 'kind' | 'ready' | 'expired'> = {
    standing: open.flatMap(({ id }) => {
      const plan = reviewed.get(id)
      const errors = plan?.findings.filter(isOpenError) ?? []
      return plan && errors.length > 0 ? [{ ...plan, errors }] : []
    }),
    overCeilings: ceilingsPassed(
      submissionsOf(before),
      submissionsOf([...before, ...open]),
      vigencia,
      office,
    ),
    missing: isNamed ? missing : [],
    strangers: selection.dependencias.filter(
      (id) => ![...received.map(({ key }) => key), ...missing].some(({ dependencia }) => dependencia === id),
    ),
    otherwise: isNamed || open.length + already.length === 0 ? otherwise : [],
    later: open.flatMap((record) => {
      const day = localDay(record.current.received)
      return day > date ? [{ record, day }] : []
    }),
    unjudged: open.filter(({ id }) => !reviewed.has(id)),
  }
  if (Object.values(reasons).some((list) => list.length > 0)) {
    const withReason = [...reasons.standing, ...reasons.later].map(({ record }) => record)
    const keys = [...withReason, ...reasons.unjudged, ...otherwise].map(({ key }) => key)
    const held = new Set([...keys, ...missing].map(({ dependencia }) => dependencia))
    const able = new Set(open.map(({ key }) => key.dependencia).filter((id) => !held.has(id)))
    const expired = review.exceptions.filter(({ state, findings }) => state === 'expired' && findings > 0)
    return { kind: 'refused', ...reasons, ready: [...able], expired }
  }

  if (open.length > 0) await register.approve(open, act, date)
  const laid = await layRecord(office, request)
  return { kind: 'approved', approved: open, already, otherwise, missing, ...laid }
}

/** A follow-up tells how far a plan has come: it is no plan that is approved. */
function isApprovable({ cutoff }: PlanKey): boolean {
  return cutoff === ''
}

type ReceivedPlan = PlanRecord & { readonly current: SubmissionRecord }

function hasVersion(plan: PlanRecord): plan is ReceivedPlan {
  return plan.current !== null
}

/** Whether two ways of writing the number of an act mean one: `012`, `Acta 012`. */
export function isSameAct(a: string, b: string): boolean {
  return fold(actNumber(a)) === fold(actNumber(b))
}

/** What of a text is the number of the act: `Acta N.º 012` → `012`. */
export function actNumber(text: string): string {
  const rest = text
    .trim()
    .replace(/^actas?(?![\p{L}\p{N}])\s*/iu, '')
    .replace(/^(?:n|no|nro|n[uú]m|n[uú]mero)?\s*[.º°:]+\s*º?\s*/iu, '')
  return rest.trim() === '' ? text.trim() : rest.trim()
}

interface LaidRecord {
  readonly document: string | null
  readonly replaced: readonly string[]
  readonly kept: readonly string[]
}

/**
 * The record of everything that an act approved. Its name says how many plans: what was signed is never written over, and
 * of the records of fewer plans of the act only those that are byte for byte as Cotejo wrote them are removed.
 */
async function layRecord(office: Office, { act, date, vigencia }: ApprovalRequest): Promise<LaidRecord> {
  const { register, workspace, today } = office
  const plans = (await register.plans()).filter(
    ({ key, approval }) =>
      key.vigencia === vigencia &&
      approval !== null &&
      isSameAct(approval.act, act) &&
      approval.date === date,
  )
  if (plans.length === 0) return { document: null, replaced: [], kept: [] }
  const document = recordPath(plans)
  const path = join(workspace.folder, document)
  if (!(await isFile(path))) {
    await makeFolder(join(workspace.folder, OUTPUT_FOLDER, APPROVAL_FOLDER))
    await writeAtomically(path, await recordOf(plans, today, office))
  }
  const [replaced, kept]: [string[], string[]] = [[], []]
  for (const { some, day } of await approvedBefore(plans, office)) {
    const older = recordPath(some)
    const there = await readFile(join(workspace.folder, older)).catch(() => null)
    if (there === null || older === document) continue
    if (there.equals(await recordOf(some, day, office))) {
      await rm(join(workspace.folder, older))
      replaced.push(older)
    } else kept.push(older)
  }
  return { document, replaced, kept }
}

/** What an act had approved after each run but the last, and the day of that run. */
async function approvedBefore(
  plans: readonly PlanRecord[],
  { register }: Office,
): Promise<{ readonly some: readonly PlanRecord[]; readonly day: string }[]> {
  const moments = new Map(
    (await register.log()).flatMap(({ action, at, data }) =>
      action === 'approve' ? [[nameOfKey(data as unknown as PlanKey), at] as const] : [],
    ),
  )
  const when = ({ key }: PlanRecord): string => moments.get(nameOfKey(key)) ?? ''
  const runs = [...new Set(plans.map(when))].sort()
  return runs.slice(0, -1).map((run) => ({
    some: plans.filter((plan) => when(plan) <= run),
    day: localDay(run),
  }))
}

function nameOfKey({ dependencia, vigencia, format, cutoff }: PlanKey): string {
  return [dependencia, vigencia, format, cutoff].join('\n')
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() === true
}

/** Where the record of plans that one act approved goes, from the workspace's folder. */
function recordPath(plans: readonly PlanRecord[]): string {
  const { act, date } = plans[0]!.approval!
  const title = `Constancia de ${count(plans.length, 'plan', 'planes')} - acta ${act} del ${date}`
  return [OUTPUT_FOLDER, APPROVAL_FOLDER, safeName(title, '.docx')].join('/')
}

/** The record of plans that one act approved, as it is written on a day. */
function recordOf(
  plans: readonly PlanRecord[],
  day: string,
  { workspace, directory, formats }: Office,
): Promise<Uint8Array> {
  const [{ key, approval }] = plans as readonly [PlanRecord]
  const letter = approvalRecord({
    head: letterHead(workspace.configuration, directory),
    number: null,
    date: day,
    act: { number: approval!.act, date: approval!.date },
    vigencia: key.vigencia,
    plans: plans.map(({ key, approval, versions }) => {
      const version = versions.find(({ id }) => id === approval!.submission)!
      return {
        dependencia: nameOf(directory, key.dependencia) ?? key.dependencia,
        format: formats.find(({ id }) => id === key.format) ?? { id: key.format, name: key.format },
        version: version.version,
        sha256: version.sha256,
        activities: version.counts.activities,
        file: version.file,
      }
    }),
  })
  return writeLetter(letter)
}
