import type { PlanDifference } from '../../../engine/compare/plan-difference.js'
import type { Finding } from '../../../engine/findings/finding.js'
import type { Arrival, Unopened } from '../../collect/arrivals.js'
import type { WordedFinding } from '../../consolidate/consolidated.js'
import type { PlanSubmission } from '../../consolidate/submission.js'
import type { PlanKey, ReturnRecord, SubmissionRecord, WithdrawnRecord } from '../../register/records.js'

/** A dependencia that a workbook may be of, and how many of its rows name it as responsible. */
export interface Likely {
  readonly id: string
  readonly name: string
  readonly rows: number
}

/** Why a file did not become a version, with what there is to say of it. */
export type Aside =
  | { readonly reason: 'unreadable'; readonly found: Finding | Unopened }
  | { readonly reason: 'unrecognised'; readonly found: Finding }
  /** it does not say whose it is */
  | { readonly reason: 'no-dependencia'; readonly says: null; readonly likely: readonly Likely[] }
  /** it says that it is somebody else's than was told */
  | { readonly reason: 'no-dependencia'; readonly says: string; readonly told: string }
  | { readonly reason: 'no-vigencia' }
  | { readonly reason: 'no-cutoff' }
  | { readonly reason: 'blank' }
  | { readonly reason: 'nothing-in-common'; readonly key: PlanKey; readonly current: SubmissionRecord }
  | { readonly reason: 'approved'; readonly key: PlanKey; readonly current: SubmissionRecord }

/** A file that became a version of a plan. */
export interface NewVersion {
  readonly kind: 'version'
  readonly file: string
  readonly record: SubmissionRecord
  /** what was found in it on that day, which is what its record counts */
  readonly findings: readonly WordedFinding[]
  /** the version that counted before, and what changed; null for the first one */
  readonly replaced: {
    readonly record: SubmissionRecord
    readonly difference: PlanDifference
    /** whether its name or the date on which it was saved says that it is the newer of the two */
    readonly isNewer: boolean
  } | null
}

/** What became of a file that arrived. */
export type Outcome =
  | NewVersion
  | {
      readonly kind: 'same-bytes' | 'same-content'
      readonly file: string
      readonly record: SubmissionRecord
      /** the version that counts, where it is a later one */
      readonly replacedBy: SubmissionRecord | null
      /** numbers of the receipts to take back so that it counts again, the latest first; empty where that cannot be */
      readonly over: readonly string[]
      /** the oficio with which it was sent back, where it still waits for its correction */
      readonly returned: ReturnRecord | null
    }
  /** known: it was set aside before for the same reason */
  | { readonly kind: 'aside'; readonly file: string; readonly aside: Aside; readonly known: boolean }
  /** the same file under the same name was dealt with before */
  | {
      readonly kind: 'known'
      readonly file: string
      readonly record: SubmissionRecord | null
      /** as above */
      readonly returned: ReturnRecord | null
    }
  /** its version was withdrawn, and nobody asks to have it again */
  | { readonly kind: 'withdrawn'; readonly file: string; readonly record: WithdrawnRecord }
  /** it was set aside and discarded, and nobody asks to have it looked at again */
  | { readonly kind: 'discarded'; readonly file: string; readonly motive: string }
  | { readonly kind: 'own-output'; readonly file: string }
  | Extract<Arrival, { kind: 'unread' }>

/** What is asked where a workbook leaves something open. Null answers leave it aside. */
export interface Questions {
  /** Whose it is. @returns id in the directory */
  whose(submission: PlanSubmission, likely: readonly Likely[]): Promise<string | null>
  /** Whether it replaces the version that counts, with which it has nothing in common. */
  replaces(submission: PlanSubmission, key: PlanKey, current: SubmissionRecord): Promise<boolean>
}
