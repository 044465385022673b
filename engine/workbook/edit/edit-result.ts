import type { FixEdit } from '../../findings/finding.js'
import type { Unreadable, Workbook } from '../workbook.js'

/** A cell to write; its text stays one where it looks like a date. */
export interface CellEdit extends FixEdit {
  readonly asText?: true
}

/** Why a cell cannot be written without damage to what stands around it. */
export type EditRefusal =
  /** no sheet of that name, or more than one */
  | { readonly kind: 'no-sheet' }
  /** the address is none */
  | { readonly kind: 'no-cell' }
  /** a merge covers it; what it shows stands in `home` (`B4`) */
  | { readonly kind: 'merged'; readonly home: string }
  /** the formulas of other cells are written in it */
  | { readonly kind: 'shared-formula' }
  /** one formula fills all of `range` */
  | { readonly kind: 'array-formula'; readonly range: string }
  /** the header of an Excel table, whose name is kept elsewhere too */
  | { readonly kind: 'table-header' }
  /** locked, in a protected sheet */
  | { readonly kind: 'protected' }
  | { readonly kind: 'too-long'; readonly limit: number }
  /** NaN or infinite */
  | { readonly kind: 'no-number' }
  /** the workbook has no styles to which the look of a date, or of a number, could be added */
  | { readonly kind: 'no-styles' }

export interface RefusedEdit {
  readonly edit: FixEdit
  readonly why: EditRefusal
}

/** Why a workbook was not edited at all. */
export type NotEdited =
  | { readonly kind: 'unreadable'; readonly why: Unreadable }
  /** digitally signed: any change would break the signature */
  | { readonly kind: 'signed' }
  /** an `.ods`, in which nothing of ours is written */
  | { readonly kind: 'open-document' }
  /** these cells cannot be written */
  | { readonly kind: 'cells'; readonly refused: readonly RefusedEdit[] }

export type EditResult =
  /** the file, and what was read back of it */
  | { readonly ok: true; readonly bytes: Uint8Array; readonly workbook: Workbook }
  | { readonly ok: false; readonly why: NotEdited }
