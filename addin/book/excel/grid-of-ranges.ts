import { addressOf } from '../../../engine/grid/address.js'
import type { Cell, Grid, Rect } from '../../../engine/grid/grid.js'
import { booleanCell, errorCell, NO_RESULT, textCell } from '../../../engine/workbook/cell.js'
import { clippedMerge, usedArea } from '../../../engine/workbook/merges.js'
import { showNumber } from '../../../engine/workbook/shown-text.js'
import type { Note } from '../../../engine/workbook/workbook.js'
import { hostFormat } from './host-format.js'

/** A block of cells as the program that holds the workbook gives it; zero-based. */
export interface Block {
  readonly top: number
  readonly left: number
  readonly values: readonly (readonly unknown[])[]
  readonly formulas: readonly (readonly unknown[])[]
  /** `Empty`, `String`, `Double`, `Boolean`, `Error` … */
  readonly valueTypes: readonly (readonly unknown[])[]
  readonly numberFormat: readonly (readonly unknown[])[]
}

export type Rows = ReadonlyMap<number, ReadonlyMap<number, Cell>>

/** What is known of a sheet of the open workbook. */
export interface SheetState {
  /** as the program knows it */
  readonly id: string
  readonly name: string
  readonly visibility: Grid['visibility']
  readonly rows: Rows
  readonly merges: readonly Rect[]
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
}

/** The sheet as the reader of files would give it, and what it would say was neutralised. */
export function gridOf(sheet: SheetState): { readonly grid: Grid; readonly notes: readonly Note[] } {
  const { name, visibility, rows } = sheet
  const used = usedArea(rows)
  const notes: Note[] = []
  const merges = sheet.merges.map((merge) => {
    const clipped = clippedMerge(merge, used)
    if (clipped) notes.push({ kind: 'merge-clipped', sheet: name, range: addressOf(merge) })
    return clipped ?? merge
  })
  const hiddenRows = new Set(sheet.hiddenRows.filter((row) => row <= used.bottom))
  const hiddenColumns = new Set(sheet.hiddenColumns.filter((column) => column <= used.right))
  return { grid: { name, visibility, rows, merges, hiddenRows, hiddenColumns }, notes }
}

/** The rows of a sheet with what a block says now in place of what stood there; the block may be in no order. */
export function patched(rows: Rows, blocks: readonly Block[], date1904: boolean): Rows {
  const changed = new Map<number, Map<number, Cell>>()
  for (const block of blocks) {
    for (const [down, values] of block.values.entries()) {
      const row = block.top + down
      let cells = changed.get(row)
      if (!cells) changed.set(row, (cells = new Map(rows.get(row))))
      for (const across of values.keys()) {
        const cell = cellOf(block, down, across, date1904)
        if (cell) cells.set(block.left + across, cell)
        else cells.delete(block.left + across)
      }
    }
  }
  const all = new Map<number, ReadonlyMap<number, Cell>>(rows)
  for (const [row, cells] of changed) {
    if (cells.size > 0) all.set(row, ascending(cells))
    else all.delete(row)
  }
  return ascending(all)
}

/** Whether cells stand further down or further right than before: nobody knows yet which lines are hidden there. */
export function hasGrown(before: Rows, now: Rows): boolean {
  const [then, since] = [usedArea(before), usedArea(now)]
  return since.bottom > then.bottom || since.right > then.right
}

/** The cell at a place of a block, as the reader of files would give it; null where there is none. */
export function cellOf(block: Block, down: number, across: number, date1904: boolean): Cell | null {
  const value = block.values[down]?.[across]
  const type = block.valueTypes[down]?.[across]
  const formula = isFormula(block.formulas[down]?.[across], value)
  if (typeof value === 'number') {
    const shown = showNumber(value, hostFormat(block.numberFormat[down]?.[across]), date1904)
    return { ...shown, value, formula, error: null }
  }
  if (typeof value === 'boolean') return booleanCell(value, formula)
  if (typeof value !== 'string' || value === '')
    return formula && type === 'Empty' ? NO_RESULT : textCell('', formula)
  return type === 'Error' ? errorCell(value, formula) : textCell(value.replace(/\r\n?/g, '\n'), formula)
}

/** What is shown for a cell that holds a text beginning with "=" is that text; for a formula it is its result. */
export function isFormula(formula: unknown, value: unknown): boolean {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value
}

function ascending<T>(map: ReadonlyMap<number, T>): ReadonlyMap<number, T> {
  let last = -1
  for (const key of map.keys()) {
    if (key < last) return new Map([...map].sort(([a], [b]) => a - b))
    last = key
  }
  return map
}
