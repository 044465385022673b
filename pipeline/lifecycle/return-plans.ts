import { join } from 'node:path'
import { workingDayAfter } from '../../engine/calendar/working-days.js'
import { nameOf } from '../../engine/directory/directory.js'
import { SEVERITIES } from '../../engine/findings/severity-counts.js'
import { fold } from '../../engine/text/fold.js'
import type { WordedFinding } from '../consolidate/consolidated.js'
import { annotatedReturn } from '../publish/annotated-return.js'
import { writeAtomically } from '../publish/atomic-write.js'
import { makeFolder } from '../publish/make-folder.js'
import { returnLetter, type ToldFinding } from '../publish/letters/return-letter.js'
import { writeLetter } from '../publish/letters/write-letter.js'
import type { PlanKey, PlanRecord, ReturnRecord, SubmissionRecord } from '../register/records.js'
import { letterHead } from './letter-head.js'
import type { Office } from './office.js'
import {
  currentPlans,
  fileNameOf,
  judgedAgain,
  sideBySideToday,
  type CurrentPlan,
  type ReviewedPlan,
} from './registered.js'
import { isComplete, safeName } from './letter-folder.js'
import { letterName, relativeFolder, removeUnrecordedReturns } from './return-folder.js'
import { lettersSent, nextLetter } from './return-number.js'
import { isSelected, stillOwed, type Selection } from './selection.js'

export interface ReturnRequest {
  readonly selection: Selection
  /** number of the oficio, for exactly one plan; the next one where null */
  readonly letter: string | null
  /** ISO day by which they are to be corrected; as many working days as the entity gives where null */
  readonly deadline: string | null
}

/** A plan that went back. */
export interface ReturnedPlan {
  readonly record: PlanRecord
  readonly current: SubmissionRecord
  readonly errors: number
  readonly letter: string
  readonly date: string
  readonly deadline: string
  /** from the workspace's folder, with forward slashes */
  readonly folder: string
}

/** The same, with what was written. */
export interface WrittenReturn extends ReturnedPlan {
  readonly warnings: number
  /** why it is not their own workbook that goes back, but the list of what was found; null where it is theirs */
  readonly unannotated: string | null
}

export interface Returns {
  readonly returned: readonly WrittenReturn[]
  /** returned before; what had been written for it was gone, and was written again */
  readonly rewritten: readonly WrittenReturn[]
  /** returned before, and not yet corrected */
  readonly awaited: readonly ReturnedPlan[]
  /** nothing must be corrected: they can go to the Consejo de Gobierno */
  readonly ready: readonly ReviewedPlan[]
  readonly missing: readonly PlanKey[]
  /** of a format that is no longer in use: they could not be judged */
  readonly unjudged: readonly PlanRecord[]
}

/** More than one plan would go back with one number, or the number is taken. */
export type ReturnRefusal =
  | { readonly refused: 'several'; readonly plans: readonly ReviewedPlan[] }
  | { readonly refused: 'taken'; readonly by: PlanRecord }

/**
 * Sends back what must be corrected (PE-P-002, tarea 4): for each plan its own workbook annotated and its oficio, and then
 * the line in the register, so that a run that is killed is taken up by the next one with the same number.
 * @param onReturn told after each how many go back
 * @throws OutputError where something cannot be written; what was sent back until then stays so
 */
export async function returnPlans(
  office: Office,
  request: ReturnRequest,
  onReturn: (total: number) => void = () => undefined,
): Promise<Returns | ReturnRefusal> {
  const plans = await office.register.plans()
  const read = await currentPlans(office)
  const reviewed = sideBySideToday(read, office)
  const selected = reviewed.filter(({ record }) => isSelected(record.key, request.selection))
  const open = selected.filter(({ record }) => OPEN.has(record.state))
  const wrong = open.filter(({ counts }) => counts.errors > 0)
  const fresh = wrong.filter(({ record }) => record.state !== 'returned')
  const refusal = request.letter === null ? null : refusalOf(request.letter, fresh, plans)
  if (refusal) return refusal

  const ready = open.filter(({ counts }) => counts.errors === 0)
  const newlyReady = ready.filter(({ record }) => record.state !== 'under-review')
  if (newlyReady.length > 0) await office.register.review(newlyReady.map(({ record }) => record))
  const rewritten: WrittenReturn[] = []
  const awaited: ReturnedPlan[] = []
  for (const { record, current } of wrong.filter((one) => one.record.state === 'returned')) {
    const last = returnsOf(record).at(-1)!
    const told = { record, current, ...last, folder: relativeFolder(last.letter, record.key) }
    if (await isComplete(join(office.workspace.folder, told.folder), letterName(last.letter)))
      awaited.push(told)
    else rewritten.push(await rewrite(office, read, record, last))
  }
  const returned: WrittenReturn[] = []
  const deadline = request.deadline ?? usualDeadline(office)
  for (const one of fresh) {
    const known = await office.register.plans()
    const letter =
      request.letter ?? nextLetter(known, one.record.key.vigencia, office.workspace.configuration)
    const facts = { letter, date: office.today, deadline, errors: one.counts.errors }
    await removeUnrecordedReturns(letter, known, office)
    returned.push(await write(office, read, one, facts))
    await office.register.recordReturn(one.record, facts)
    onReturn(fresh.length)
  }
  const judged = new Set(read.map(({ record }) => record.id))
  return {
    returned,
    rewritten,
    awaited,
    ready,
    missing: stillOwed(plans, request.selection, office),
    unjudged: plans.filter(
      ({ id, key, state, current }) =>
        current !== null && OPEN.has(state) && !judged.has(id) && isSelected(key, request.selection),
    ),
  }
}

/** States in which a plan may be sent back, or found ready. */
const OPEN: ReadonlySet<string> = new Set(['received', 'under-review', 'returned'])

function refusalOf(
  letter: string,
  plans: readonly ReviewedPlan[],
  known: readonly PlanRecord[],
): ReturnRefusal | null {
  if (plans.length > 1) return { refused: 'several', plans }
  const name = fold(safeName(letter))
  const by = known.find((plan) => lettersSent([plan]).some((other) => fold(safeName(other)) === name))
  return by && plans.length === 1 ? { refused: 'taken', by } : null
}

/** The day by which what is returned today is to be corrected. */
function usualDeadline({ today, workspace, settings }: Office): string {
  return workingDayAfter(today, workspace.configuration.plazoCorreccion, settings.nonWorkingDays)
}

type ReturnFacts = Pick<ReturnRecord, 'letter' | 'date' | 'deadline' | 'errors'>

async function write(
  office: Office,
  read: readonly CurrentPlan[],
  { record, current, submission, findings: found, counts }: ReviewedPlan,
  facts: ReturnFacts,
): Promise<WrittenReturn> {
  const { letter, date, deadline } = facts
  const { register, directory, workspace } = office
  const { key } = record
  const { format } = submission.verdict
  const folder = relativeFolder(letter, key)
  const before = returnsOf(record).filter((earlier) => earlier.letter !== letter)
  const findings = await toldBefore(office, read, record, before.at(-1), inOrder(found))
  const bytes = await register.archive.read(current.sha256)
  const entity = directory.entity
  const book = await annotatedReturn(bytes, current.file, findings, { entity, deadline })
  const oficio = returnLetter({
    head: letterHead(workspace.configuration, directory),
    number: letter,
    date,
    addressee: {
      dependencia: nameOf(directory, key.dependencia) ?? key.dependencia,
      name: null,
      title: null,
    },
    plan: {
      format,
      vigencia: key.vigencia,
      version: current.version,
      file: current.file,
      sha256: current.sha256,
      received: current.received,
    },
    findings,
    deadline,
    annex: book,
    insistsOn: before.map((earlier) => ({ number: earlier.letter, date: earlier.date })),
    copies: [],
  })
  const place = join(workspace.folder, folder)
  await makeFolder(place)
  await writeAtomically(join(place, book.name), book.bytes)
  await writeAtomically(join(place, letterName(letter)), await writeLetter(oficio))
  return { record, current, ...facts, folder, warnings: counts.warnings, unannotated: book.why }
}

/** Writes what an earlier return wrote, as it was on that day. */
async function rewrite(
  office: Office,
  read: readonly CurrentPlan[],
  record: PlanRecord,
  last: ReturnRecord,
): Promise<WrittenReturn> {
  const then = sideBySideToday(read, { ...office, today: last.date })
  return write(
    office,
    read,
    then.find((one) => one.record.id === record.id)!,
    last,
  )
}

/** What is worst first, and within that as it was found. */
function inOrder(findings: readonly WordedFinding[]): WordedFinding[] {
  return SEVERITIES.flatMap((severity) => findings.filter((found) => found.severity === severity))
}

/** Marks what the last return already said, and is as it was. */
async function toldBefore(
  office: Office,
  read: readonly CurrentPlan[],
  record: PlanRecord,
  last: ReturnRecord | undefined,
  findings: readonly WordedFinding[],
): Promise<ToldFinding[]> {
  const said = new Set<string>()
  const version = last && record.versions.find(({ id }) => id === last.submission)
  const submission = version && (await judgedAgain(version, office))
  if (last && version && submission) {
    const then = read.map((one) =>
      one.record.id === record.id
        ? { record, current: version, submission: { ...submission, file: fileNameOf(version) } }
        : one,
    )
    const reviewed = sideBySideToday(then, { ...office, today: last.date })
    const own = reviewed.find((one) => one.record.id === record.id)?.findings ?? []
    for (const found of own) if (found.exception === null) said.add(sameProblem(found))
  }
  return findings.map((found) => ({ ...found, toldBefore: said.has(sameProblem(found)) }))
}

/** The row by its words and not its number: it may stand elsewhere by now. */
function sameProblem({ rule, column, row, value, message }: WordedFinding): string {
  return [rule, column, row, value, message].join('\n')
}

/** The returns of versions that stand. */
function returnsOf({ returns, versions }: PlanRecord): ReturnRecord[] {
  return returns.filter(({ submission }) => versions.some(({ id }) => id === submission))
}
