import type { PlanDifference, Said, TableDifference } from '../../../engine/compare/plan-difference.js'
import type { SeenCell, SheetDifference } from '../../../engine/compare/sheet-difference.js'
import { keyOf, type Format } from '../../../engine/format/format.js'
import { address } from '../../../engine/grid/address.js'
import type { Activity, Plan } from '../../../engine/plan/plan.js'
import type { Comparison } from './comparison.js'

/** What changed on the sheets that the difference of the plan does not tell already. */
export function otherCells({ before, after, plan, sheets }: Comparison): SheetDifference[] {
  if (!plan || !before.plan || !after.plan) return [...sheets]
  const told = new ToldCells(plan.difference, plan.format)
  const ofPlan = { before: cellsOfPlan(before.plan.plan), after: cellsOfPlan(after.plan.plan) }
  return sheets.flatMap((sheet): SheetDifference[] => {
    const is = (side: Side, cells: Cells, cell: SeenCell): boolean =>
      cells[side].has(placeOf(sheet[side], cell.cell))
    const isTold = (side: Side, cell: SeenCell): boolean => is(side, told.cells, cell)
    const rowsLeft = (side: Side, rows: SheetDifference['rows']['added']): SheetDifference['rows']['added'] =>
      rows.filter(({ cells }) => !cells.some((cell) => isTold(side, cell)))
    const left: SheetDifference = {
      ...sheet,
      rows: {
        added: rowsLeft('after', sheet.rows.added),
        removed: rowsLeft('before', sheet.rows.removed),
        moved: sheet.rows.moved.filter(
          ({ before: was, after: now }) =>
            !told.rows.before.has(placeOf(sheet.before, String(was))) ||
            !told.rows.after.has(placeOf(sheet.after, String(now))),
        ),
      },
      cells: sheet.cells.filter(({ before: was, after: now, kind }) => {
        if (kind !== 'value') return true
        const known = (!was || is('before', ofPlan, was)) && (!now || is('after', ofPlan, now))
        return !known || !((was && isTold('before', was)) || (now && isTold('after', now)))
      }),
    }
    const { rows, columns, cells } = left
    const says =
      left.before !== left.after ||
      left.visibility !== null ||
      rows.added.length + rows.removed.length + rows.moved.length > 0 ||
      columns.added.length + columns.removed.length + cells.length > 0
    return says ? [left] : []
  })
}

type Side = 'before' | 'after'
type Cells = Readonly<Record<Side, ReadonlySet<string>>>

function placeOf(sheet: string | null, cell: string | null): string {
  return `${sheet ?? ''}\n${cell ?? ''}`
}

/** The cells of which the difference of a plan speaks, and the rows of the activities that it says have moved. */
class ToldCells {
  readonly cells: Readonly<Record<Side, Set<string>>> = { before: new Set(), after: new Set() }
  readonly rows: Readonly<Record<Side, Set<string>>> = { before: new Set(), after: new Set() }

  constructor(difference: PlanDifference, format: Format) {
    this.#table(difference, keyOf(format, 'subject'))
    for (const annex of difference.annexes) this.#table(annex, '')
    for (const { before, after } of difference.headings) {
      this.#said('before', before)
      this.#said('after', after)
    }
  }

  #table({ added, removed, changed, moved }: TableDifference, subject: string): void {
    for (const activity of added) this.#cells('after', activity, null)
    for (const activity of removed) this.#cells('before', activity, null)
    for (const { before, after, columns, number } of changed) {
      const keys = new Set([...columns.map(({ key }) => key), ...(number ? [subject] : [])])
      this.#cells('before', before, keys)
      this.#cells('after', after, keys)
      for (const column of columns) {
        this.#said('before', column.before)
        this.#said('after', column.after)
      }
    }
    for (const pair of [...moved, ...changed.filter((change) => change.moved)]) {
      this.#rows('before', pair.before)
      this.#rows('after', pair.after)
    }
  }

  #cells(side: Side, { sheet, cells }: Activity, keys: ReadonlySet<string> | null): void {
    for (const { key, at } of cells)
      if (keys === null || keys.has(key)) this.cells[side].add(placeOf(sheet, address(at.row, at.column)))
  }

  #rows(side: Side, { sheet, row, lastRow }: Activity): void {
    for (let at = row; at <= lastRow; at++) this.rows[side].add(placeOf(sheet, String(at + 1)))
  }

  #said(side: Side, said: Said | null): void {
    if (said) this.cells[side].add(placeOf(said.sheet, said.cell))
  }
}

/** Every cell of a workbook that was read into its plan. */
function cellsOfPlan({ activities, annexes, headings }: Plan): Set<string> {
  const rows = [...activities, ...[...annexes.values()].flat()]
  return new Set([
    ...rows.flatMap(({ sheet, cells, fields }) => [
      ...cells.map(({ at }) => placeOf(sheet, address(at.row, at.column))),
      ...[...fields.values()].flatMap(({ at }) => (at ? [placeOf(sheet, address(at.row, at.column))] : [])),
    ]),
    ...headings.map(({ sheet, at }) => placeOf(sheet, address(at.row, at.column))),
  ])
}
