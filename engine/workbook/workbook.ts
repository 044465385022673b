import type { Grid } from '../grid/grid.js'

/** Something in the workbook that was neutralised, not kept; the reading went on. */
export type Note =
  | { readonly kind: 'macros' }
  /** it is an `.ods`: read as any other, but nothing is written in it */
  | { readonly kind: 'open-document' }
  | { readonly kind: 'external-links'; readonly count: number }
  | { readonly kind: 'merge-clipped'; readonly sheet: string; readonly range: string }

/** A workbook as read from its bytes: values only, nothing live. */
export interface Workbook {
  readonly grids: readonly Grid[]
  /** custom document properties, by name */
  readonly properties: ReadonlyMap<string, string>
  /** workbook-level defined names that hold a text constant, by name */
  readonly names: ReadonlyMap<string, string>
  /** when it was last saved, as its core properties say (ISO date and time), or null */
  readonly modified: string | null
  readonly notes: readonly Note[]
}

/** Why a file could not be read. A value: the Spanish is made in the catalogue. */
export type Unreadable =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'not-a-workbook'
      readonly looksLike: 'html' | 'csv' | 'pdf' | 'xml' | 'docx' | 'zip' | 'unknown'
    }
  | { readonly kind: 'password' }
  | { readonly kind: 'legacy-xls' }
  | { readonly kind: 'xlsb' }
  /** an OpenDocument in one XML file, `.fods` */
  | { readonly kind: 'fods' }
  | { readonly kind: 'truncated' }
  | { readonly kind: 'damaged'; readonly part: string | null }
  | { readonly kind: 'duplicate-part'; readonly part: string }
  | { readonly kind: 'doctype'; readonly part: string }
  | { readonly kind: 'too-many-parts'; readonly count: number; readonly limit: number }
  | { readonly kind: 'too-large'; readonly limitBytes: number }
  | { readonly kind: 'bomb'; readonly part: string }
  | { readonly kind: 'too-many-cells'; readonly limit: number }
  | {
      readonly kind: 'too-many'
      readonly what: 'sheets' | 'styles' | 'cell-characters' | 'characters'
      readonly limit: number
    }
  | { readonly kind: 'no-sheets' }
  /** what only who runs the check can know: that it did not come to an end */
  | { readonly kind: 'takes-too-long'; readonly seconds: number }
  | { readonly kind: 'takes-too-much-memory' }
  | { readonly kind: 'reading-failed' }
  /** the computer did not give it */
  | {
      readonly kind: 'not-loaded'
      readonly why: 'gone' | 'denied' | 'in-use' | 'disk' | 'no-file' | 'changing'
    }

export type ReadResult =
  { readonly ok: true; readonly workbook: Workbook } | { readonly ok: false; readonly why: Unreadable }
