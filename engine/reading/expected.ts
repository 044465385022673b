import type { Column, Format, Section } from '../format/format.js'
import type { CellAt, Grid } from '../grid/grid.js'
import type { Activity, Plan } from '../plan/plan.js'
import { headersIn } from './header.js'
import { SheetView } from './sheet-view.js'

/** What the official format expects in a cell. */
export interface Expected {
  readonly column: Column
  /** the section in which it stands, or undefined where the format or the sheet has none there */
  readonly section: Section | undefined
  /** the activity in whose rows it stands, or null in a row not yet filled in */
  readonly activity: Activity | null
}

/** What is expected in a cell of a sheet that was read as a plan; null outside its tables. */
export function expectedAt(grid: Grid, at: CellAt, plan: Plan, format: Format): Expected | null {
  const view = new SheetView(grid)
  const above = [...headersIn(view, format).values()].filter(({ lastRow }) => lastRow < at.row)
  const header = above.at(-1)
  const home = view.merges.home(at.row, at.column)
  const found = [...(header?.columns.values() ?? [])].find(
    ({ column, lastColumn }) => column <= home.column && home.column <= lastColumn,
  )
  const column = format.columns.find(({ key }) => key === found?.key)
  if (!column) return null
  const activity =
    plan.activities.find(
      ({ sheet, row, lastRow }) => sheet === grid.name && row <= at.row && at.row <= lastRow,
    ) ?? null
  const seen = plan.sections.filter(
    ({ sheet, at: title }) => sheet === grid.name && (title?.row ?? -1) <= at.row,
  )
  const number = activity?.section ?? seen.at(-1)?.number
  return { column, section: format.sections.find((section) => section.number === number), activity }
}
