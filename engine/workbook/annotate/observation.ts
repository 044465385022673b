import type { FindingInWords } from '../../findings/worded.js'
import type { Unreadable } from '../workbook.js'

/**
 * Something to say of a workbook, in words: of the whole file where the sheet is null, of a whole sheet where the cell is.
 * The cell may be a range, `B4:B6`.
 */
export interface Observation extends Omit<FindingInWords, 'rule' | 'fix'> {
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
  /** an `.ods`, in which nothing of ours is written */
  | { readonly kind: 'open-document' }
  /** it is made in a way that we do not know how to add to: what, in words for us */
  | { readonly kind: 'unknown-make'; readonly part: string }

export type AnnotateResult =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly why: NotAnnotated }
