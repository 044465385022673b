import type { FixEdit, Severity } from '../../engine/findings/finding.js'
import type { Workbook } from '../../engine/workbook/workbook.js'

/** What was read of a workbook. */
export interface Contents {
  /** file name, as far as the program tells it */
  readonly name: string
  readonly workbook: Workbook
  /** what the program does not tell, so that the verdict may differ from that on the file */
  readonly lacks: readonly 'merges'[]
}

/** A cell of a workbook: sheet name and A1 address. */
export interface CellPlace {
  readonly sheet: string
  readonly cell: string
}

/** What a person changed: a block of a sheet, or the whole sheet or workbook where the block is null. */
export interface Change {
  /** the sheet, by the program's own id or by its name; null where sheets came, went or changed name */
  readonly sheetId: string | null
  /** `B3:C4`, or null for anything in it (rows inserted, rows hidden) */
  readonly range: string | null
}

/** What the pane hears while it is open. */
export interface Listener {
  onChange(change: Change): void
  /** a person selected a cell, or moved to another sheet */
  onSelect(place: CellPlace): void
}

/** A cell to be marked in the sheet. */
export interface Mark extends CellPlace {
  readonly severity: Severity
}

/** What a cell held before the pane wrote in it, enough to put it back. */
export interface Before extends CellPlace {
  /** what the cell showed: a text, a number, or nothing */
  readonly shown: string
  /** what the program needs to put it back; nobody else looks at it */
  readonly token: unknown
}

/** What became of cells to be written: all were, or none. */
export type Written =
  | { readonly ok: true; readonly before: readonly Before[] }
  | { readonly ok: false; readonly why: WhyNotWritten; readonly places: readonly CellPlace[] }

/** Why cells were not written: a person must change them by hand. */
export type WhyNotWritten =
  /** locked, in a protected sheet */
  | 'protected'
  /** a merge covers them */
  | 'merged'
  /** other things hang on them: a formula over several cells, the header of an Excel table, a digital signature */
  | 'tied'
  /** the workbook is an `.ods`, in which only its own program writes */
  | 'open-document'

/** What a person was asked once, and the workbook remembers. */
export interface Answers {
  readonly vigencia: number | null
  /** id of the directory */
  readonly dependencia: string | null
}

/** What the program that holds the workbook can do. */
export interface Abilities {
  /** marks cells with conditional formats that can be taken off */
  readonly marks: boolean
  /** its own Ctrl+Z takes back what the pane writes */
  readonly hostUndo: boolean
}

/** A workbook that a person is looking at, whichever program holds it: Excel, or the page itself. */
export interface Book {
  readonly kind: 'excel' | 'file'
  readonly can: Abilities
  /** Reads it all. @throws Trouble */
  read(): Promise<Contents>
  /** Reads again only what changed since the last reading. @throws Trouble */
  reread(changes: readonly Change[]): Promise<Contents>
  /** Begins to tell changes and selections. @throws Trouble */
  watch(listener: Listener): Promise<void>
  /** Takes the person to a cell. @throws Trouble */
  reveal(place: CellPlace): Promise<void>
  /** Writes cells, all or none; its own writing is told to no listener. @throws Trouble */
  write(edits: readonly FixEdit[]): Promise<Written>
  /** Puts cells back as they were; those that a person changed since are left, and returned. @throws Trouble */
  restore(before: readonly Before[]): Promise<readonly CellPlace[]>
  /** Marks cells, in place of any marks of ours. Returns the sheets where protection forbids it. @throws Trouble */
  mark(marks: readonly Mark[]): Promise<readonly string[]>
  /** Takes every mark of ours off, also those of another day. @throws Trouble */
  unmark(): Promise<void>
  remembered(): Promise<Answers>
  /** @throws Trouble */
  remember(answers: Answers): Promise<void>
  /** The workbook as a file, or null where the program does not give it. @throws Trouble */
  bytes(): Promise<Uint8Array | null>
  /** Opens another workbook beside this one; absent where the program cannot. @throws Trouble */
  openAsNew?(bytes: Uint8Array): Promise<void>
}
