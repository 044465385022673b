import { MergeIndex } from '../grid/merge-index.js'
import { cellAt, type Cell, type CellAt, type Grid } from '../grid/grid.js'
import { cleanLine } from '../text/clean.js'

/** A text of a sheet and where it stands. */
export interface Written {
  readonly at: CellAt
  readonly cell: Cell
  readonly text: string
}

/** A sheet as a reader's eye goes over it: own texts of a row, merges respected. */
export class SheetView {
  readonly grid: Grid
  readonly merges: MergeIndex
  /** rows that hold something, ascending */
  readonly rows: readonly number[]
  readonly #written = new Map<number, readonly Written[]>()

  constructor(grid: Grid) {
    this.grid = grid
    this.merges = new MergeIndex(grid)
    this.rows = [...grid.rows.keys()]
  }

  /** What is written in a row, left to right; nothing from merges that begin elsewhere, nor where only formulas wait for their data. */
  written(row: number): readonly Written[] {
    const known = this.#written.get(row)
    if (known) return known
    const list: Written[] = []
    for (const [column, cell] of this.grid.rows.get(row) ?? []) {
      if (this.merges.covers(row, column)) continue
      const text = cleanLine(cell.text)
      if (holdsSomething(cell, text)) list.push({ at: { row, column }, cell, text })
    }
    const own = list.every(({ cell }) => isIdle(cell)) ? [] : list
    this.#written.set(row, own)
    return own
  }

  /** The cell that a place shows, through its merge. */
  shown(row: number, column: number): Written | null {
    const home = this.merges.home(row, column)
    const cell = cellAt(this.grid, home.row, home.column)
    const text = cell ? cleanLine(cell.text) : ''
    return cell && holdsSomething(cell, text) ? { at: home, cell, text } : null
  }
}

/** A text, an error, or a formula that Excel has not worked out; a formula that yields an empty text shows nothing. */
function holdsSomething(cell: Cell, text: string): boolean {
  return text !== '' || cell.error !== null || (cell.formula && cell.value === null)
}

/** A formula that has not been worked out, or has nothing to add up. */
function isIdle({ formula, value, error }: Cell): boolean {
  return formula && error === null && (value === null || value === 0 || value === '')
}
