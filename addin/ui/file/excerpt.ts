import type { Format } from '../../../engine/format/format.js'
import { address, parseAddress } from '../../../engine/grid/address.js'
import { cellAt, holds, type CellAt, type Grid } from '../../../engine/grid/grid.js'
import { MergeIndex } from '../../../engine/grid/merge-index.js'
import type { Plan } from '../../../engine/plan/plan.js'
import { expectedAt, headerAbove } from '../../../engine/reading/expected.js'
import type { Workbook } from '../../../engine/workbook/workbook.js'
import type { CellPlace } from '../../book/book.js'

/** How many rows are shown. */
export interface Room {
  /** before and after those of the activity */
  readonly around: number
  /** at most to each side of the selected one */
  readonly reach: number
}

const LITTLE_ROOM: Room = { around: 2, reach: 10 }
/** Columns shown at most to each side of the selected one: of a table, and where no table says which. */
const MOST_OF_TABLE = 60
const MOST_COLUMNS = 12

/** A cell of the excerpt: a merge is one cell, as far as it is inside. */
export interface ExcerptCell extends CellAt {
  readonly text: string
  readonly rows: number
  readonly columns: number
  readonly selected: boolean
}

export interface ExcerptRow {
  readonly row: number
  readonly header: boolean
  /** rows of the sheet between this one and the one before are left out */
  readonly apart: boolean
  readonly cells: readonly ExcerptCell[]
}

/** A part of a sheet around a cell: the header of its table and the rows of its activity. */
export interface Excerpt {
  readonly columns: readonly number[]
  readonly rows: readonly ExcerptRow[]
}

/** The part of a sheet around a cell; null where the cell is none. */
export function excerptOf(
  grid: Grid,
  { cell }: CellPlace,
  read: { readonly plan: Plan; readonly format: Format } | null,
  { around, reach }: Room = LITTLE_ROOM,
): Excerpt | null {
  const at = parseAddress(cell)
  if (!at) return null
  const header = read && headerAbove(grid, at.row, read.format)
  const activity = read?.plan.activities.find(
    ({ sheet, row, lastRow }) => sheet === grid.name && row <= at.row && at.row <= lastRow,
  )
  const first = Math.max(0, (activity?.row ?? at.row) - around, at.row - reach)
  const last = Math.min((activity?.lastRow ?? at.row) + around, at.row + reach)
  const shown = range(first, last)
  const headerRows = header ? range(header.row, header.lastRow).filter((row) => row < first) : []
  const rows = [...headerRows, ...shown]
  const columns = columnsShown(grid, at, header, shown)
  const merges = new MergeIndex(grid)
  return {
    columns,
    rows: rows.map((row, i) => ({
      row,
      header: header !== null && header.row <= row && row <= header.lastRow,
      apart: i > 0 && row - rows[i - 1]! > 1,
      cells: columns.flatMap((column) => cellShown({ grid, merges, rows, columns, at }, row, column) ?? []),
    })),
  }
}

/** Where a person begins to look at a workbook: its first activity, or the first row to fill in; null where there is none. */
export function firstPlace(
  { grids }: Workbook,
  { plan, format }: { readonly plan: Plan; readonly format: Format },
): CellPlace | null {
  const [first] = plan.activities
  const [field] = first?.cells ?? []
  if (first && field) return { sheet: first.sheet, cell: address(field.at.row, field.at.column) }
  for (const grid of grids) {
    if (!plan.sheets.some(({ name, role }) => name === grid.name && role === 'main')) continue
    for (const [row, cells] of grid.rows) {
      const column = [...cells.keys()].find((one) =>
        expectedAt(grid, { row: row + 1, column: one }, plan, format),
      )
      if (column !== undefined) return { sheet: grid.name, cell: address(row + 1, column) }
    }
  }
  return null
}

interface Window {
  readonly grid: Grid
  readonly merges: MergeIndex
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  readonly at: CellAt
}

/** A cell where it is the first that is seen of its merge; null for the others. */
function cellShown(
  { grid, merges, rows, columns, at }: Window,
  row: number,
  column: number,
): ExcerptCell | null {
  const merge = merges.over(row, column) ?? { top: row, bottom: row, left: column, right: column }
  const own = contiguous(
    rows.filter((other) => merge.top <= other && other <= merge.bottom),
    row,
  )
  const across = columns.filter((other) => merge.left <= other && other <= merge.right)
  if (own[0] !== row || across[0] !== column) return null
  const selected = holds(merge, at) && own.includes(at.row)
  return {
    row: merge.top,
    column: merge.left,
    text: cellAt(grid, merge.top, merge.left)?.text ?? '',
    rows: own.length,
    columns: across.length,
    selected,
  }
}

/** The stretch of rows without gaps in which one stands: a merge is not drawn over rows that are left out. */
function contiguous(rows: readonly number[], row: number): readonly number[] {
  const at = rows.indexOf(row)
  let from = at
  let to = at
  while (from > 0 && rows[from - 1] === rows[from]! - 1) from--
  while (to < rows.length - 1 && rows[to + 1] === rows[to]! + 1) to++
  return rows.slice(from, to + 1)
}

function columnsShown(
  grid: Grid,
  at: CellAt,
  header: ReturnType<typeof headerAbove>,
  rows: readonly number[],
): readonly number[] {
  let left = header?.left ?? at.column
  let right = header?.right ?? at.column
  const used = header ? [at.column] : rows.flatMap((row) => [...(grid.rows.get(row)?.keys() ?? [])])
  for (const column of used) {
    left = Math.min(left, column)
    right = Math.max(right, column)
  }
  const reach = header ? MOST_OF_TABLE : MOST_COLUMNS
  return range(Math.max(left, at.column - reach), Math.min(right, at.column + reach))
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
}
