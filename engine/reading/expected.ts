import { columnsOf, formatOfAnnex, type Column, type Format, type Section } from '../format/format.js'
import type { CellAt, Grid } from '../grid/grid.js'
import type { Activity, Plan } from '../plan/plan.js'
import { isFooter } from './footer.js'
import { headersIn, type Header } from './header.js'
import { SheetView } from './sheet-view.js'

/** What the official format expects in a cell. */
export interface Expected {
  /** the format's table, or another of its tables as a format of its own */
  readonly table: Format
  readonly column: Column
  /** the section in which it stands, or undefined where the format or the sheet has none there */
  readonly section: Section | undefined
  /** the activity in whose rows it stands, or null in a row not yet filled in */
  readonly activity: Activity | null
  /** where the value stands that the cell shows: another place where a merge covers it */
  readonly home: CellAt
}

/** Empty rows under a table in which people go on with it; an official blank form has forty. */
const ROWS_TO_GO_ON = 60

/** What is expected in a cell of a sheet that was read as a plan; null outside its tables, and in their headers, banners and totals. */
export function expectedAt(grid: Grid, at: CellAt, plan: Plan, format: Format): Expected | null {
  for (const { own, activities } of tablesOf(plan, format)) {
    const sheet = scanned(grid, own)
    if (sheet.headers.length > 0) return expectedIn(sheet, own, activities, plan, at)
  }
  return null
}

/** The header of the table in which a row of a sheet stands, and the columns that it spans. */
export interface HeaderAbove {
  readonly row: number
  readonly lastRow: number
  readonly left: number
  readonly right: number
}

/** The nearest header of one of the format's tables at or above a row; null where there is none. */
export function headerAbove(grid: Grid, row: number, format: Format): HeaderAbove | null {
  for (const own of [format, ...format.annexes.map((annex) => formatOfAnnex(format, annex))]) {
    const header = scanned(grid, own)
      .headers.filter((candidate) => candidate.row <= row)
      .at(-1)
    if (!header) continue
    const columns = [...header.columns.values()]
    const left = Math.min(...columns.map(({ column }) => column), ...header.extra.keys())
    const right = Math.max(...columns.map(({ lastColumn }) => lastColumn), ...header.extra.keys())
    return { row: header.row, lastRow: header.lastRow, left, right }
  }
  return null
}

/** The format's tables with the rows that were read of each; a sheet holds one of them. */
function tablesOf(
  plan: Plan,
  format: Format,
): { readonly own: Format; readonly activities: readonly Activity[] }[] {
  const annexes = format.annexes.map((annex) => ({
    own: formatOfAnnex(format, annex),
    activities: plan.annexes.get(annex.key) ?? [],
  }))
  return [{ own: format, activities: plan.activities }, ...annexes]
}

/** A sheet and the headers of a format's table in it, from top to bottom. */
interface Scanned {
  readonly view: SheetView
  readonly headers: readonly Header[]
}

function expectedIn(
  { view, headers }: Scanned,
  format: Format,
  activities: readonly Activity[],
  plan: Plan,
  at: CellAt,
): Expected | null {
  const { name } = view.grid
  const header = headers.filter(({ row }) => row <= at.row).at(-1)
  if (!header || at.row <= header.lastRow) return null
  const merge = view.merges.over(at.row, at.column)
  const home = view.merges.home(at.row, at.column)
  if (home.row <= header.lastRow) return null
  const under = [...header.columns.values()].filter(
    ({ column, lastColumn }) => column <= (merge?.right ?? at.column) && home.column <= lastColumn,
  )
  const column = format.columns.find(({ key }) => key === under[0]?.key)
  if (!column || under.length > 1) return null
  const banners = plan.sections.filter(({ sheet }) => sheet === name)
  if (banners.some((banner) => banner.at?.row === at.row)) return null
  if (plan.totals.some(({ sheet, row }) => sheet === name && row === at.row)) return null

  const own = activities.filter(({ sheet }) => sheet === name)
  const activity = own.find(({ row, lastRow }) => row <= at.row && at.row <= lastRow) ?? null
  const next = headers[headers.indexOf(header) + 1]?.row ?? Infinity
  const before = banners.filter((banner) => (banner.at?.row ?? -1) <= at.row)
  const goesOn = own.some(({ row }) => at.row < row && row < next)
  if (!activity && !goesOn) {
    const last = Math.max(
      header.lastRow,
      ...before.map((banner) => banner.at?.row ?? -1),
      ...own.filter(({ row }) => row < at.row).map(({ lastRow }) => lastRow),
    )
    if (!isBelowTable(view, plan, last, at.row)) return null
  }
  const number = activity?.section ?? before.at(-1)?.number
  const section = format.sections.find((known) => known.number === number)
  return columnsOf(format, section).includes(column)
    ? { table: format, column, section, activity, home }
    : null
}

/** Whether a table goes on in a row under its last one: few empty rows above it, and nothing that ends a table. */
function isBelowTable(view: SheetView, plan: Plan, last: number, row: number): boolean {
  let end = last
  for (const written of view.rows) {
    if (written <= last || written > row) continue
    const texts = view.written(written)
    if (texts.length === 0) continue
    const apart = written - end > 1
    const cells = texts.map((text) => ({ written: text, kind: 'text', label: false }) as const)
    if (!isStray(plan, view.grid.name, written) && isFooter(cells, apart)) return false
    end = written
  }
  return row - end <= ROWS_TO_GO_ON
}

/** Whether a row was read as part of a table that lacks the rest of it. */
function isStray({ observations, totals }: Plan, name: string, at: number): boolean {
  return (
    observations.some(
      (seen) => seen.kind === 'continuation-orphan' && seen.sheet === name && seen.row === at,
    ) || totals.some(({ sheet, row }) => sheet === name && row === at)
  )
}

/** What was found of a table in a sheet, kept for as long as the sheet is: a person selects cell after cell. */
const SCANNED = new WeakMap<Grid, WeakMap<Format, Scanned>>()

function scanned(grid: Grid, format: Format): Scanned {
  let own = SCANNED.get(grid)
  if (!own) SCANNED.set(grid, (own = new WeakMap()))
  let sheet = own.get(format)
  if (!sheet) own.set(format, (sheet = scan(grid, format)))
  return sheet
}

/** The headers of a table as its reader takes them: what stands in the second row of one opens no other. */
function scan(grid: Grid, format: Format): Scanned {
  const view = new SheetView(grid)
  const headers: Header[] = []
  for (const header of headersIn(view, format).values()) {
    const named = format.headerMustHave.every((key) => header.columns.get(key)?.named)
    if (named && header.row > (headers.at(-1)?.lastRow ?? -1)) headers.push(header)
  }
  return { view, headers }
}
