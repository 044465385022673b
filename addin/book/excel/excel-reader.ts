import { addressOf } from '../../../engine/grid/address.js'
import type { Rect } from '../../../engine/grid/grid.js'
import type { Workbook } from '../../../engine/workbook/workbook.js'
import { sizeOf } from './areas.js'
import type { Areas, ColumnsTold, Context, Has, RunBatch, Range, RowsTold } from './office.js'
import { assembled, emptyGathered, gatherLines, type Axis, type Gathered } from './gathered.js'
import { hasGrown, patched, type SheetState } from './grid-of-ranges.js'
import { splitSpan, type Span } from './hidden-lines.js'
import { blockOf, mergesOf, READ } from './ranges-read.js'
import type { Rereading, SheetBlock } from './rereading.js'
import {
  annotationAmong,
  propertyText,
  snapshotOfFile,
  textConstants,
  visibilityOf,
  type Heading,
  type SheetHeading,
  type Snapshot,
} from './snapshot.js'
import { Trouble } from '../trouble.js'
import { troubleOf } from './trouble-of.js'
import { bytesPerCell, firstWindow, furtherWindows, trips } from './windows.js'

/** What is read cell by cell; beyond it the file is asked for. */
const MOST_CELLS = 600_000
const MOST_PIECES = 64
/** Excel does not tell more than 512 merges of a range. */
const MOST_MERGES = 500
/** Day 1 of the system that Excel for Mac once began on; 1463 in the other. */
const SECOND_OF_1904 = { year: 1904, month: 1, day: 2, serial: 1 } as const

/** A workbook of which smaller pieces would not do either. */
class TooManyCells extends Trouble {}

/** A part of a sheet that was asked for; its proxies hold the answer after the sync. */
interface AskedWindow {
  readonly id: string
  readonly rect: Rect
  readonly range: Range
  readonly rows: RowsTold | null
  readonly columns: ColumnsTold | null
}

interface AskedSheet {
  readonly heading: SheetHeading
  readonly used: Range
  readonly window: AskedWindow
  readonly merged: Areas | null
}

/** Reads the workbook that is open in Excel: two round trips when it is of usual size. */
export class ExcelReader {
  /**
   * @param file what the file of the workbook says; null where Excel does not give it
   */
  constructor(
    private readonly run: RunBatch,
    private readonly has: Has,
    private readonly file: () => Promise<Workbook | null>,
  ) {}

  /** @throws Trouble */
  async readAll(): Promise<Snapshot> {
    const heading = await this.run((context) => this.#readHeading(context))
    try {
      const gathered = await this.run((context) => this.#readSheets(context, heading.sheets))
      return assembled(heading, gathered, [], await this.#fileFor(gathered))
    } catch (thrown) {
      const trouble = troubleOf(thrown)
      const file = trouble.kind === 'too-large' ? await this.file() : null
      if (!file) throw trouble
      return snapshotOfFile(heading, file)
    }
  }

  /** @throws Trouble */
  async readAgain(then: Snapshot, { sheets, blocks }: Rereading): Promise<Snapshot> {
    const { heading } = then
    const changed =
      blocks.length > 0 ? await this.run((context) => this.#readBlocks(context, then, blocks)) : []
    const whole = then.sheets.filter((sheet) => {
      const now = changed.find(({ id }) => id === sheet.id)
      return sheets.has(sheet.id) || (now !== undefined && hasGrown(sheet.rows, now.rows))
    })
    const ids = new Set(whole.map(({ id }) => id))
    const kept = then.sheets
      .filter(({ id }) => !ids.has(id))
      .map((sheet) => changed.find(({ id }) => id === sheet.id) ?? sheet)
    if (whole.length === 0) return { ...then, sheets: kept }
    const gathered = await this.run((context) => this.#readSheets(context, whole))
    return assembled(heading, gathered, kept, await this.#fileFor(gathered))
  }

  /** The sheets of which blocks are read again, with what those blocks hold now. */
  async #readBlocks(
    context: Context,
    { heading, sheets }: Snapshot,
    blocks: readonly SheetBlock[],
  ): Promise<readonly SheetState[]> {
    const touched = sheets.filter(({ id }) => blocks.some((block) => block.id === id))
    const asked = blocks.map(({ id, rect }) => ({ id, rect, range: askBlock(context, id, rect) }))
    const merged = touched.map(({ id, merges }) =>
      merges.length < MOST_MERGES ? this.#askMerges(context, id) : null,
    )
    await context.sync()
    const told = asked.map(({ id, rect, range }) => ({ id, block: blockOf(range, rect) }))
    return touched.map((sheet, at): SheetState => {
      const own = told.filter(({ id }) => id === sheet.id).map(({ block }) => block)
      const areas = merged[at]
      const rows = patched(sheet.rows, own, heading.date1904)
      return { ...sheet, rows, merges: areas ? mergesOf(areas) : sheet.merges }
    })
  }

  async #readHeading(context: Context): Promise<Heading> {
    const { workbook } = context
    const { worksheets, names, properties, functions } = workbook
    workbook.load('name')
    worksheets.load('items/id,items/name,items/visibility')
    names.load('items/name,items/formula,items/scope')
    properties.custom.load('items/key,items/value')
    const { year, month, day, serial } = SECOND_OF_1904
    const second = functions.date(year, month, day)
    second.load('value')
    await context.sync()
    return {
      name: workbook.name,
      date1904: second.value === serial,
      names: textConstants(names.items),
      annotation: annotationAmong(names.items),
      properties: new Map(properties.custom.items.map(({ key, value }) => [key, propertyText(value)])),
      sheets: worksheets.items.map(({ id, name, visibility }) => ({
        id,
        name,
        visibility: visibilityOf(visibility),
      })),
    }
  }

  /** Reads sheets whole; in smaller pieces where Excel says that they are too large. */
  async #readSheets(context: Context, sheets: readonly SheetHeading[]): Promise<readonly Gathered[]> {
    let withMerges = this.has('1.13')
    let smaller = 1
    for (;;) {
      try {
        return await this.#readPieces(context, sheets, firstWindow(sheets.length, smaller), withMerges)
      } catch (thrown) {
        const trouble = troubleOf(thrown)
        if (withMerges && trouble.kind === 'unknown') withMerges = false
        else if (trouble.kind === 'too-large' && !(trouble instanceof TooManyCells) && smaller < MOST_PIECES)
          smaller *= 4
        else throw trouble
      }
    }
  }

  async #readPieces(
    context: Context,
    sheets: readonly SheetHeading[],
    first: Rect,
    withMerges: boolean,
  ): Promise<readonly Gathered[]> {
    const asked = sheets.map((heading): AskedSheet => {
      const used = usedFromCorner(context, heading.id)
      used.load('rowCount,columnCount')
      const window = this.#askWindow(context, heading.id, first, used)
      const merged = withMerges ? used.getMergedAreasOrNullObject().untrack() : null
      merged?.load('address')
      return { heading, used, window, merged }
    })
    await context.sync()
    const gathered = asked.map(({ heading, window, merged }): Gathered => {
      const merges = merged && mergesOf(merged)
      const sheet = emptyGathered(heading, merges)
      gather(sheet, window)
      return sheet
    })
    const rest = asked.flatMap(({ heading, used }, at) => {
      const cost = bytesPerCell(gathered[at]!.blocks[0]!)
      const windows = furtherWindows({ rows: used.rowCount, columns: used.columnCount }, first, cost)
      return windows.map((rect) => ({ id: heading.id, rect, bytesPerCell: cost }))
    })
    if (rest.reduce((cells, { rect }) => cells + sizeOf(rect), 0) > MOST_CELLS)
      throw new TooManyCells('too-large', 'more cells than are asked for')
    for (const trip of trips(rest)) await this.#readTrip(context, trip, gathered)
    await this.#findHidden(context, gathered)
    return gathered
  }

  async #readTrip(
    context: Context,
    trip: readonly SheetBlock[],
    gathered: readonly Gathered[],
  ): Promise<void> {
    const asked = trip.map(({ id, rect }) => this.#askWindow(context, id, rect, null))
    await context.sync()
    for (const window of asked)
      gather(
        gathered.find(({ heading }) => heading.id === window.id)!,
        window,
      )
  }

  /** A window of a sheet, as far as it is in use where that is given. */
  #askWindow(context: Context, id: string, rect: Rect, used: Range | null): AskedWindow {
    const whole = context.workbook.worksheets.getItem(id).getRange(addressOf(rect)).untrack()
    const range = used ? used.getIntersection(whole).untrack() : whole
    range.load(READ)
    const tells = this.has('1.9')
    const rows = tells && rect.left === 0 ? range.getRowProperties({ rowHidden: true }) : null
    const columns = tells && rect.top === 0 ? range.getColumnProperties({ columnHidden: true }) : null
    if (!tells) range.load('rowHidden,columnHidden')
    return { id, rect, range, rows, columns }
  }

  #askMerges(context: Context, id: string): Areas | null {
    if (!this.has('1.13')) return null
    const merged = usedFromCorner(context, id).getMergedAreasOrNullObject().untrack()
    merged.load('address')
    return merged
  }

  /** Below ExcelApi 1.9: which lines are hidden where only some of them are. */
  async #findHidden(context: Context, gathered: readonly Gathered[]): Promise<void> {
    while (gathered.some(({ mixed }) => mixed.length > 0)) await this.#splitMixed(context, gathered)
  }

  async #splitMixed(context: Context, gathered: readonly Gathered[]): Promise<void> {
    const asked = gathered.flatMap((sheet) =>
      sheet.mixed.splice(0).flatMap(({ axis, span }) =>
        splitSpan(span).map((piece) => {
          const range = askLines(context, sheet.heading.id, axis, piece)
          return { sheet, axis, piece, range }
        }),
      ),
    )
    await context.sync()
    for (const { sheet, axis, piece, range } of asked)
      gatherLines(sheet, axis, piece, axis === 'rows' ? range.rowHidden : range.columnHidden)
  }

  /** The file, where sheets are known but for their merges. */
  async #fileFor(gathered: readonly Gathered[]): Promise<Workbook | null> {
    return gathered.some(({ merges }) => merges === null) ? this.file() : null
  }
}

/** From A1 to the last cell with something in it; A1 alone on an empty sheet. */
function usedFromCorner(context: Context, id: string): Range {
  const sheet = context.workbook.worksheets.getItem(id)
  const used = sheet.getUsedRange(true).untrack()
  return sheet.getRange('A1').untrack().getBoundingRect(used).untrack()
}

function askBlock(context: Context, id: string, rect: Rect): Range {
  const range = context.workbook.worksheets.getItem(id).getRange(addressOf(rect)).untrack()
  range.load(READ)
  return range
}

function askLines(context: Context, id: string, axis: Axis, { from, to }: Span): Range {
  const rect =
    axis === 'rows'
      ? { top: from, left: 0, bottom: to, right: 0 }
      : { top: 0, left: from, bottom: 0, right: to }
  const range = context.workbook.worksheets.getItem(id).getRange(addressOf(rect)).untrack()
  range.load(axis === 'rows' ? 'rowHidden' : 'columnHidden')
  return range
}

function gather(sheet: Gathered, { rect, range, rows, columns }: AskedWindow): void {
  const block = blockOf(range, rect)
  sheet.blocks.push(block)
  for (const [at, row] of (rows?.value ?? []).entries())
    if (row.rowHidden) sheet.hidden.rows.push(rect.top + at)
  for (const [at, column] of (columns?.value ?? []).entries())
    if (column.columnHidden) sheet.hidden.columns.push(rect.left + at)
  const bottom = rect.top + block.values.length - 1
  const right = rect.left + (block.values[0]?.length ?? 1) - 1
  if (!rows && rect.left === 0) gatherLines(sheet, 'rows', { from: rect.top, to: bottom }, range.rowHidden)
  if (!columns && rect.top === 0)
    gatherLines(sheet, 'columns', { from: rect.left, to: right }, range.columnHidden)
}
