import type { Rect } from '../../../engine/grid/grid.js'
import type { Workbook } from '../../../engine/workbook/workbook.js'
import { patched, type Block, type SheetState } from './grid-of-ranges.js'
import { linesOf, type Span } from './hidden-lines.js'
import type { Heading, SheetHeading, Snapshot } from './snapshot.js'

export type Axis = 'rows' | 'columns'

/** What was read of a sheet while it is put together. */
export interface Gathered {
  readonly heading: SheetHeading
  readonly blocks: Block[]
  readonly hidden: Readonly<Record<Axis, number[]>>
  /** lines of which some are hidden and some are not, still to be told apart */
  readonly mixed: { readonly axis: Axis; readonly span: Span }[]
  /** null where the program does not tell */
  readonly merges: readonly Rect[] | null
}

export function emptyGathered(heading: SheetHeading, merges: readonly Rect[] | null): Gathered {
  return { heading, blocks: [], hidden: { rows: [], columns: [] }, mixed: [], merges }
}

/** Whether lines are hidden, as the program says it of them together: null where some are. */
export function gatherLines(sheet: Gathered, axis: Axis, span: Span, hidden: boolean | null): void {
  if (hidden === null) sheet.mixed.push({ axis, span })
  else if (hidden) sheet.hidden[axis].push(...linesOf(span))
}

/**
 * Sheets as read, and those kept from before, in the workbook's order.
 * @param file where merges are looked for that the program does not tell; null where it does not give the file
 */
export function assembled(
  heading: Heading,
  gathered: readonly Gathered[],
  kept: readonly SheetState[],
  file: Workbook | null,
): Snapshot {
  const made = gathered.map(({ heading: own, blocks, hidden, merges }): SheetState => ({
    ...own,
    rows: patched(new Map(), blocks, heading.date1904),
    merges: merges ?? file?.grids.find(({ name }) => name === own.name)?.merges ?? [],
    hiddenRows: hidden.rows,
    hiddenColumns: hidden.columns,
  }))
  const all = new Map([...made, ...kept].map((sheet) => [sheet.id, sheet]))
  const untold = gathered.some(({ merges }) => merges === null) && !file
  return {
    heading,
    sheets: heading.sheets.flatMap(({ id }) => all.get(id) ?? []),
    lacks: untold ? ['merges'] : [],
  }
}
