import { columnLetters } from '../grid/address.js'
import type { Grid } from '../grid/grid.js'
import { alignColumns } from './align-columns.js'
import { RowComparer, type ComparedCell, type ComparedRow } from './compared-row.js'
import { pairRows } from './pair-rows.js'
import { readyRows, saysTheSame, seen, type ReadyCell, type ReadyRow } from './seen-sheet.js'
import type { CellChange, SeenCell, SeenColumn, SeenRow, SheetDifference } from './sheet-difference.js'

/** What changed on a sheet, cell by cell; null where nothing did. A sheet that one side lacks is told whole. */
export function compareSheets(before: Grid | null, after: Grid | null): SheetDifference | null {
  const was = before ? readyRows(before) : []
  const is = after ? readyRows(after) : []
  if (before && after && isSameSheet(before, after) && isSame(was, is)) return null
  const comparer = new RowComparer()
  const [comparedBefore, comparedAfter] = [comparer.rowsOf(was), comparer.rowsOf(is)]
  const columns = before && after ? alignColumns(comparedBefore, comparedAfter) : null
  const placeBefore = (column: number): number | null =>
    columns ? (columns.same.get(column) ?? null) : column
  const placeAfter = (column: number): number | null => (columns?.added.has(column) ? null : column)
  const { pairs, moved } = pairRows(
    placed(comparedBefore, placeBefore),
    placed(comparedAfter, placeAfter),
    comparer,
  )
  const taken = new Set(pairs.map(([i]) => i))
  const given = new Set(pairs.map(([, j]) => j))
  const isOf = (side: ReadonlySet<number> | undefined, one: ReadyCell): boolean =>
    side?.has(one.column) === true
  const only = (
    rows: readonly ReadyRow[],
    met: ReadonlySet<number>,
    lacked?: ReadonlySet<number>,
  ): SeenRow[] =>
    rows.flatMap((row, i) => {
      const cells = row.cells.filter((cell) => !isOf(lacked, cell))
      return met.has(i) || cells.length === 0
        ? []
        : [{ row: row.row + 1, cells: cells.map((cell) => seen(row, cell)) }]
    })
  const difference: SheetDifference = {
    before: before?.name ?? null,
    after: after?.name ?? null,
    visibility:
      before && after && before.visibility !== after.visibility
        ? { before: before.visibility, after: after.visibility }
        : null,
    rows: {
      added: only(is, given, columns?.added),
      removed: only(was, taken, columns?.removed),
      moved: pairs
        .filter((pair) => moved.has(pair))
        .map(([i, j]) => ({ before: was[i]!.row + 1, after: is[j]!.row + 1 })),
    },
    columns: {
      added: columnsSeen(is, columns?.added),
      removed: columnsSeen(was, columns?.removed),
    },
    cells: pairs.flatMap(([i, j]) => cellChanges(was[i]!, is[j]!, placeBefore, placeAfter)),
  }
  return saysNothing(difference) ? null : difference
}

/** Rows with their cells where they are compared; those that have no such place are left out. */
function placed(rows: readonly ComparedRow[], place: (column: number) => number | null): ComparedRow[] {
  return rows.map((row) => {
    const cells: ComparedCell[] = []
    for (const { column, says } of row) {
      const at = place(column)
      if (at !== null) cells.push({ column: at, says })
    }
    return cells.sort((a, b) => a.column - b.column)
  })
}

function isSameSheet(before: Grid, after: Grid): boolean {
  return before.name === after.name && before.visibility === after.visibility
}

/** Whether all cells say the same in the same place: most sheets of two versions do. */
function isSame(before: readonly ReadyRow[], after: readonly ReadyRow[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ cells }, i) => {
      const others = after[i]!.cells
      return (
        cells.length === others.length &&
        cells.every((cell, k) => {
          const other = others[k]!
          const [formula, now] = [cell.cell.formula, other.cell.formula]
          return cell.column === other.column && formula === now && saysTheSame(cell, other)
        })
      )
    })
  )
}

function cellChanges(
  before: ReadyRow,
  after: ReadyRow,
  placeBefore: (column: number) => number | null,
  placeAfter: (column: number) => number | null,
): CellChange[] {
  const was = new Map(before.cells.map((cell) => [placeBefore(cell.column), cell] as const))
  const is = new Map(after.cells.map((cell) => [placeAfter(cell.column), cell] as const))
  const places = [...new Set([...was.keys(), ...is.keys()])].filter((place) => place !== null)
  return places
    .sort((a, b) => a - b)
    .flatMap((place): CellChange[] => {
      const [one, other] = [was.get(place), is.get(place)]
      if (!one || !other) {
        return [
          { before: one ? seen(before, one) : null, after: other ? seen(after, other) : null, kind: 'value' },
        ]
      }
      if (!saysTheSame(one, other)) {
        const [shown, shows] = [seen(before, one), seen(after, other)]
        if (shown.text !== shows.text) return [{ before: shown, after: shows, kind: 'value' }]
        if (shown.type !== shows.type) return [{ before: shown, after: shows, kind: 'type' }]
        return [{ before: seen(before, one, true), after: seen(after, other, true), kind: 'value' }]
      }
      if (one.cell.formula === other.cell.formula) return []
      return [{ before: seen(before, one), after: seen(after, other), kind: 'formula' }]
    })
}

function columnsSeen(rows: readonly ReadyRow[], columns: ReadonlySet<number> = new Set()): SeenColumn[] {
  const cells = new Map([...columns].map((column): [number, SeenCell[]] => [column, []]))
  for (const row of rows) for (const cell of row.cells) cells.get(cell.column)?.push(seen(row, cell))
  return [...cells]
    .sort((a, b) => a[0] - b[0])
    .map(([column, own]) => ({ column: columnLetters(column), cells: own }))
}

function saysNothing({ before, after, visibility, rows, columns, cells }: SheetDifference): boolean {
  return (
    before === after &&
    visibility === null &&
    rows.added.length + rows.removed.length + rows.moved.length === 0 &&
    columns.added.length + columns.removed.length + cells.length === 0
  )
}
