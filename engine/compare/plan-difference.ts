import type { Activity } from '../plan/plan.js'
import type { ActivityPair } from './match-activities.js'

/** What a plan says in a place: the text as its cell shows it, and the cell; null where the plan has no such cell. */
export interface Said {
  readonly text: string
  readonly sheet: string | null
  /** `F12` */
  readonly cell: string | null
}

/** What changed in one column of an activity. */
export interface ColumnChange {
  readonly key: string
  /** header of the column as the official format prints it */
  readonly header: string
  /** `wording`: only how it is typed (case, accents, spaces, punctuation); it means the same */
  readonly kind: 'content' | 'wording'
  readonly before: Said
  readonly after: Said
}

/** An activity that is in both plans and does not say the same in both. */
export interface ActivityChange extends ActivityPair {
  /** columns in official order */
  readonly columns: readonly ColumnChange[]
  /** its number, where it is another one */
  readonly number: { readonly before: string | null; readonly after: string | null } | null
  /** number of its section, where it is another one */
  readonly section: { readonly before: number | null; readonly after: number | null } | null
  /** whether it stands elsewhere among the others too */
  readonly moved: boolean
}

/** What changed in a table. */
export interface TableDifference {
  readonly added: readonly Activity[]
  readonly removed: readonly Activity[]
  readonly changed: readonly ActivityChange[]
  /** those that say the same but stand elsewhere among the others; rows pushed down by a new one have not moved */
  readonly moved: readonly ActivityPair[]
  /** how many say the same in both, moved or not */
  readonly unchanged: number
}

/** A fact of the document as a whole that changed. */
export interface FactChange {
  readonly fact: 'format' | 'version' | 'vigencia' | 'dependencia'
  readonly before: string | number
  readonly after: string | number
}

/** A text above the tables that changed, came or went. */
export interface HeadingChange {
  readonly before: Said | null
  readonly after: Said | null
}

/** What changed in another table of the workbook: ceilings, modifications. */
export interface AnnexDifference extends TableDifference {
  readonly key: string
  /** title of its sheet */
  readonly title: string
}

/** What changed between two plans. */
export interface PlanDifference extends TableDifference {
  readonly facts: readonly FactChange[]
  readonly headings: readonly HeadingChange[]
  /** only those in which something changed */
  readonly annexes: readonly AnnexDifference[]
}

/** Whether a table says the same in both, in the same order. */
export function isUnchanged({ added, removed, changed, moved }: TableDifference): boolean {
  return added.length + removed.length + changed.length + moved.length === 0
}

/** Whether two plans say the same. */
export function isSamePlan(difference: PlanDifference): boolean {
  const { facts, headings, annexes } = difference
  return isUnchanged(difference) && facts.length + headings.length + annexes.length === 0
}
