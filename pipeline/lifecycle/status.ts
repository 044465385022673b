import { daysBetween } from '../../engine/calendar/iso-date.js'
import { nameOf, type Directory } from '../../engine/directory/directory.js'
import type { Format } from '../../engine/format/format.js'
import type {
  AsideReason,
  Counts,
  ModificationRecord,
  PlanRecord,
  ReceptionRecord,
  ReturnRecord,
  SubmissionRecord,
  WithdrawnRecord,
} from '../register/records.js'
import type { Duties } from '../workspace/workspace.js'
import { localDay } from '../local-time.js'
import { STATE_LABEL } from './state-label.js'
import { settledAsides } from './settled-asides.js'
import { asideWords } from './status/aside-words.js'

/** How far a plan has come, as the entity sees it: also where nothing came, and an approved one whose vigencia has begun. */
const STANDINGS = [
  'missing',
  'requested',
  'received',
  'under-review',
  'returned',
  'approved',
  'in-execution',
  'modified',
] as const
export type Standing = (typeof STANDINGS)[number]

export const STANDING_LABEL: Readonly<Record<Standing, string>> = {
  ...STATE_LABEL,
  'in-execution': 'En ejecución',
}

/** One version of a plan, as it came. */
export interface VersionStatus {
  readonly number: string
  readonly version: number
  readonly file: string
  /** ISO moment, UTC; or the day, where somebody said it */
  readonly received: string
  /** ISO day, in Colombia */
  readonly day: string
  readonly counts: Counts
}

/** A version that counts no more, and why. */
export interface WithdrawnStatus extends VersionStatus {
  /** ISO day, in Colombia, on which it was withdrawn */
  readonly withdrawn: string
  readonly motive: string
}

/** What there is of one format of one dependencia. */
export interface PlanStatus {
  readonly dependencia: string
  readonly dependenciaName: string
  readonly format: string
  readonly formatName: string
  readonly vigencia: number | null
  /** ISO day, empty for what is no follow-up */
  readonly cutoff: string
  /** whether the configuration says so, or it was asked for */
  readonly owed: boolean
  readonly state: Standing
  readonly label: string
  /** ISO day on which it was asked for */
  readonly requested: string | null
  /** the version that counts */
  readonly current: VersionStatus | null
  /** those that stand */
  readonly versions: readonly VersionStatus[]
  readonly withdrawn: readonly WithdrawnStatus[]
  /** ISO day by which it was to be handed in; null where nobody said */
  readonly due: string | null
  /** calendar days from the due day to that on which the first version came, or to today; null without a due day */
  readonly daysLate: number | null
  /** where it is returned and not corrected: until when, and calendar days past that */
  readonly correction: { readonly deadline: string; readonly daysPast: number } | null
  readonly returns: readonly Omit<ReturnRecord, 'submission'>[]
  readonly approval: { readonly version: number; readonly act: string; readonly date: string } | null
  readonly modifications: readonly Omit<ModificationRecord, 'submission'>[]
}

/** A file that became no version, with what settles it. */
export interface AsideStatus {
  readonly file: string
  readonly sha256: string
  readonly received: string
  readonly day: string
  readonly reason: AsideReason
  readonly why: string
  readonly how: string
}

/** A file that was set aside and needs nobody any more, with the version that settled it. */
export interface SettledFile extends Omit<AsideStatus, 'how'> {
  readonly by: VersionStatus & {
    readonly dependencia: string
    readonly dependenciaName: string
    readonly format: string
    readonly formatName: string
  }
}

/** A file that was set aside, and somebody decided that it does not count. */
export interface DiscardedFile extends Omit<AsideStatus, 'how'> {
  /** ISO day, in Colombia */
  readonly discarded: string
  readonly motive: string
}

/** A file that was a version of a plan, or repeated one, until that was withdrawn. */
export interface WithdrawnFile {
  readonly file: string
  readonly sha256: string
  readonly received: string
  readonly day: string
  /** the version as which it was received */
  readonly was: WithdrawnStatus & {
    readonly dependencia: string
    readonly dependenciaName: string
    readonly format: string
    readonly formatName: string
  }
}

/** What `cotejo estado --json` prints (contract `cotejo/status@1`). */
export interface Status {
  readonly schema: 'cotejo/status@1'
  readonly entity: string
  readonly vigencia: number | null
  /** ISO day */
  readonly today: string
  /** whether the configuration says who owes what */
  readonly dutiesKnown: boolean
  /** of this vigencia: by dependencia, in the order of the directory, and by format */
  readonly plans: readonly PlanStatus[]
  /** what the register has of other vigencias, which enters no total but that of files */
  readonly otherVigencias: readonly PlanStatus[]
  /** those that wait for a decision */
  readonly aside: readonly AsideStatus[]
  readonly settled: readonly SettledFile[]
  readonly discarded: readonly DiscardedFile[]
  readonly withdrawn: readonly WithdrawnFile[]
  readonly totals: StatusTotals
}

export interface StatusTotals {
  /** the sum of `byState` */
  readonly owed: number
  readonly byState: Readonly<Record<Standing, number>>
  /** received without being owed */
  readonly unowed: number
  /** owed, not handed in, and its day past */
  readonly overdue: number
  /** returned, not corrected, and its deadline past */
  readonly correctionOverdue: number
  /** owed and handed in after its day */
  readonly arrivedLate: number
  readonly files: {
    /** the sum of the others */
    readonly received: number
    readonly versions: number
    readonly repeated: number
    /** those that wait for a decision */
    readonly aside: number
    /** set aside, and taken in afterwards under the same name or another */
    readonly settled: number
    readonly discarded: number
    readonly withdrawn: number
  }
}

/** What the state of plans is told by, besides the register. */
export interface StatusContext {
  /** null where nobody said who owes what */
  readonly duties: Duties | null
  readonly formats: readonly Format[]
  readonly directory: Directory
  /** null where nobody said: then the latest of the register */
  readonly vigencia: number | null
  /** the day by which a format is handed in */
  readonly due: (format: string, vigencia: number | null) => string | null
  /** ISO day */
  readonly today: string
}

/**
 * The state of every plan that is owed or was received. What is owed is what the configuration says and what was asked for;
 * a format that is handed in by cut-offs counts once for each cut-off that the register knows, and once where it knows none.
 *
 * Days late are calendar days, since the day by which a plan is due is a date that everybody was told: handed in on that
 * day, or before, is 0; on the next, 1. The first version counts, even where it was returned: what comes later is held to the
 * deadline of its return. What has not come is compared with today. A moment is of the day that Colombia's calendars showed.
 */
export function statusOf(
  records: readonly PlanRecord[],
  receptions: readonly ReceptionRecord[],
  context: StatusContext,
): Status {
  const { duties, directory, today } = context
  const vigencia = context.vigencia ?? latestOf(records)
  const told = records.filter((record) => isTold(record, duties))
  const own = told.filter(({ key }) => key.vigencia === vigencia)
  const isOwed = (dependencia: string, format: string): boolean =>
    duties?.get(format)?.includes(dependencia) ?? false
  const known = new Set(own.map(({ key }) => `${key.dependencia}\n${key.format}`))
  const missing = [...(duties ?? [])].flatMap(([format, owing]) =>
    owing
      .filter((dependencia) => !known.has(`${dependencia}\n${format}`))
      .map((dependencia) => absent(dependencia, format, vigencia, context)),
  )
  const present = own.map((record) => {
    const { dependencia, format } = record.key
    return planStatus(record, isOwed(dependencia, format) || record.requested !== null, context)
  })
  const plans = inOrder([...missing, ...present], context)
  const others = told.filter(({ key }) => key.vigencia !== vigencia)
  const by = settledAsides(receptions, records)
  const aside = receptions.flatMap((one) => (by.has(one.id) ? [] : asideStatus(one)))
  return {
    schema: 'cotejo/status@1',
    entity: directory.entity,
    vigencia,
    today,
    dutiesKnown: duties !== null,
    plans,
    otherVigencias: inOrder(
      others.map((record) => planStatus(record, record.requested !== null, context)),
      context,
    ),
    aside,
    settled: receptions.flatMap((one) => settledFile(one, by.get(one.id), context)),
    discarded: receptions.flatMap(discardedFile),
    withdrawn: withdrawnFiles(records, receptions, context),
    totals: totalsOf(plans, receptions, aside.length),
  }
}

/** A plan of which all that came was withdrawn is told of where it is owed: otherwise it is as if nothing had come. */
function isTold({ state, key: { dependencia, format, cutoff } }: PlanRecord, duties: Duties | null): boolean {
  return state !== 'missing' || (cutoff === '' && duties?.get(format)?.includes(dependencia) === true)
}

/** Whether nothing of a plan has come. */
export function isAwaited({ state }: Pick<PlanStatus, 'state'>): boolean {
  return state === 'missing' || state === 'requested'
}

/** Days by which somebody is late today: with a plan that has not come, or with a correction. */
export function daysOverdue(plan: PlanStatus): number {
  return isAwaited(plan) ? (plan.owed ? (plan.daysLate ?? 0) : 0) : (plan.correction?.daysPast ?? 0)
}

function absent(
  dependencia: string,
  format: string,
  vigencia: number | null,
  context: StatusContext,
): PlanStatus {
  const due = context.due(format, vigencia)
  return {
    ...namesOf(dependencia, format, context),
    vigencia,
    cutoff: '',
    owed: true,
    state: 'missing',
    label: STANDING_LABEL.missing,
    requested: null,
    current: null,
    versions: [],
    withdrawn: [],
    due,
    daysLate: lateness(due, context.today),
    correction: null,
    returns: [],
    approval: null,
    modifications: [],
  }
}

function planStatus(record: PlanRecord, owed: boolean, context: StatusContext): PlanStatus {
  const { key, requested, current, returns, approval, modifications } = record
  const { dependencia, format, vigencia, cutoff } = key
  const { today } = context
  const versions = record.versions.map(versionStatus)
  const due = cutoff === '' ? context.due(format, vigencia) : null
  const state = standingOf(record, today)
  const last = returns.filter(({ version }) => version === current?.version).at(-1)
  return {
    ...namesOf(dependencia, format, context),
    vigencia,
    cutoff,
    owed,
    state,
    label: STANDING_LABEL[state],
    requested,
    current: current && versionStatus(current),
    versions,
    withdrawn: record.withdrawn.map(withdrawnStatus),
    due,
    daysLate: lateness(due, firstDay(versions) ?? today),
    correction:
      state === 'returned' && last
        ? { deadline: last.deadline, daysPast: Math.max(0, daysBetween(last.deadline, today)) }
        : null,
    returns: returns.map(({ version, letter, date, deadline, errors }) => ({
      version,
      letter,
      date,
      deadline,
      errors,
    })),
    approval: approval && { version: approval.version, act: approval.act, date: approval.date },
    modifications: modifications.map(({ version, letter, date, accepted }) => ({
      version,
      letter,
      date,
      accepted,
    })),
  }
}

function standingOf({ state, key }: PlanRecord, today: string): Standing {
  return state === 'approved' && today >= `${String(key.vigencia)}-01-01` ? 'in-execution' : state
}

function lateness(due: string | null, day: string): number | null {
  return due === null ? null : Math.max(0, daysBetween(due, day))
}

/** The day on which the first version came: one that is taken in later may have come before. */
function firstDay(versions: readonly VersionStatus[]): string | undefined {
  return versions.map(({ day }) => day).sort()[0]
}

function versionStatus({ number, version, file, received, counts }: SubmissionRecord): VersionStatus {
  return { number, version, file, received, day: localDay(received), counts }
}

function withdrawnStatus(record: WithdrawnRecord): WithdrawnStatus {
  return { ...versionStatus(record), withdrawn: localDay(record.withdrawn), motive: record.motive }
}

function withdrawnFiles(
  plans: readonly PlanRecord[],
  receptions: readonly ReceptionRecord[],
  context: StatusContext,
): WithdrawnFile[] {
  const records = new Map(plans.flatMap(({ withdrawn }) => withdrawn.map((one) => [one.id, one])))
  return receptions.flatMap(({ file, sha256, received, fate }) => {
    const record = fate.kind === 'withdrawn' && records.get(fate.submission)
    if (!record) return []
    const { dependencia, format } = record.key
    const was = { ...withdrawnStatus(record), ...namesOf(dependencia, format, context) }
    return [{ file, sha256, received, day: localDay(received), was }]
  })
}

function namesOf(dependencia: string, format: string, { directory, formats }: StatusContext) {
  return {
    dependencia,
    dependenciaName: nameOf(directory, dependencia) ?? dependencia,
    format,
    formatName: formats.find(({ id }) => id === format)?.shortName ?? format,
  }
}

function asideStatus({ file, sha256, received, fate }: ReceptionRecord): AsideStatus[] {
  if (fate.kind !== 'aside') return []
  const { reason } = fate
  return [{ file, sha256, received, day: localDay(received), reason, ...asideWords(reason) }]
}

function settledFile(
  reception: ReceptionRecord,
  by: SubmissionRecord | undefined,
  context: StatusContext,
): SettledFile[] {
  const { dependencia, format } = by?.key ?? {}
  if (!by || dependencia === undefined || format === undefined) return []
  return asideStatus(reception).map(({ file, sha256, received, day, reason, why }) => ({
    ...{ file, sha256, received, day, reason, why },
    by: { ...versionStatus(by), ...namesOf(dependencia, format, context) },
  }))
}

function discardedFile({ file, sha256, received, fate }: ReceptionRecord): DiscardedFile[] {
  if (fate.kind !== 'discarded') return []
  const { reason, motive } = fate
  const { why } = asideWords(reason)
  const [day, discarded] = [localDay(received), localDay(fate.discarded)]
  return [{ file, sha256, received, day, reason, why, discarded, motive }]
}

function latestOf(records: readonly PlanRecord[]): number | null {
  return records.length === 0 ? null : Math.max(...records.map(({ key }) => key.vigencia))
}

function inOrder(plans: readonly PlanStatus[], { directory, formats }: StatusContext): PlanStatus[] {
  const rank = (ids: readonly { readonly id: string }[], id: string): number => {
    const at = ids.findIndex((one) => one.id === id)
    return at < 0 ? ids.length : at
  }
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
  return [...plans].sort(
    (a, b) =>
      rank(directory.dependencias, a.dependencia) - rank(directory.dependencias, b.dependencia) ||
      order(a.dependencia, b.dependencia) ||
      rank(formats, a.format) - rank(formats, b.format) ||
      order(a.format, b.format) ||
      (a.vigencia ?? 0) - (b.vigencia ?? 0) ||
      order(a.cutoff, b.cutoff),
  )
}

function totalsOf(
  plans: readonly PlanStatus[],
  receptions: readonly ReceptionRecord[],
  aside: number,
): StatusTotals {
  const owed = plans.filter((plan) => plan.owed)
  const fates = receptions.map(({ fate }) => fate.kind)
  const files = {
    versions: fates.filter((kind) => kind === 'submission').length,
    repeated: fates.filter((kind) => kind === 'same-bytes' || kind === 'same-content').length,
    aside,
    settled: fates.filter((kind) => kind === 'aside').length - aside,
    discarded: fates.filter((kind) => kind === 'discarded').length,
    withdrawn: fates.filter((kind) => kind === 'withdrawn').length,
  }
  return {
    owed: owed.length,
    byState: Object.fromEntries(
      STANDINGS.map((state) => [state, owed.filter((plan) => plan.state === state).length]),
    ) as Record<Standing, number>,
    unowed: plans.length - owed.length,
    overdue: owed.filter((plan) => isAwaited(plan) && daysOverdue(plan) > 0).length,
    correctionOverdue: owed.filter(({ correction }) => (correction?.daysPast ?? 0) > 0).length,
    arrivedLate: owed.filter((plan) => !isAwaited(plan) && (plan.daysLate ?? 0) > 0).length,
    files: { received: receptions.length, ...files },
  }
}
