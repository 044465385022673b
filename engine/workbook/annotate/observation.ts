import type { Severity } from '../../findings/finding.js'
import type { Unreadable } from '../workbook.js'

/** Something to say of a workbook, in words. */
export interface Observation {
  readonly severity: Severity
  /** null for what concerns the whole file */
  readonly sheet: string | null
  /** `G31`, `B4:B6`; null for what concerns the whole sheet, or file */
  readonly cell: string | null
  readonly column: string | null
  /** the row in human words */
  readonly row: string | null
  /** what is written there */
  readonly value: string | null
  readonly message: string
  readonly why: string
  readonly how: string
  /** what to write instead, where that can be said */
  readonly proposal: string | null
}

export interface AnnotateOptions {
  /** who sends the workbook back */
  readonly entity: string
  /** until when it is awaited corrected (ISO date) */
  readonly deadline: string | null
}

/** Why a workbook was not annotated. */
export type NotAnnotated =
  | { readonly kind: 'unreadable'; readonly why: Unreadable }
  /** digitally signed: any change would break the signature */
  | { readonly kind: 'signed' }
  /** it carries macros, and nothing of ours may hand those on */
  | { readonly kind: 'macros' }
  /** it is made in a way that we do not know how to add to: what, in words for us */
  | { readonly kind: 'unknown-make'; readonly part: string }

export type AnnotateResult =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly why: NotAnnotated }
