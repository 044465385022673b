import { MAX_COLUMNS, MAX_ROWS, parseAddress, parseRange } from '../grid/address.js'
import type { Cell, Grid, Rect } from '../grid/grid.js'
import { clippedMerge } from './merges.js'
import { damaged } from './refusal.js'
import type { SheetBudget } from './sheet-budget.js'
import type { Note } from './workbook.js'

export type Heading = Pick<Grid, 'name' | 'visibility'>

/** A sheet as it was read, and what was neutralised in it. */
export interface SheetRead {
  readonly grid: Grid
  readonly notes: readonly Note[]
}

/** Gathers the cells, merges and hidden lines of one worksheet part, in the order of its XML. */
export class SheetContent {
  readonly #rows = new Map<number, Map<number, Cell>>()
  readonly #unsorted = new Set<number>()
  #rowsUnsorted = false
  readonly #merges: { readonly range: string; readonly rect: Rect }[] = []
  readonly #hiddenRows: number[] = []
  /** +1 where a block of hidden columns starts, −1 after it ends */
  #hiddenColumnEdges: Int32Array | null = null
  #row = -1
  #column = -1
  #cells: Map<number, Cell> | null = null
  /** whether the cells of this row came one after the other */
  #inOrder = true
  #bottom = 0
  #right = 0

  constructor(
    private readonly part: string,
    private readonly budget: SheetBudget,
  ) {}

  /** The row in which the cells that follow stand: by its number as written, from 1, or after the last one. */
  openRow(label: number | undefined, hidden: boolean): void {
    const row = label === undefined ? this.#row + 1 : label - 1
    if (!(row >= 0 && row < MAX_ROWS)) throw damaged(this.part)
    if (row <= this.#row) this.#rowsUnsorted = true
    this.#row = row
    this.#cells = this.#rows.get(row) ?? null
    this.#inOrder = this.#cells === null
    if (!this.#inOrder) this.#unsorted.add(row)
    this.#column = -1
    if (hidden) this.#hiddenRows.push(row)
  }

  /** The cell that `put` fills, empty or not: in this column, or after the last one. */
  openCell(at: number | undefined): void {
    this.budget.element()
    const column = at ?? this.#column + 1
    if (column < 0 || column >= MAX_COLUMNS || this.#row < 0) throw damaged(this.part)
    if (column <= this.#column) {
      this.#inOrder = false
      this.#unsorted.add(this.#row)
    }
    this.#column = column
  }

  put(cell: Cell): void {
    const column = this.#column
    if (!this.#inOrder && this.#cells?.has(column)) throw damaged(this.part)
    this.budget.filled(cell.text)
    if (!this.#cells) this.#rows.set(this.#row, (this.#cells = new Map()))
    this.#cells.set(column, cell)
    if (this.#row > this.#bottom) this.#bottom = this.#row
    if (column > this.#right) this.#right = column
  }

  /** The column of an address; −1 when it is none, or of another row than the one it stands in. */
  columnOf(ref: string): number {
    const place = parseAddress(ref)
    return place?.row === this.#row ? place.column : -1
  }

  /** Hides columns by their numbers as written, from 1. */
  hideColumns(min: string | undefined, max: string | undefined): void {
    const from = Number(min)
    const to = Math.min(Number(max), MAX_COLUMNS)
    if (!Number.isInteger(from) || !Number.isInteger(to) || from < 1 || from > to) throw damaged(this.part)
    const edges = (this.#hiddenColumnEdges ??= new Int32Array(MAX_COLUMNS + 1))
    edges[from - 1]!++
    edges[to]!--
  }

  merge(range: string): void {
    const rect = parseRange(range)
    if (!rect) throw damaged(this.part)
    this.budget.merge(this.part)
    this.#merges.push({ range, rect })
  }

  /** The grid, once all was told. */
  finish(heading: Heading): SheetRead {
    const rows = this.#sortedRows()
    const used = { top: 0, left: 0, bottom: this.#bottom, right: this.#right }
    const notes: Note[] = []
    const merges = this.#merges.map(({ range, rect }) => {
      const clipped = clippedMerge(rect, used)
      if (clipped) notes.push({ kind: 'merge-clipped', sheet: heading.name, range })
      return clipped ?? rect
    })
    const hiddenRows = new Set(this.#hiddenRows.filter((row) => row <= used.bottom))
    const hiddenColumns = this.#hiddenColumns(used.right)
    return { grid: { ...heading, rows, merges, hiddenRows, hiddenColumns }, notes }
  }

  #sortedRows(): ReadonlyMap<number, ReadonlyMap<number, Cell>> {
    for (const row of this.#unsorted) {
      const cells = this.#rows.get(row)
      if (cells) this.#rows.set(row, new Map([...cells].sort(byKey)))
    }
    return this.#rowsUnsorted ? new Map([...this.#rows].sort(byKey)) : this.#rows
  }

  #hiddenColumns(right: number): ReadonlySet<number> {
    const hidden = new Set<number>()
    const edges = this.#hiddenColumnEdges
    for (let column = 0, open = 0; edges && column <= right; column++) {
      open += edges[column]!
      if (open > 0) hidden.add(column)
    }
    return hidden
  }
}

function byKey([a]: readonly [number, unknown], [b]: readonly [number, unknown]): number {
  return a - b
}
