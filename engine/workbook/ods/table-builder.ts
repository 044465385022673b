import { addressOf, MAX_COLUMNS, MAX_ROWS } from '../../grid/address.js'
import type { Cell, Grid, Rect } from '../../grid/grid.js'
import { clippedMerge, usedArea } from '../merges.js'
import { damaged } from '../refusal.js'
import type { SheetBudget } from '../sheet-budget.js'
import type { Note } from '../workbook.js'

/** Columns that are alike, from where those before them end up to `end`, which is not among them. */
interface Columns {
  readonly end: number
  readonly style: string | undefined
  readonly hidden: boolean
}

/** Gathers one sheet of an OpenDocument spreadsheet, whose rows and cells may stand for millions. */
export class TableBuilder {
  readonly #rows = new Map<number, ReadonlyMap<number, Cell>>()
  readonly #columns: Columns[] = []
  readonly #hiddenRows: { readonly from: number; readonly to: number }[] = []
  /** each merge with how many rows, its own and those after it, have one like it */
  readonly #merges: { readonly rect: Rect; readonly rows: number }[] = []
  #row = 0
  #repeated = 1
  #hidden = false
  #cells = new Map<number, Cell>()
  #column = 0

  constructor(
    private readonly part: string,
    private readonly budget: SheetBudget,
  ) {}

  columns(repeated: number, style: string | undefined, hidden: boolean): void {
    const end = Math.min((this.#columns.at(-1)?.end ?? 0) + repeated, MAX_COLUMNS)
    this.#columns.push({ end, style, hidden })
  }

  openRow(repeated: number, hidden: boolean): void {
    this.#repeated = repeated
    this.#hidden = hidden
    this.#cells = new Map()
    this.#column = 0
  }

  /** A cell, or as many alike side by side; null for one that holds nothing. */
  cells(cell: Cell | null, repeated: number, spannedColumns: number, spannedRows: number): void {
    const left = this.#column
    this.#column = Math.min(left + repeated, Number.MAX_SAFE_INTEGER)
    if (spannedColumns > 1 || spannedRows > 1) this.#span(left, spannedColumns, spannedRows)
    if (!cell) return
    if (this.#column > MAX_COLUMNS) throw damaged(this.part)
    for (let column = left; column < this.#column; column++) {
      this.budget.filled(cell.text)
      this.#cells.set(column, cell)
    }
  }

  closeRow(): void {
    const from = this.#row
    this.#row = Math.min(from + this.#repeated, Number.MAX_SAFE_INTEGER)
    if (this.#hidden && from < MAX_ROWS)
      this.#hiddenRows.push({ from, to: Math.min(this.#row, MAX_ROWS) - 1 })
    if (this.#cells.size === 0) return
    if (this.#row > MAX_ROWS) throw damaged(this.part)
    this.#rows.set(from, this.#cells)
    for (let row = from + 1; row < this.#row; row++) {
      for (const { text } of this.#cells.values()) this.budget.filled(text)
      this.#rows.set(row, this.#cells)
    }
  }

  /** The style of the cells of the open row's next column that have none of their own. */
  get columnStyle(): string | undefined {
    let low = 0
    let high = this.#columns.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#columns[middle]!.end > this.#column) high = middle
      else low = middle + 1
    }
    return this.#columns[low]?.style
  }

  /** The grid and what was neutralised in it. */
  finish(heading: Pick<Grid, 'name' | 'visibility'>): {
    readonly grid: Grid
    readonly notes: readonly Note[]
  } {
    const used = usedArea(this.#rows)
    const notes: Note[] = []
    const merges: Rect[] = []
    for (const { rect, rows } of this.#merges) {
      const last = Math.max(rect.top, Math.min(rect.top + rows - 1, used.bottom))
      for (let top = rect.top; top <= last; top++) {
        this.budget.merge(this.part)
        const merge = { ...rect, top, bottom: Math.min(top + rect.bottom - rect.top, MAX_ROWS - 1) }
        const clipped = clippedMerge(merge, used)
        if (clipped) notes.push({ kind: 'merge-clipped', sheet: heading.name, range: addressOf(merge) })
        merges.push(clipped ?? merge)
      }
    }
    return {
      grid: {
        ...heading,
        rows: this.#rows,
        merges,
        hiddenRows: this.#hiddenUpTo(used.bottom),
        hiddenColumns: this.#hiddenColumnsUpTo(used.right),
      },
      notes,
    }
  }

  #span(left: number, columns: number, rows: number): void {
    const top = this.#row
    if (top >= MAX_ROWS || left >= MAX_COLUMNS) return
    const bottom = Math.min(top + Math.max(rows, 1), MAX_ROWS) - 1
    const right = Math.min(left + Math.max(columns, 1), MAX_COLUMNS) - 1
    this.#merges.push({ rect: { top, left, bottom, right }, rows: rows > 1 ? 1 : this.#repeated })
  }

  #hiddenUpTo(bottom: number): ReadonlySet<number> {
    const hidden = new Set<number>()
    for (const { from, to } of this.#hiddenRows)
      for (let row = from; row <= Math.min(to, bottom); row++) hidden.add(row)
    return hidden
  }

  #hiddenColumnsUpTo(right: number): ReadonlySet<number> {
    const hidden = new Set<number>()
    let column = 0
    for (const { end, hidden: isHidden } of this.#columns) {
      for (; column < end && column <= right; column++) if (isHidden) hidden.add(column)
    }
    return hidden
  }
}
