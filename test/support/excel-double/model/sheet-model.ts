import { columnLetters, columnNumber, formatLocal, parseLocal } from './address.js'
import { holdsSomething, type Cell, type Scalar } from './cell.js'
import type { ConditionalFormatModel } from './conditional-format.js'
import { COLUMNS, ROWS, boundingRect, cellCount, contains, height, intersection, type Rect } from './rect.js'

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden'

/** A sheet as a test writes it and as it crosses to a browser: cells by A1, a bare value or a whole cell. */
export interface SheetData {
  readonly id?: string
  readonly name: string
  readonly visibility?: Visibility
  readonly protected?: boolean
  readonly cells?: Readonly<Record<string, Scalar | Cell>>
  readonly merges?: readonly string[]
  /** Zero-based. */
  readonly hiddenRows?: readonly number[]
  /** By letter. */
  readonly hiddenColumns?: readonly string[]
  /** What cells of a column are unless they say otherwise, by letter. */
  readonly columns?: Readonly<Record<string, ColumnDefaults>>
  readonly validations?: readonly ValidationData[]
  readonly conditionalFormats?: readonly ConditionalFormatModel[]
}

export interface ColumnDefaults {
  readonly numberFormat?: string
  readonly locked?: boolean
}

/** A data validation: Excel's name of its type, such as `List`, and its cells, such as `C5:C90 E5`. */
export interface ValidationData {
  readonly type: string
  readonly cells: string
}

const keyOf = (row: number, column: number): number => row * COLUMNS + column

/** One sheet: sparse cells and what surrounds them. */
export class SheetModel {
  id: string
  name: string
  visibility: Visibility
  protected: boolean
  merges: Rect[]
  hiddenRows: Set<number>
  hiddenColumns: Set<number>
  readonly columns: ReadonlyMap<number, ColumnDefaults>
  readonly validations: readonly { readonly type: string; readonly areas: readonly Rect[] }[]
  conditionalFormats: ConditionalFormatModel[]
  #cells = new Map<number, Cell>()

  constructor(data: SheetData, id: string) {
    this.id = data.id ?? id
    this.name = data.name
    this.visibility = data.visibility ?? 'Visible'
    this.protected = data.protected ?? false
    this.merges = (data.merges ?? []).map(knownRect)
    this.hiddenRows = new Set(data.hiddenRows)
    this.hiddenColumns = new Set((data.hiddenColumns ?? []).map(columnNumber))
    this.columns = new Map(
      Object.entries(data.columns ?? {}).map(([letters, defaults]) => [columnNumber(letters), defaults]),
    )
    this.validations = (data.validations ?? []).map(({ type, cells }) => ({
      type,
      areas: cells.split(' ').map(knownRect),
    }))
    this.conditionalFormats = structuredClone([...(data.conditionalFormats ?? [])])
    for (const [address, given] of Object.entries(data.cells ?? {})) {
      const { top, left } = knownRect(address)
      this.put(top, left, asCell(given))
    }
  }

  cell(row: number, column: number): Cell | undefined {
    return this.#cells.get(keyOf(row, column))
  }

  /** The cell, made where there was none. */
  ensure(row: number, column: number): Cell {
    const key = keyOf(row, column)
    let cell = this.#cells.get(key)
    if (cell === undefined) this.#cells.set(key, (cell = { value: '', ...this.columns.get(column) }))
    return cell
  }

  put(row: number, column: number, cell: Cell): void {
    this.#cells.set(keyOf(row, column), cell)
  }

  /** The cell at a local address such as `B7`, or an empty one. */
  at(address: string): Cell {
    const { top, left } = knownRect(address)
    return this.cell(top, left) ?? { value: '' }
  }

  /** Every cell that the block has, row by row in no promised order, without visiting empty space. */
  *cellsIn(rect: Rect): Generator<[row: number, column: number, cell: Cell]> {
    if (cellCount(rect) < this.#cells.size) {
      for (let row = rect.top; row <= rect.bottom; row++)
        for (let column = rect.left; column <= rect.right; column++) {
          const cell = this.cell(row, column)
          if (cell) yield [row, column, cell]
        }
      return
    }
    for (const [key, cell] of this.#cells) {
      const row = Math.floor(key / COLUMNS)
      const column = key % COLUMNS
      if (contains(rect, row, column)) yield [row, column, cell]
    }
  }

  usedRect(valuesOnly: boolean): Rect | null {
    let used: Rect | null = null
    for (const [row, column, cell] of this.cellsIn(WHOLE)) {
      if (valuesOnly && !holdsSomething(cell)) continue
      const one = { top: row, bottom: row, left: column, right: column }
      used = used === null ? one : boundingRect(used, one)
    }
    if (!valuesOnly) for (const merge of this.merges) used = used === null ? merge : boundingRect(used, merge)
    return used
  }

  isLocked(row: number, column: number): boolean {
    return (this.cell(row, column) ?? this.columns.get(column))?.locked ?? true
  }

  /** The states, locked or not, that cells of a block have: of those that exist and of the empty space. */
  locksIn(rect: Rect): Set<boolean> {
    const locks = new Set<boolean>()
    const perColumn = new Map<number, number>()
    for (const [row, column] of this.cellsIn(rect)) {
      locks.add(this.isLocked(row, column))
      perColumn.set(column, (perColumn.get(column) ?? 0) + 1)
    }
    for (let column = rect.left; column <= rect.right; column++)
      if ((perColumn.get(column) ?? 0) < height(rect)) locks.add(this.columns.get(column)?.locked ?? true)
    return locks
  }

  numberFormatOf(row: number, column: number): string {
    return (this.cell(row, column) ?? this.columns.get(column))?.numberFormat ?? 'General'
  }

  /** True where the cell belongs to a merge and is not its first. */
  isCovered(row: number, column: number): boolean {
    return this.merges.some(
      (merge) => contains(merge, row, column) && !(merge.top === row && merge.left === column),
    )
  }

  mergesTouching(rect: Rect): Rect[] {
    return this.merges.filter((merge) => intersection(merge, rect) !== null)
  }

  /** Moves everything from a row on down by `count` rows, as inserting whole rows does. */
  insertRows(before: number, count: number): void {
    const moved = new Map<number, Cell>()
    for (const [key, cell] of this.#cells)
      moved.set(Math.floor(key / COLUMNS) >= before ? key + count * COLUMNS : key, cell)
    this.#cells = moved
    this.merges = this.merges.map((merge) => shiftDown(merge, before, count))
    this.hiddenRows = new Set([...this.hiddenRows].map((row) => (row >= before ? row + count : row)))
    for (const format of this.conditionalFormats)
      format.areas = format.areas.map((area) => shiftDown(area, before, count))
  }

  toData(): SheetData {
    const cells: Record<string, Cell> = {}
    for (const [row, column, cell] of this.cellsIn(WHOLE))
      cells[formatLocal({ top: row, bottom: row, left: column, right: column })] = structuredClone(cell)
    return {
      id: this.id,
      name: this.name,
      visibility: this.visibility,
      protected: this.protected,
      cells,
      merges: this.merges.map(formatLocal),
      hiddenRows: [...this.hiddenRows],
      hiddenColumns: [...this.hiddenColumns].map(columnLetters),
      columns: Object.fromEntries(
        [...this.columns].map(([column, defaults]) => [columnLetters(column), defaults]),
      ),
      validations: this.validations.map(({ type, areas }) => ({
        type,
        cells: areas.map(formatLocal).join(' '),
      })),
      conditionalFormats: structuredClone(this.conditionalFormats),
    }
  }
}

export const WHOLE: Rect = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 }

/** The block one or more rows further down where rows were inserted above or inside it. */
export const shiftDown = (rect: Rect, before: number, count: number): Rect => ({
  ...rect,
  top: rect.top >= before ? rect.top + count : rect.top,
  bottom: rect.bottom >= before ? Math.min(ROWS - 1, rect.bottom + count) : rect.bottom,
})

function asCell(given: Scalar | Cell): Cell {
  if (typeof given === 'object') return { ...given }
  if (typeof given === 'string' && given.startsWith('=')) return { value: '', formula: given }
  return { value: given }
}

/** The block of an address that a test or a stored workbook wrote. */
export function knownRect(address: string): Rect {
  const rect = parseLocal(address)
  if (rect === null) throw new Error(`no A1 address: ${address}`)
  return rect
}
