/** A cell of one of two workbooks. */
export interface SeenCell {
  /** `F12` */
  readonly cell: string
  /** what it shows; what it stores, where that is the difference */
  readonly text: string
  /** as what it is stored; `none` for an error or a formula without a result */
  readonly type: 'text' | 'number' | 'date' | 'boolean' | 'none'
  readonly formula: boolean
  /** `#REF!` and the like, or null */
  readonly error: string | null
}

/** A cell that changed; null on the side where nothing stands there. */
export interface CellChange {
  readonly before: SeenCell | null
  readonly after: SeenCell | null
  /**
   * `formula`: it holds the same, and a formula took the place of the value or a value that of the formula; `type`: it
   * shows the same, and is stored as something else (a number as text)
   */
  readonly kind: 'value' | 'formula' | 'type'
}

/** A row that only one of two sheets has; rows as the spreadsheet numbers them. */
export interface SeenRow {
  readonly row: number
  readonly cells: readonly SeenCell[]
}

/** A column that only one of two sheets has, by its letters. */
export interface SeenColumn {
  readonly column: string
  readonly cells: readonly SeenCell[]
}

export type Visibility = 'visible' | 'hidden' | 'veryHidden'

/** What changed on a sheet. Rows and columns that were only pushed aside have not changed. */
export interface SheetDifference {
  /** its name; null where only the other workbook has it */
  readonly before: string | null
  readonly after: string | null
  readonly visibility: { readonly before: Visibility; readonly after: Visibility } | null
  readonly rows: {
    readonly added: readonly SeenRow[]
    readonly removed: readonly SeenRow[]
    /** rows that stand elsewhere among the others */
    readonly moved: readonly { readonly before: number; readonly after: number }[]
  }
  readonly columns: { readonly added: readonly SeenColumn[]; readonly removed: readonly SeenColumn[] }
  /** in the rows and columns that both have */
  readonly cells: readonly CellChange[]
}
