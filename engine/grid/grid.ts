/** A cell as the person at the spreadsheet sees it, whatever it was stored as. */
export interface Cell {
  /** what the cell shows */
  readonly text: string
  /** what it stores; for a formula, its stored result */
  readonly value: string | number | boolean | null
  /** ISO date (`2022-04-30`) when it is a number shown as a date */
  readonly date: string | null
  readonly formula: boolean
  /** `#REF!` and the like, when its value is an error */
  readonly error: string | null
  /** the stored result of its formula cannot be what the formula gives; absent in any other cell */
  readonly stale?: true
}

/** A block of cells, zero-based and inclusive on both ends. */
export interface Rect {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** A sheet as the engine sees it. Rows and cells are sparse, zero-based and in ascending order. */
export interface Grid {
  readonly name: string
  readonly visibility: 'visible' | 'hidden' | 'veryHidden'
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>
  readonly merges: readonly Rect[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
}

/** A cell of a grid, zero-based. */
export interface CellAt {
  readonly row: number
  readonly column: number
}

/** Whether a cell is in a block. */
export function holds({ top, left, bottom, right }: Rect, { row, column }: CellAt): boolean {
  return top <= row && row <= bottom && left <= column && column <= right
}

/** The cell at a place, or undefined where nothing was written. */
export function cellAt(grid: Grid, row: number, column: number): Cell | undefined {
  return grid.rows.get(row)?.get(column)
}
