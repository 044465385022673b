/** What a plan is known by: whose it is, of which vigencia and format, and for a follow-up, up to which cut-off. */
export interface PlanKey {
  /** id in the directory */
  readonly dependencia: string
  readonly vigencia: number
  /** id of the format */
  readonly format: string
  /** ISO date, empty for what is no follow-up */
  readonly cutoff: string
}

/** How far a plan has come (PE-P-002), in this order; `missing` where all that came was withdrawn and nobody asked for it. */
export const PLAN_STATES = [
  'missing',
  'requested',
  'received',
  'under-review',
  'returned',
  'approved',
  'modified',
] as const
export type PlanState = (typeof PLAN_STATES)[number]

/** Whether a plan in this state is the entity's, so that its progress is followed; none where no register knows. */
export function isApproved(state: PlanState | null | undefined): boolean {
  return state === 'approved' || state === 'modified'
}

/** What was found in a submission when it was taken in; the errors are those that no exception covered. */
export interface Counts {
  readonly activities: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
}

/** One version of a plan. Its bytes are in the archive, under its hash. */
export interface SubmissionRecord {
  readonly id: number
  /** receipt number, `2026-0007` */
  readonly number: string
  readonly key: PlanKey
  /** 1, 2, 3… within the plan */
  readonly version: number
  /** the name under which it came, with forward slashes */
  readonly file: string
  readonly sha256: string
  /** the same for two files that say the same */
  readonly fingerprint: string
  /** ISO moment, UTC; or the ISO day on which it arrived, where somebody said it */
  readonly received: string
  /** ISO moment, UTC, in which it was entered */
  readonly registered: string
  readonly counts: Counts
  readonly ruleset: string
}

/** A version that was taken back: it counts no more, and everything else of it stays. */
export interface WithdrawnRecord extends SubmissionRecord {
  /** ISO moment, UTC */
  readonly withdrawn: string
  readonly motive: string
}

/** A return of one version, with its oficio. */
export interface ReturnRecord {
  readonly submission: number
  readonly version: number
  /** number of the oficio */
  readonly letter: string
  readonly date: string
  /** ISO date by which it is to be corrected */
  readonly deadline: string
  readonly errors: number
}

/** The approval of one version in Consejo de Gobierno. */
export interface ApprovalRecord {
  readonly submission: number
  readonly version: number
  readonly act: string
  readonly date: string
}

/** A change asked for after the approval. */
export interface ModificationRecord {
  readonly submission: number
  readonly version: number
  /** number of the oficio that asks for it */
  readonly letter: string
  readonly date: string
  readonly accepted: boolean
}

/** A plan with its whole history. */
export interface PlanRecord {
  readonly id: number
  readonly key: PlanKey
  readonly state: PlanState
  /** ISO date on which it was asked for, null where nobody did */
  readonly requested: string | null
  /** those that stand, by version */
  readonly versions: readonly SubmissionRecord[]
  /** by version; returns and modifications may be of these too */
  readonly withdrawn: readonly WithdrawnRecord[]
  /** the version that counts; null where none was received */
  readonly current: SubmissionRecord | null
  readonly returns: readonly ReturnRecord[]
  /** the approved baseline; null until then */
  readonly approval: ApprovalRecord | null
  readonly modifications: readonly ModificationRecord[]
}

/** Why a file was set aside instead of becoming a version of a plan. */
export type AsideReason =
  | 'unreadable'
  | 'unrecognised'
  | 'no-dependencia'
  | 'no-vigencia'
  /** a follow-up that does not say up to which cut-off it goes */
  | 'no-cutoff'
  | 'blank'
  /** nothing in common with the version that counts: another part of the plan, or another plan */
  | 'nothing-in-common'
  /** the plan is approved: a change needs its oficio (`cotejo modificar`) */
  | 'approved'

/** One file that arrived under one name. Every one has exactly one fate. */
export interface ReceptionRecord {
  readonly id: number
  readonly file: string
  readonly sha256: string
  /** ISO moment, UTC, or day */
  readonly received: string
  readonly fate:
    | { readonly kind: 'submission'; readonly submission: number }
    | { readonly kind: 'same-bytes'; readonly submission: number }
    | { readonly kind: 'same-content'; readonly submission: number }
    /** it was a version that was withdrawn, or said the same as one */
    | { readonly kind: 'withdrawn'; readonly submission: number }
    | { readonly kind: 'aside'; readonly reason: AsideReason }
    /** it was set aside, and somebody decided that it does not count; `discarded` is the ISO moment, UTC */
    | {
        readonly kind: 'discarded'
        readonly reason: AsideReason
        readonly motive: string
        readonly discarded: string
      }
}

/** What somebody settled of an activity of which co-responsibles reported differently at a cut-off. */
export interface SettlementRecord {
  readonly id: number
  /** id of the activity, as in `consolidado.json` */
  readonly activity: string
  /** ISO */
  readonly cutoff: string
  /** of each of its goals; null where nothing counts */
  readonly executed: readonly (number | null)[]
  readonly evidence: boolean
  /** who settled it */
  readonly by: string
  readonly motive: string
  /** id of the dependencia whose figures were taken; null where they are others */
  readonly unit: string | null
  /** ISO day */
  readonly date: string
}

/** One line of the log. Its hash is over all of it and the hash of the line before. */
export interface LogEntry {
  readonly seq: number
  /** ISO moment, UTC */
  readonly at: string
  readonly actor: string
  readonly action: Action
  readonly data: Readonly<Record<string, unknown>>
  readonly previous: string
  readonly hash: string
}

export const ACTIONS = [
  'create',
  'request',
  'receive',
  'duplicate',
  'set-aside',
  'review',
  'return',
  'approve',
  'modify',
  'reject-modification',
  'withdraw',
  'discard',
  'settle',
] as const
export type Action = (typeof ACTIONS)[number]

export function sameKey(a: PlanKey, b: PlanKey): boolean {
  return (
    a.dependencia === b.dependencia &&
    a.vigencia === b.vigencia &&
    a.format === b.format &&
    a.cutoff === b.cutoff
  )
}
