import { daysBetween } from '../../../engine/calendar/iso-date.js'
import { nameOf, type Directory } from '../../../engine/directory/directory.js'
import type { Format } from '../../../engine/format/format.js'
import { localDay } from '../../local-time.js'
import type {
  Counts,
  ModificationRecord,
  PlanRecord,
  ReturnRecord,
  SubmissionRecord,
  WithdrawnRecord,
} from '../../register/records.js'
import { STATE_LABEL } from '../state-label.js'

/** How far a plan has come, as the entity sees it: also where nothing came, and an approved one whose vigencia has begun. */
export const STANDINGS = [
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

const STANDING_LABEL: Readonly<Record<Standing, string>> = {
  ...STATE_LABEL,
  'in-execution': 'En ejecución',
}

/** What a follow-up is called by where it stands: it tells of a plan, and is never approved. */
const FOLLOW_UP_LABEL: Partial<Readonly<Record<Standing, string>>> = {
  missing: 'Sin reportar',
  requested: 'Sin reportar',
  received: 'Reportó',
  'under-review': 'Reportó',
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

/** What the state of a plan is told by, besides its record. */
export interface PlanContext {
  readonly formats: readonly Format[]
  readonly directory: Directory
  /** the day by which a format is handed in; of a follow-up, at a cut-off (ISO), which is empty for a plan */
  readonly due: (format: string, vigencia: number | null, cutoff: string) => string | null
  /** ISO day */
  readonly today: string
}

/** Whether nothing of a plan has come. */
export function isAwaited({ state }: Pick<PlanStatus, 'state'>): boolean {
  return state === 'missing' || state === 'requested'
}

/** Days by which somebody is late today: with a plan that has not come, or with a correction. */
export function daysOverdue(plan: PlanStatus): number {
  return isAwaited(plan) ? (plan.owed ? (plan.daysLate ?? 0) : 0) : (plan.correction?.daysPast ?? 0)
}

/** What is owed and of which nothing is known. */
export function absent(
  key: Pick<PlanStatus, 'dependencia' | 'format' | 'vigencia' | 'cutoff'>,
  context: PlanContext,
): PlanStatus {
  const { dependencia, format, vigencia, cutoff } = key
  const due = context.due(format, vigencia, cutoff)
  return {
    ...namesOf(dependencia, format, context),
    vigencia,
    cutoff,
    owed: true,
    state: 'missing',
    label: labelOf('missing', cutoff),
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

/** What the register knows of a plan. */
export function planStatus(record: PlanRecord, owed: boolean, context: PlanContext): PlanStatus {
  const { key, requested, current, returns, approval, modifications } = record
  const { dependencia, format, vigencia, cutoff } = key
  const { today } = context
  const versions = record.versions.map(versionStatus)
  const due = context.due(format, vigencia, cutoff)
  const state = standingOf(record, today)
  const last = returns.filter(({ version }) => version === current?.version).at(-1)
  return {
    ...namesOf(dependencia, format, context),
    vigencia,
    cutoff,
    owed,
    state,
    label: labelOf(state, cutoff),
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

function labelOf(state: Standing, cutoff: string): string {
  return (cutoff === '' ? undefined : FOLLOW_UP_LABEL[state]) ?? STANDING_LABEL[state]
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

export function versionStatus({ number, version, file, received, counts }: SubmissionRecord): VersionStatus {
  return { number, version, file, received, day: localDay(received), counts }
}

export function withdrawnStatus(record: WithdrawnRecord): WithdrawnStatus {
  return { ...versionStatus(record), withdrawn: localDay(record.withdrawn), motive: record.motive }
}

/** What people call a dependencia and a format. */
export function namesOf(
  dependencia: string,
  format: string,
  { directory, formats }: Pick<PlanContext, 'directory' | 'formats'>,
) {
  return {
    dependencia,
    dependenciaName: nameOf(directory, dependencia) ?? dependencia,
    format,
    formatName: formats.find(({ id }) => id === format)?.shortName ?? format,
  }
}
