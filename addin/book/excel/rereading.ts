import type { CellAt, Rect } from '../../../engine/grid/grid.js'
import { areasIn, blocksOf, sizeOf } from './areas.js'
import type { Change } from '../book.js'
import type { SheetState } from './grid-of-ranges.js'

/** Cells that are read one block at a time; more than these, and the sheet is read again. */
const MOST_CELLS = 10_000
const MOST_BLOCKS = 200

export interface SheetBlock {
  /** of the sheet, as the program knows it */
  readonly id: string
  readonly rect: Rect
}

/** What is to be read again: whole sheets, and blocks of others. */
export interface Rereading {
  readonly sheets: ReadonlySet<string>
  readonly blocks: readonly SheetBlock[]
}

/**
 * What changed → what is to be read again; `all` where sheets came, went or changed name. Formulas are always among
 * it: the program tells nobody that their results changed.
 */
export function rereadingOf(changes: readonly Change[], known: readonly SheetState[]): Rereading | 'all' {
  const sheets = new Set<string>()
  const areas = new Map<string, Rect[]>(known.map((sheet) => [sheet.id, []]))
  for (const { sheetId, range } of changes) {
    const sheet = known.find(({ id, name }) => id === sheetId || name === sheetId)
    if (!sheet) return 'all'
    const changed = range === null ? [] : areasIn(range)
    if (changed.length === 0) sheets.add(sheet.id)
    areas.get(sheet.id)!.push(...changed)
  }
  for (const sheet of known) areas.get(sheet.id)!.push(...blocksOf(formulasOf(sheet)))
  const blocks: SheetBlock[] = []
  for (const [id, rects] of areas) {
    const cells = rects.reduce((sum, rect) => sum + sizeOf(rect), 0)
    if (rects.length > MOST_BLOCKS || cells > MOST_CELLS) sheets.add(id)
    if (!sheets.has(id)) blocks.push(...rects.map((rect) => ({ id, rect })))
  }
  return { sheets, blocks }
}

function formulasOf({ rows }: SheetState): readonly CellAt[] {
  const found: CellAt[] = []
  for (const [row, cells] of rows)
    for (const [column, cell] of cells) if (cell.formula) found.push({ row, column })
  return found
}
