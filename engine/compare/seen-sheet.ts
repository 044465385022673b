import { address } from '../grid/address.js'
import type { Cell, Grid } from '../grid/grid.js'
import { MergeIndex } from '../grid/merge-index.js'
import { meaningOfNumber } from './meaning.js'
import type { SeenCell } from './sheet-difference.js'

/** A cell that shows something, with what it is compared by. */
export interface ReadyCell {
  readonly column: number
  readonly value: string
  readonly cell: Cell
}

/** A row that shows something. */
export interface ReadyRow {
  /** zero-based */
  readonly row: number
  readonly cells: readonly ReadyCell[]
}

/** The rows of a sheet as they are compared: what shows nothing, or lies under a merge, is left out. */
export function readyRows(grid: Grid): ReadyRow[] {
  const merges = new MergeIndex(grid)
  const hasMerges = grid.merges.length > 0
  return [...grid.rows].flatMap(([row, cells]) => {
    const ready = [...cells].flatMap(([column, cell]): ReadyCell[] => {
      const value = valueOf(cell)
      return value === '' || (hasMerges && merges.covers(row, column)) ? [] : [{ column, value, cell }]
    })
    return ready.length === 0 ? [] : [{ row, cells: ready }]
  })
}

/** What a cell says, whatever program stored it; empty where it shows nothing and waits for no result. */
function valueOf({ error, date, value, text, formula }: Cell): string {
  if (error !== null) return `error ${error}`
  if (formula && value === null) return WAITING
  if (date !== null)
    return `date ${date} ${typeof value === 'number' && /\d:\d/.test(text) ? String(secondsOf(value)) : ''}`
  if (typeof value === 'number') return meaningOfNumber(value)
  if (typeof value === 'boolean') return `is ${String(value)}`
  const plain = (value ?? text).replace(/\r\n?/g, '\n').replaceAll('_x000D_', '')
  return plain.trim() === '' ? '' : TEXT + plain
}

const DAY = 86_400

/** The time of day of a date, in whole seconds: programs round the fraction of a day each in its way. */
function secondsOf(value: number): number {
  return Math.round((value - Math.floor(value)) * DAY) % DAY
}

/** What opens the value of a text. */
export const TEXT = 'text '

/** A formula that no program has worked out: what it shows nobody knows. */
export const WAITING = 'waiting'

/** Whether two cells say the same, as far as can be known. */
export function saysTheSame(before: ReadyCell, after: ReadyCell): boolean {
  if (before.value === after.value) return true
  const waits = before.value === WAITING || after.value === WAITING
  return waits && before.cell.formula && after.cell.formula
}

/** @param exact what the cell stores rather than what it shows */
export function seen({ row }: ReadyRow, { column, cell }: ReadyCell, exact = false): SeenCell {
  const { date, value, text, formula, error } = cell
  const stored = date ?? (typeof value === 'number' ? String(value) : text)
  return { cell: address(row, column), text: exact ? stored : text, type: typeOf(cell), formula, error }
}

function typeOf({ value, date, error }: Cell): SeenCell['type'] {
  if (error !== null || value === null) return 'none'
  if (date !== null) return 'date'
  return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'text'
}
