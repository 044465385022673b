import type { Finding, Fix, FixEdit } from '../../engine/findings/finding.js'
import { parseAddress } from '../../engine/grid/address.js'
import type { Cell, Grid } from '../../engine/grid/grid.js'
import { isoToSerial } from '../../engine/workbook/serial-date.js'
import { showGeneral, spanishDate } from '../../engine/workbook/shown-text.js'
import type { Workbook } from '../../engine/workbook/workbook.js'
import type { CellPlace } from '../book/book.js'
import { cellIn, placeKey } from '../book/cell-place.js'
import { identified, type Item } from './item.js'

/** Fixes of one cell are each made from its text as read; more rounds than any cell needs. */
const MOST_ROUNDS = 20

/**
 * What cells hold once every fix was taken, each made from what the one before left: fixes that meet in a cell do not undo
 * one another.
 * @param judge what the engine says of a workbook
 */
export function rehearse(
  chosen: readonly Item[],
  workbook: Workbook,
  judge: (workbook: Workbook) => readonly Finding[],
): readonly FixEdit[] {
  const result = new Map<string, FixEdit>()
  const wanted = new Set(chosen.map(({ id }) => id))
  let todo = chosen.flatMap(({ finding }) => finding.fix ?? [])
  let current = workbook
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = apart(todo)
    if (edits.length === 0) break
    for (const edit of edits) result.set(placeKey(edit), edit)
    if (edits.length === todo.reduce((sum, fix) => sum + fix.edits.length, 0)) break
    current = withEdits(current, edits)
    todo = identified(judge(current))
      .filter(({ id }) => wanted.has(id))
      .flatMap(({ finding }) => finding.fix ?? [])
  }
  return [...result.values()]
}

/** The edits of the fixes that meet no earlier one in a cell. */
function apart(fixes: readonly Fix[]): readonly FixEdit[] {
  const taken = new Set<string>()
  return fixes.flatMap(({ edits }) => {
    const cells = edits.map(placeKey)
    if (cells.some((cell) => taken.has(cell))) return []
    for (const cell of cells) taken.add(cell)
    return edits
  })
}

/** A cell before and after a fix, as a person reads it. */
export interface CellPreview extends CellPlace {
  readonly before: Shown
  readonly after: Shown
}

/** What a cell shows, and as what it holds it. */
export interface Shown {
  readonly text: string
  readonly as: 'nothing' | 'text' | 'number' | 'date'
}

/** Edits as a person reads them: each cell before and after. */
export function previewOf(edits: readonly FixEdit[], workbook: Workbook): readonly CellPreview[] {
  return edits.map((edit) => ({
    sheet: edit.sheet,
    cell: edit.cell,
    before: shown(cellIn(workbook, edit)),
    after: shown(written(edit.value)),
  }))
}

/** Whether a cell holds the same in two readings of a workbook. */
export function isUnchanged(place: CellPlace, before: Workbook, now: Workbook): boolean {
  const [a, b] = [cellIn(before, place), cellIn(now, place)]
  return (a?.text ?? '') === (b?.text ?? '') && (a?.value ?? null) === (b?.value ?? null)
}

/** A workbook as it will be once cells were written. */
export function withEdits(workbook: Workbook, edits: readonly FixEdit[]): Workbook {
  const bySheet = grouped(edits)
  const grids = workbook.grids.map((grid) => {
    const own = bySheet.get(grid.name)
    return own ? edited(grid, own) : grid
  })
  return { ...workbook, grids }
}

function grouped(edits: readonly FixEdit[]): Map<string, FixEdit[]> {
  const groups = new Map<string, FixEdit[]>()
  for (const edit of edits) {
    const group = groups.get(edit.sheet)
    if (group) group.push(edit)
    else groups.set(edit.sheet, [edit])
  }
  return groups
}

function edited(grid: Grid, edits: readonly FixEdit[]): Grid {
  const rows = new Map(grid.rows)
  for (const { cell, value } of edits) {
    const at = parseAddress(cell)
    if (!at) continue
    const cells = new Map(rows.get(at.row))
    const now = written(value)
    if (now) cells.set(at.column, now)
    else cells.delete(at.column)
    rows.set(at.row, new Map([...cells].sort(([a], [b]) => a - b)))
  }
  return { ...grid, rows: new Map([...rows].sort(([a], [b]) => a - b)) }
}

function written(value: FixEdit['value']): Cell | undefined {
  const plain = { formula: false, error: null, date: null }
  if (value === null) return undefined
  if (typeof value === 'number') return { ...plain, text: showGeneral(value), value }
  const serial = /^\d{4}-\d\d-\d\d$/.test(value) ? isoToSerial(value) : null
  if (serial === null) return { ...plain, text: value, value }
  return { ...plain, text: spanishDate(value), value: serial, date: value }
}

function shown(cell: Cell | undefined): Shown {
  if (!cell || cell.text === '') return { text: '', as: 'nothing' }
  if (cell.date !== null) return { text: cell.text, as: 'date' }
  return { text: cell.text, as: typeof cell.value === 'number' ? 'number' : 'text' }
}
