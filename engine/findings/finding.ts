import type { RuleFacts, RuleId } from './facts.js'

export type Severity = 'error' | 'warning' | 'info'

/** A cell that a fix writes, in the terms of the contract: an A1 address and a text, an ISO date or a number; null empties it. */
export interface FixEdit {
  readonly sheet: string
  readonly cell: string
  readonly value: string | number | null
}

/** Cell edits that repair a finding; safe to preview, apply and undo. */
export interface Fix {
  readonly label: string
  readonly edits: readonly FixEdit[]
}

/** Where a finding stands. All null for what concerns the whole file. */
export interface Place {
  readonly sheet: string | null
  /** `G31` */
  readonly cell: string | null
  /** header of the column as the official format prints it */
  readonly column: string | null
  /** the row in human words: "5.1 Realizar seguimiento…" */
  readonly row: string | null
  /** what is written there */
  readonly value: string | null
}

export const NOWHERE: Place = { sheet: null, cell: null, column: null, row: null, value: null }

/** A judgement on a plan: a value, told apart by rule id, with the facts its sentence needs. */
export type Finding = {
  readonly [R in RuleId]: {
    readonly rule: R
    readonly severity: Severity
    readonly place: Place
    readonly facts: RuleFacts[R]
    readonly fix: Fix | null
  }
}[RuleId]

/** Why a rule could not be asked of a plan. */
export type NotEvaluatedReason =
  | { readonly kind: 'column-missing'; readonly column: string }
  | { readonly kind: 'no-vigencia' }
  | { readonly kind: 'no-list-of-duties' }
  /** the format has no such columns */
  | { readonly kind: 'format-lacks'; readonly what: readonly string[] }
  /** another document against which to check was not given: its name as people call it */
  | { readonly kind: 'no-document'; readonly document: string }
  /** a table of the same workbook was not found: its title */
  | { readonly kind: 'no-annex'; readonly title: string }
  | { readonly kind: 'no-catalogue' }
  /** nothing says up to which date a follow-up tells */
  | { readonly kind: 'no-cutoff' }

/** A rule that could not be asked of this plan, and why. */
export interface NotEvaluated {
  readonly rule: RuleId
  readonly reason: NotEvaluatedReason
}
