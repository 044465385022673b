/** A real date in a cell, from its ISO text. */
export interface DateCell {
  readonly date: string
}
/** A link to a cell of the same workbook, on a text or on a number. */
export interface InternalLink {
  readonly text: string | number
  readonly sheet: string
  readonly cell: string
}
/** A formula of a form, which shows nothing until it is worked out; never text that somebody sent. */
export interface FormulaCell {
  readonly formula: string
}
export type Value = string | number | null | DateCell | InternalLink | FormulaCell

/** The looks that a cell of ours can have; each writer maps them once. */
export type StyleName =
  | 'title'
  | 'subtitle'
  | 'note'
  | 'banner'
  | 'header'
  | 'body'
  | 'body-center'
  | 'body-strong'
  | 'number'
  | 'percent'
  | 'average'
  | 'average-band'
  | 'points'
  | 'date'
  | 'date-error'
  | 'error'
  | 'warning'
  | 'info'
  | 'ok'
  | 'notice'
  | 'muted'
  | 'figure'
  | 'figure-average'
  | 'figure-label'
  | 'input'
  | 'input-date'
  | 'input-code'
  | 'input-number'
  | 'input-money'
  | 'input-total'
  | 'input-open'
  | 'input-open-number'
  | 'input-open-money'
  | 'locked'
  | 'locked-strong'
  | 'locked-number'
  | 'locked-money'
  | 'locked-note'
  | 'not-due'
  | 'band'
  | 'number-band'
  | 'link'
  | 'number-link'
  | 'calendar'

export interface Row {
  readonly cells: readonly Value[]
  /** one style for the row, or one per cell */
  readonly style: StyleName | readonly (StyleName | null)[]
  /** points; left out, it is estimated from the text and the widths */
  readonly height?: number
}

/** Zero-based, inclusive. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface Chart {
  readonly kind: 'bar' | 'column' | 'line' | 'pie' | 'doughnut'
  readonly title: string
  readonly series: readonly {
    readonly name: string
    readonly values: string
    readonly categories: string
    readonly color?: string
    /** a colour for each of its points, in place of the one of the series */
    readonly pointColors?: readonly string[]
  }[]
  readonly stacked?: boolean
  /** its values are averages from 0 to 100, printed beside what they stand for */
  readonly percent?: boolean
  /** zero-based corner cells */
  readonly from: { readonly row: number; readonly column: number }
  readonly to: { readonly row: number; readonly column: number }
  readonly description: string
}

export interface Validation {
  /** `F5:F200` */
  readonly range: string
  readonly rule:
    | { readonly kind: 'list'; readonly source: string }
    | { readonly kind: 'date'; readonly from: string; readonly to: string }
    | { readonly kind: 'formula'; readonly formula: string }
  readonly promptTitle: string
  readonly prompt: string
  readonly error: string
  /** whether Excel refuses the entry or only warns */
  readonly strict: boolean
}

export interface SheetSpec {
  /** made legal and unique when written */
  readonly name: string
  /** widths of the columns, in characters */
  readonly widths: readonly number[]
  /** rows may be a generator: they are written as they come */
  readonly rows: Iterable<Row>
  /** asked for, twice, when the last row has been written; rows that a merge covers state their height */
  readonly merges?: Iterable<Merge>
  readonly frozenRows?: number
  readonly frozenColumns?: number
  /** range with filter buttons, `A3:N200` */
  readonly filter?: string
  /** rows repeated on each printed page, `3:3`; asked for when the last row has been written */
  readonly printTitles?: string | undefined
  /** the part that is printed, `A1:N200`; the whole sheet where left out */
  readonly printArea?: string
  readonly orientation?: 'landscape' | 'portrait'
  /** `letter` where left out */
  readonly paper?: 'letter' | 'legal'
  /** first column of each printed page after the first; the whole width on one where left out */
  readonly pageStarts?: readonly number[]
  /** asked for when the last row has been written */
  readonly footer?: string
  readonly tabColor?: string
  readonly hidden?: boolean
  /** the same value stands in several workbooks, none of which it opens: it is made and compressed once; it has no links, and a workbook has one such sheet */
  readonly shared?: boolean
  readonly showGridLines?: boolean
  readonly charts?: readonly Chart[]
  readonly validations?: readonly Validation[]
  /** locks every cell whose style is not `input…` */
  readonly protect?: boolean
}

/** A workbook of ours as a value; writing it is the writer's affair. */
export interface WorkbookSpec {
  readonly title: string
  readonly sheets: readonly SheetSpec[]
  /** text constants as defined names; where left out, the mark by which the collector knows an output of ours */
  readonly names?: Readonly<Record<string, string>>
  /** custom document properties */
  readonly properties?: Readonly<Record<string, string>>
}
