import type { CellAt } from '../grid/grid.js'

/** What was written in a field, and where. */
export interface Field {
  /** clean text: no stray spaces, controls or line breaks inside a sentence */
  readonly text: string
  /** as the cell shows it */
  readonly raw: string
  /** null where the row has no such cell (the column is missing) */
  readonly at: CellAt | null
  /** as stored: a number, a text, or nothing */
  readonly stored: 'number' | 'text' | 'nothing'
  /** its number, where it is one; a cell that shows 90% is 90, and 15.000 fifteen thousand */
  readonly number: number | null
}

/** One cell read into an activity, by column key. */
export interface FieldCell {
  readonly key: string
  readonly at: CellAt
  /** as the cell shows it */
  readonly raw: string
}

export type Comparator = 'exactly' | 'atLeast' | 'atMost'
export type QuantityKind = 'count' | 'percent' | 'money' | 'yesno'

/** One quantity that a goal promises: "Al menos 50 encuestas" is 50, atLeast, count, "encuestas". */
export interface GoalItem {
  readonly quantity: number
  readonly comparator: Comparator
  readonly kind: QuantityKind
  readonly unit: string
}

/** Who answers for an activity; the first of its list leads. */
export interface Responsible {
  /** id in the directory, null where the directory does not know the name */
  readonly id: string | null
  /** official name, or the clean text where unknown */
  readonly name: string
  /** as typed */
  readonly text: string
  readonly at: CellAt
  readonly resolution: Resolution
}

/** How a name was understood. */
export type Resolution =
  | { readonly how: 'official'; readonly collective: boolean; readonly remark: string | null }
  | { readonly how: 'variant'; readonly collective: boolean; readonly remark: string | null }
  | {
      readonly how: 'unknown'
      readonly suggestions: readonly { readonly id: string; readonly name: string }[]
    }

/** One date as written. */
export interface DateMention {
  /** ISO date, null where what is written is no date */
  readonly iso: string | null
  /** as typed or shown */
  readonly text: string
  readonly at: CellAt
  /** how it is written; `10/11/2023` fits both `dd/mm/aaaa` and `d/m/aaaa` */
  readonly style: 'excel' | 'dd/mm/aaaa' | 'd/m/aaaa' | 'either' | 'other'
  /** why `iso` is null */
  readonly problem:
    | null
    | { readonly kind: 'nonexistent'; readonly suggestion: string | null }
    | { readonly kind: 'unreadable'; readonly looksLike: UnreadableDate }
}

export type UnreadableDate = 'duration' | 'years' | 'month' | 'range' | 'ambiguous' | 'text'

/** A stretch of time in which an activity happens. */
export interface DateWindow {
  readonly start: DateMention | null
  readonly end: DateMention | null
}

/** A row of a plan as a person would count it: one activity with all its continuation rows. */
export interface Activity {
  readonly sheet: string
  /** first and last row in the sheet, zero-based */
  readonly row: number
  readonly lastRow: number
  /** number of the section (component), null where the format or the row has none */
  readonly section: number | null
  /** number of the subcomponent in the format's catalogue, null where unknown or none */
  readonly subcomponent: number | null
  /** `5.1`, `1.10`; text, never a number */
  readonly number: string | null
  /** by column key; absent where the section has no such column */
  readonly fields: ReadonlyMap<string, Field>
  /** every cell that was read into it, in order */
  readonly cells: readonly FieldCell[]
  readonly goal: readonly GoalItem[]
  readonly responsibles: readonly Responsible[]
  readonly windows: readonly DateWindow[]
  /** dates that are no term of the activity (columns of type `date`), by column key */
  readonly dates: ReadonlyMap<string, readonly DateMention[]>
}

/** A row of totals under or within a table: what each numeric column says it adds up to. */
export interface TotalsRow {
  readonly sheet: string
  readonly row: number
  readonly label: string
  readonly totals: ReadonlyMap<string, { readonly number: number; readonly at: CellAt }>
}

/** A text above the tables. */
export interface HeadingText {
  readonly sheet: string
  readonly at: CellAt
  readonly text: string
}

/** A sheet of the workbook, and what of it a person does not see. */
export interface SheetSeen {
  readonly name: string
  readonly visibility: 'visible' | 'hidden' | 'veryHidden'
  /** main: holds the format's table; annex: another of its tables; other: neither */
  readonly role: 'main' | 'annex' | 'other'
  /** cells that hold something */
  readonly cells: number
  /** hidden rows and columns of its table that hold something, zero-based */
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
}

/** A cell that a fix writes. Dates are ISO and go in as real dates; a number goes in as a number, a text as a text. */
export interface Edit {
  readonly cell: CellAt
  readonly value: string | number | null
}

/** What happened while reading that a rule has to speak about. */
export type Observation =
  | {
      readonly kind: 'header-missing'
      readonly sheet: string
      readonly at: CellAt
      readonly column: string
      readonly nearest: { readonly text: string; readonly at: CellAt } | null
    }
  | {
      readonly kind: 'header-duplicated'
      readonly sheet: string
      readonly column: string
      readonly first: CellAt
      readonly second: CellAt
      /** the second header as written */
      readonly text: string
    }
  | {
      readonly kind: 'row-shifted'
      readonly sheet: string
      readonly row: number
      readonly offset: number
      readonly at: CellAt
      /** the first cell that slipped, as it shows */
      readonly text: string
      readonly edits: readonly Edit[]
      readonly what: 'row' | 'responsible' | 'dates'
    }
  | {
      readonly kind: 'continuation-orphan'
      readonly sheet: string
      readonly row: number
      readonly at: CellAt
      readonly text: string
    }
  | {
      readonly kind: 'responsibles-ambiguous'
      readonly sheet: string
      readonly at: CellAt
      readonly row: number
      readonly text: string
      readonly names: readonly string[]
      /** official names with their remarks, one for each line; null where the directory does not know them all */
      readonly lines: readonly string[] | null
    }
  | {
      readonly kind: 'dates-in-cell'
      readonly sheet: string
      readonly at: CellAt
      readonly row: number
      readonly text: string
      readonly count: number
      /** puts one window on each row, where the activity has free rows for it; else empty */
      readonly edits: readonly Edit[]
    }
  | {
      readonly kind: 'cell-error'
      readonly sheet: string
      readonly at: CellAt
      readonly row: number
      readonly column: string
      readonly error: string
      readonly cause: 'error' | 'no-result' | 'stale' | 'text-number'
    }

/** A section (component) that the document names, with or without activities. */
export interface SectionSeen {
  readonly number: number
  /** title as written */
  readonly title: string
  readonly sheet: string
  readonly at: CellAt | null
  /** text that refers to another document ("Ver documento anexo…"), or null */
  readonly reference: string | null
}

/** What reading a workbook by a format yields. */
export interface Plan {
  readonly format: string
  /** version of the format that the workbook's identity states, or null */
  readonly version: string | null
  readonly vigencia: number | null
  /** id in the directory; from the identity, the header or the file name, never from the responsibles */
  readonly dependencia: string | null
  /** the cut-off (ISO) that somebody told of a follow-up, for where it does not say its own */
  readonly usualCutoff?: string
  readonly sections: readonly SectionSeen[]
  readonly activities: readonly Activity[]
  readonly observations: readonly Observation[]
  /** rows of the format's other tables (ceilings, modifications), by the table's key; absent where the workbook lacks it */
  readonly annexes: ReadonlyMap<string, readonly Activity[]>
  readonly totals: readonly TotalsRow[]
  readonly headings: readonly HeadingText[]
  readonly sheets: readonly SheetSeen[]
  /** header text as written in the document, by column key; a key is here only where some table has it */
  readonly headers: ReadonlyMap<string, string>
}
