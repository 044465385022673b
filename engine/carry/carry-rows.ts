import type { Directory } from '../directory/directory.js'
import { formatOfAnnex, type Format } from '../format/format.js'
import { address } from '../grid/address.js'
import { cellAt, type Grid } from '../grid/grid.js'
import type { Activity, Plan } from '../plan/plan.js'
import { SectionReader } from '../reading/section-reader.js'
import { SheetView } from '../reading/sheet-view.js'
import { MAX_TEXT } from '../workbook/edit/cell-text.js'
import { withProperties } from '../workbook/edit/custom-properties.js'
import { editCells } from '../workbook/edit/edit-cells.js'
import type { CellEdit } from '../workbook/edit/edit-result.js'
import { insertRows, type NewRows } from '../workbook/edit/insert-rows.js'
import { rowsLaidOut, withRoomForText } from '../workbook/edit/laid-out-rows.js'
import { readWorkbook } from '../workbook/read-workbook.js'
import type { Workbook } from '../workbook/workbook.js'
import { linesOf, type Line } from './activity-lines.js'
import { formTables, type FormTable } from './form-tables.js'
import { headingEdits } from './heading-edits.js'
import type { Left } from './left.js'

export interface Carried {
  /** the official workbook with the rows of the plan in it */
  readonly bytes: Uint8Array
  /** activities that are in it, those of its other tables too */
  readonly carried: number
  /** what is not in it */
  readonly left: readonly Left[]
}

/** The workbook that should be the blank official one of the format is not. */
export class NotTheBlankForm extends Error {
  override readonly name = 'NotTheBlankForm'
}

/**
 * The rows of a plan in the blank official workbook of a format: each activity in the table of its section, as it was
 * written, with the identity that the plan has. Rows are put in where a table has too few.
 * @param plan read by this format, from an older version of it or from a sheet that answers to it
 * @param blank the official workbook, as it is sent out to be filled in
 * @throws NotTheBlankForm where `blank` has no table of the format
 */
export function carryRows(plan: Plan, format: Format, blank: Uint8Array, directory: Directory): Carried {
  const left: Left[] = []
  const groups = grouped(plan, format, tablesIn(blank, format), left)
  const bytes = withRows(blank, groups)
  const { grids } = opened(bytes)
  const tables = tablesIn(bytes, format)
  const edits: CellEdit[] = []
  let carried = 0
  for (const group of groups) {
    const { annex, section } = group.table
    const table = tables.find((one) => one.annex === annex && one.section === section)!
    const grid = grids.find(({ name }) => name === table.sheet)!
    carried += placed({ ...group, table }, grid, plan, edits, left)
  }
  const form = new SheetView(grids.find(({ name }) => name === tables[0]!.sheet)!)
  edits.push(...headingEdits(plan, format, directory, form))
  const filled = editCells(bytes, edits, 'ours')
  if (!filled.ok) throw new NotTheBlankForm(JSON.stringify(filled.why))
  const shown = withRoomForText(filled.bytes, rowsBySheet(tables))
  return { bytes: withProperties(shown, identityOf(plan)), carried, left }
}

interface Entry {
  readonly activity: Activity
  readonly lines: readonly Line[]
}

/** A table and what goes into it. */
interface Group {
  readonly table: FormTable
  /** that of the table: an annex has its own */
  readonly format: Format
  readonly entries: readonly Entry[]
}

function tablesIn(bytes: Uint8Array, format: Format): FormTable[] {
  const tables = formTables(opened(bytes), format, (sheet) => rowsLaidOut(bytes, sheet))
  if (!tables.some(({ annex }) => annex === null)) throw new NotTheBlankForm(format.id)
  return tables
}

function opened(bytes: Uint8Array): Workbook {
  const read = readWorkbook(bytes)
  if (!read.ok) throw new NotTheBlankForm(read.why.kind)
  return read.workbook
}

function grouped(plan: Plan, format: Format, tables: readonly FormTable[], left: Left[]): Group[] {
  const groups = new Map<
    FormTable,
    { readonly table: FormTable; readonly format: Format; readonly entries: Entry[] }
  >()
  const put = (annex: string | null, own: Format, activities: readonly Activity[]): void => {
    const sections = new SectionReader(own)
    for (const activity of inOrder(activities, own)) {
      const section = own.sections.length === 0 ? null : activity.section
      const table = tables.find((one) => one.annex === annex && one.section === section)
      if (!table) {
        left.push({ kind: 'no-section', activity })
        continue
      }
      const entry = { activity, lines: linesOf(activity, own, sections) }
      const group = groups.get(table)
      if (group) group.entries.push(entry)
      else groups.set(table, { table, format: own, entries: [entry] })
    }
  }
  put(null, format, plan.activities)
  for (const annex of format.annexes)
    put(annex.key, formatOfAnnex(format, annex), plan.annexes.get(annex.key) ?? [])
  return [...groups.values()]
}

/** Those without a label first: one above them would be carried down to them. */
function inOrder(activities: readonly Activity[], format: Format): Activity[] {
  const label = format.columns.find(({ type }) => type === 'catalogue')
  const unlabelled = ({ fields }: Activity): boolean =>
    label !== undefined && (fields.get(label.key)?.raw ?? '').trim() === ''
  return [...activities.filter(unlabelled), ...activities.filter((activity) => !unlabelled(activity))]
}

/** The blank workbook with as many rows as its tables need, where they can be put in. */
function withRows(blank: Uint8Array, groups: readonly Group[]): Uint8Array {
  const bySheet = new Map<string, NewRows[]>()
  for (const { table, entries } of groups) {
    const needed = entries.reduce((sum, { lines }) => sum + lines.length, 0)
    const count = needed - table.rows.length
    if (count <= 0) continue
    const rows = bySheet.get(table.sheet)
    const more = { before: table.rows.at(-1)!, count }
    if (rows) rows.push(more)
    else bySheet.set(table.sheet, [more])
  }
  return [...bySheet].reduce((bytes, [sheet, rows]) => insertRows(bytes, sheet, rows) ?? bytes, blank)
}

/** Writes the entries of a table in its rows; how many were. */
function placed(
  { table, format, entries }: Group,
  grid: Grid,
  plan: Plan,
  edits: CellEdit[],
  left: Left[],
): number {
  let next = 0
  let carried = 0
  const header = (key: string): string =>
    (table.annex === null ? plan.headers.get(key) : undefined) ??
    format.columns.find((column) => column.key === key)?.header ??
    key
  for (const { activity, lines } of entries) {
    if (next + lines.length > table.rows.length) {
      left.push({ kind: 'no-room', activity })
      continue
    }
    for (const line of lines) {
      const row = table.rows[next++]!
      for (const [key, { addsUp, ...value }] of line) {
        const column = table.columns.get(key)
        const text = String(value.value)
        if (column === undefined || text.length > MAX_TEXT)
          left.push({ kind: 'no-column', activity, column: header(key), text })
        else if (!addsUp || !cellAt(grid, row, column)?.formula)
          edits.push({ sheet: table.sheet, cell: address(row, column), ...value })
      }
    }
    carried++
  }
  return carried
}

function rowsBySheet(tables: readonly FormTable[]): Map<string, Set<number>> {
  const rows = new Map<string, Set<number>>()
  for (const table of tables)
    rows.set(table.sheet, new Set([...(rows.get(table.sheet) ?? []), ...table.rows]))
  return rows
}

function identityOf({ vigencia, dependencia }: Plan): Record<string, string> {
  return {
    ...(dependencia !== null && { CotejoDependencia: dependencia }),
    ...(vigencia !== null && { CotejoVigencia: String(vigencia) }),
  }
}
