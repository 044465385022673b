import type { FixEdit, Severity } from '../../engine/findings/finding.js'
import { address } from '../../engine/grid/address.js'
import type { Rect } from '../../engine/grid/grid.js'
import type { Workbook } from '../../engine/workbook/workbook.js'
import { answersIn, storedAnswers } from './answers.js'
import { addressOf, areasIn, sizeOf } from './areas.js'
import { cellsOf, heldIn } from './block-cells.js'
import type {
  Abilities,
  Answers,
  Before,
  Book,
  CellPlace,
  Change,
  Contents,
  Listener,
  Mark,
  Written,
} from './book.js'
import type { Held } from './cell-writing.js'
import { assembled, emptyGathered, gatherLines, type Axis, type Gathered } from './gathered.js'
import { hasGrown, patched, type Block, type SheetState } from './grid-of-ranges.js'
import { splitSpan, type Span } from './hidden-lines.js'
import { areasOf, formulaOf, isOurs, LOOKS } from './own-marks.js'
import {
  beforeOf,
  coveredIn,
  plannedEdits,
  plannedRestore,
  undoing,
  unformattable,
  wantedByKey,
  type Looked,
  type PlannedWrite,
  type ToWrite,
} from './planned-writing.js'
import { rereadingOf, type Rereading, type SheetBlock } from './rereading.js'
import {
  asPlace,
  blocksAmong,
  contentsOf,
  coveredAmong,
  keyOf,
  propertyText,
  snapshotOfFile,
  textConstants,
  visibilityOf,
  type Heading,
  type SheetHeading,
  type Snapshot,
} from './snapshot.js'
import { Trouble } from './trouble.js'
import { troubleOf } from './trouble-of.js'
import { bytesPerCell, firstWindow, furtherWindows, trips } from './windows.js'
import { within } from './within.js'

const LIBRARY = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'
const OLDEST = '1.7'
/** Until the script of Office must have come, in milliseconds. */
const LOADING = 10_000
/** Until Excel must have answered; while one of its dialogs is open it does not. */
const PATIENCE = 15_000
/** Until an event tells of what the pane itself wrote, where Excel does not say whose it is. */
const ECHO = 3_000
/** What is read cell by cell; beyond it the file is asked for. */
const MOST_CELLS = 600_000
const MOST_PIECES = 64
/** Excel does not tell more than 512 merges of a range. */
const MOST_MERGES = 500
/** Blocks that are looked at or written in one request, each about 1.2 kB of it. */
const BLOCKS_AT_ONCE = 2_500
const SLICE = 4 * 1024 * 1024
const KEY = 'Cotejo'
/** Day 1 of the system that Excel for Mac once began on; 1463 in the other. */
const SECOND_OF_1904 = { year: 1904, month: 1, day: 2, serial: 1 } as const
const READ = 'values,formulas,valueTypes,numberFormat'

/** A workbook of which smaller pieces would not do either. */
class TooManyCells extends Trouble {}

/** Whether this Excel has a set of calls. */
export type Supports = (set: string, version: string) => boolean

/**
 * Opens the workbook that the page stands beside; asked only where `insideExcel()` says so.
 * @param library where office.js comes from
 * @returns null when the page turns out to be alone in a browser
 * @throws Trouble `script-blocked` when office.js does not come, `host-too-old` below ExcelApi 1.7
 */
export async function openExcel(library = LIBRARY): Promise<Book | null> {
  if (!(await within(LOADING, excelReady(library), 'script-blocked'))) return null
  const supports: Supports = (set, version) => Office.context.requirements.isSetSupported(set, version)
  if (!supports('ExcelApi', OLDEST)) throw new Trouble('host-too-old', `ExcelApi ${OLDEST}`)
  return new ExcelBook(supports)
}

/** Whether it is Excel that holds the page. */
async function excelReady(library: string): Promise<boolean> {
  if (typeof Office === 'undefined') await loaded(library)
  const { host } = await Office.onReady()
  return String(host) === 'Excel'
}

function loaded(library: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = library
    script.onload = () => {
      resolve()
    }
    script.onerror = () => {
      reject(new Trouble('script-blocked', library))
    }
    document.head.append(script)
  })
}

/** A part of a sheet that was asked for; its proxies hold the answer after the sync. */
interface AskedWindow {
  readonly id: string
  readonly rect: Rect
  readonly range: Excel.Range
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | null
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null
}

interface AskedSheet {
  readonly heading: SheetHeading
  readonly used: Excel.Range
  readonly window: AskedWindow
  readonly merged: Excel.RangeAreas | null
}

/** A block of cells, and whether it may be written: null where some of its cells may. */
type Guarded = Looked & { readonly locked: boolean | null }

/** The workbook that is open in Excel. */
export class ExcelBook implements Book {
  readonly kind = 'excel'
  readonly can: Abilities
  #snapshot: Snapshot | null = null
  /** the names of sheets by id, as last heard */
  #names = new Map<string, string>()
  /** what the pane left in the cells that it wrote, by sheet id and address */
  readonly #left = new Map<string, Held>()
  /** what the pane wrote lately, and until when an event may tell of it */
  readonly #echoes = new Map<string, number>()
  #handlers: OfficeExtension.EventHandlerResult<unknown>[] = []

  constructor(private readonly supports: Supports) {
    this.can = {
      live: true,
      marks: this.#has('1.9'),
      hostUndo: supports('ExcelUndoApiAll', '1.0'),
    }
  }

  async read(): Promise<Contents> {
    this.#keep(await this.#readAll())
    return contentsOf(this.#snapshot!)
  }

  async reread(changes: readonly Change[]): Promise<Contents> {
    const then = this.#snapshot
    const rereading = then ? rereadingOf(changes, then.sheets) : 'all'
    if (!then || rereading === 'all') return this.read()
    try {
      this.#keep(await this.#readAgain(then, rereading))
    } catch (thrown) {
      const trouble = troubleOf(thrown)
      if (trouble.kind !== 'gone' && trouble.kind !== 'too-large') throw trouble
      return this.read()
    }
    return contentsOf(this.#snapshot!)
  }

  async watch(listener: Listener): Promise<void> {
    await this.unwatch()
    this.#handlers = await this.#run(async (context) => {
      const { worksheets } = context.workbook
      const handlers: OfficeExtension.EventHandlerResult<unknown>[] = []
      const changed = this.#changeHandler(listener)
      const selected = this.#selectionHandler(listener)
      if (this.#has('1.9')) {
        handlers.push(worksheets.onChanged.add(changed), worksheets.onSelectionChanged.add(selected))
      } else {
        worksheets.load('items/id')
        await context.sync()
        for (const sheet of worksheets.items)
          handlers.push(sheet.onChanged.add(changed), sheet.onSelectionChanged.add(selected))
      }
      handlers.push(
        worksheets.onActivated.add(() => this.#tellSelection(listener)),
        worksheets.onAdded.add(({ worksheetId }) => this.#sheetAdded(listener, worksheetId)),
        worksheets.onDeleted.add(() => this.#sheetsChanged(listener)),
      )
      if (this.#has('1.11'))
        handlers.push(
          worksheets.onRowHiddenChanged.add(({ worksheetId }) => {
            listener.onChange({ sheetId: worksheetId, range: null })
            return Promise.resolve()
          }),
        )
      if (this.#has('1.17'))
        handlers.push(
          worksheets.onNameChanged.add(() => this.#sheetsChanged(listener)),
          worksheets.onVisibilityChanged.add(() => this.#sheetsChanged(listener)),
        )
      await context.sync()
      return handlers
    })
  }

  /** Ends what `watch` began. @throws Trouble */
  async unwatch(): Promise<void> {
    const handlers = this.#handlers
    this.#handlers = []
    for (const own of new Set(handlers.map((handler) => handler.context as Excel.RequestContext)))
      await removed(
        own,
        handlers.filter((handler) => handler.context === own),
      )
  }

  async reveal({ sheet: name, cell }: CellPlace): Promise<void> {
    await this.#run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name)
      sheet.load('visibility')
      await context.sync()
      if (sheet.visibility !== 'Visible') throw new Trouble('gone', `hidden sheet: ${name}`)
      sheet.activate()
      sheet.getRange(cell).untrack().select()
      await context.sync()
    })
  }

  async write(edits: readonly FixEdit[]): Promise<Written> {
    if (edits.length === 0) return { ok: true, before: [] }
    const { heading, sheets } = this.#snapshot ?? this.#keep(await this.#readAll())
    const covered = coveredAmong(edits, sheets)
    if (covered.length > 0) return { ok: false, why: 'merged', places: covered }
    const wanted = wantedByKey(edits, sheets)
    return this.#run(async (context) => {
      const looked = await this.#look(context, blocksAmong(edits, sheets))
      const hidden = coveredIn(looked).map((key) => asPlace(wanted.get(key)!))
      if (hidden.length > 0) return { ok: false, why: 'merged', places: hidden }
      const planned = plannedEdits(looked, wanted, heading.date1904)
      const refused = new Set([...(await this.#lockedAmong(context, looked)), ...unformattable(planned)])
      if (refused.size > 0) {
        const places = [...refused].map((key) => asPlace(wanted.get(key)!))
        return { ok: false, why: 'protected', places }
      }
      await this.#putAllOrNone(context, planned)
      return { ok: true, before: beforeOf(looked, wanted, heading.date1904) }
    })
  }

  async restore(before: readonly Before[]): Promise<readonly CellPlace[]> {
    const sheets = this.#snapshot?.sheets ?? []
    const there = before.filter(({ sheet }) => sheets.some(({ name }) => name === sheet))
    const gone = before.filter((one) => !there.includes(one)).map(asPlace)
    if (there.length === 0) return gone
    const wanted = wantedByKey(there, sheets)
    return this.#run(async (context) => {
      const looked = await this.#look(context, blocksAmong(there, sheets))
      const locked = new Set(await this.#lockedAmong(context, looked))
      const { toWrite, kept } = plannedRestore(looked, wanted, this.#left, locked)
      await this.#put(context, toWrite)
      return [...gone, ...kept]
    })
  }

  async mark(marks: readonly Mark[]): Promise<readonly string[]> {
    return this.#run(async (context) => {
      const { own, protectedSheets } = await this.#ownMarks(context)
      for (const { format, sheet } of own) if (!protectedSheets.has(sheet)) format.delete()
      const refused = new Set<string>()
      for (const { sheet, severity, address: cells } of areasOf(marks)) {
        if (protectedSheets.has(sheet)) refused.add(sheet)
        else addMark(context.workbook.worksheets.getItem(sheet).getRanges(cells).untrack(), severity)
      }
      await context.sync()
      return [...refused]
    })
  }

  async unmark(): Promise<void> {
    await this.#run(async (context) => {
      const { own, protectedSheets } = await this.#ownMarks(context)
      for (const { format, sheet } of own) if (!protectedSheets.has(sheet)) format.delete()
      await context.sync()
      const stuck = new Set(own.map(({ sheet }) => sheet).filter((sheet) => protectedSheets.has(sheet)))
      if (stuck.size > 0) throw new Trouble('protected', [...stuck].join(', '))
    })
  }

  remembered(): Promise<Answers> {
    return this.#run(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(KEY)
      setting.load('value')
      await context.sync()
      return answersIn(setting.isNullObject ? null : setting.value)
    })
  }

  async remember(answers: Answers): Promise<void> {
    await this.#run(async (context) => {
      context.workbook.settings.add(KEY, storedAnswers(answers))
      await context.sync()
    })
  }

  async bytes(): Promise<Uint8Array | null> {
    try {
      const file = await within(PATIENCE, openFile(), 'busy')
      try {
        return await slicesOf(file)
      } finally {
        file.closeAsync()
      }
    } catch (thrown) {
      const trouble = troubleOf(thrown)
      if (trouble.kind === 'unknown') return null
      throw trouble
    }
  }

  // Reading

  async #readAll(): Promise<Snapshot> {
    const heading = await this.#run((context) => this.#readHeading(context))
    try {
      const gathered = await this.#run((context) => this.#readSheets(context, heading.sheets))
      return assembled(heading, gathered, [], await this.#fileFor(gathered))
    } catch (thrown) {
      const trouble = troubleOf(thrown)
      const file = trouble.kind === 'too-large' ? await this.#file() : null
      if (!file) throw trouble
      return snapshotOfFile(heading, file)
    }
  }

  async #readAgain(then: Snapshot, { sheets, blocks }: Rereading): Promise<Snapshot> {
    const { heading } = then
    const changed =
      blocks.length > 0 ? await this.#run((context) => this.#readBlocks(context, then, blocks)) : []
    const whole = then.sheets.filter((sheet) => {
      const now = changed.find(({ id }) => id === sheet.id)
      return sheets.has(sheet.id) || (now !== undefined && hasGrown(sheet.rows, now.rows))
    })
    const ids = new Set(whole.map(({ id }) => id))
    const kept = then.sheets
      .filter(({ id }) => !ids.has(id))
      .map((sheet) => changed.find(({ id }) => id === sheet.id) ?? sheet)
    if (whole.length === 0) return { ...then, sheets: kept }
    const gathered = await this.#run((context) => this.#readSheets(context, whole))
    return assembled(heading, gathered, kept, await this.#fileFor(gathered))
  }

  /** The sheets of which blocks are read again, with what those blocks hold now. */
  async #readBlocks(
    context: Excel.RequestContext,
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

  async #readHeading(context: Excel.RequestContext): Promise<Heading> {
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
      properties: new Map(properties.custom.items.map(({ key, value }) => [key, propertyText(value)])),
      sheets: worksheets.items.map(({ id, name, visibility }) => ({
        id,
        name,
        visibility: visibilityOf(visibility),
      })),
    }
  }

  /** Reads sheets whole; in smaller pieces where Excel says that they are too large. */
  async #readSheets(
    context: Excel.RequestContext,
    sheets: readonly SheetHeading[],
  ): Promise<readonly Gathered[]> {
    let withMerges = this.#has('1.13')
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
    context: Excel.RequestContext,
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
    context: Excel.RequestContext,
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
  #askWindow(context: Excel.RequestContext, id: string, rect: Rect, used: Excel.Range | null): AskedWindow {
    const whole = context.workbook.worksheets.getItem(id).getRange(addressOf(rect)).untrack()
    const range = used ? used.getIntersection(whole).untrack() : whole
    range.load(READ)
    const tells = this.#has('1.9')
    const rows = tells && rect.left === 0 ? range.getRowProperties({ rowHidden: true }) : null
    const columns = tells && rect.top === 0 ? range.getColumnProperties({ columnHidden: true }) : null
    if (!tells) range.load('rowHidden,columnHidden')
    return { id, rect, range, rows, columns }
  }

  #askMerges(context: Excel.RequestContext, id: string): Excel.RangeAreas | null {
    if (!this.#has('1.13')) return null
    const merged = usedFromCorner(context, id).getMergedAreasOrNullObject().untrack()
    merged.load('address')
    return merged
  }

  /** Below ExcelApi 1.9: which lines are hidden where only some of them are. */
  async #findHidden(context: Excel.RequestContext, gathered: readonly Gathered[]): Promise<void> {
    while (gathered.some(({ mixed }) => mixed.length > 0)) await this.#splitMixed(context, gathered)
  }

  async #splitMixed(context: Excel.RequestContext, gathered: readonly Gathered[]): Promise<void> {
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
    return gathered.some(({ merges }) => merges === null) ? this.#file() : null
  }

  /** What the file of the workbook says; null where Excel does not give it. */
  async #file(): Promise<Workbook | null> {
    try {
      const bytes = await this.bytes()
      if (!bytes) return null
      const { readWorkbook } = await import('../../engine/workbook/read-workbook.js')
      const read = readWorkbook(bytes)
      return read.ok ? read.workbook : null
    } catch {
      return null
    }
  }

  #keep(snapshot: Snapshot): Snapshot {
    this.#snapshot = snapshot
    this.#names = new Map(snapshot.sheets.map(({ id, name }) => [id, name]))
    return snapshot
  }

  // Writing

  async #look(context: Excel.RequestContext, blocks: readonly SheetBlock[]): Promise<readonly Guarded[]> {
    const looked: Guarded[] = []
    for (const part of parts(blocks)) looked.push(...(await this.#lookAt(context, part)))
    return looked
  }

  async #lookAt(context: Excel.RequestContext, blocks: readonly SheetBlock[]): Promise<readonly Guarded[]> {
    const sheets = new Map<string, Excel.Worksheet>()
    for (const { id } of blocks) {
      if (sheets.has(id)) continue
      const sheet = context.workbook.worksheets.getItem(id)
      sheet.protection.load('protected')
      sheets.set(id, sheet)
    }
    const asked = blocks.map(({ id, rect }) => {
      const range = sheets.get(id)!.getRange(addressOf(rect)).untrack()
      range.load(READ)
      range.format.protection.load('locked')
      const merged = this.#has('1.13') ? range.getMergedAreasOrNullObject().untrack() : null
      merged?.load('address')
      return { id, rect, range, merged }
    })
    await context.sync()
    return asked.map(({ id, rect, range, merged }) => ({
      id,
      rect,
      block: blockOf(range, rect),
      merges: merged ? mergesOf(merged) : [],
      locked: range.format.protection.locked as boolean | null,
      protectedSheet: sheets.get(id)!.protection.protected,
    }))
  }

  /** The cells that protection forbids to write; where a block is locked in part, each of its cells is asked for. */
  async #lockedAmong(context: Excel.RequestContext, looked: readonly Guarded[]): Promise<readonly string[]> {
    const guarded = looked.filter(({ protectedSheet, locked }) => protectedSheet && locked !== false)
    const all = guarded.flatMap(({ id, rect, locked }) => cellsOf(rect).map(({ at }) => ({ id, at, locked })))
    const sure = all.filter(({ locked }) => locked === true)
    const asked = all
      .filter(({ locked }) => locked === null)
      .map(({ id, at }) => {
        const cell = context.workbook.worksheets.getItem(id).getRange(address(at.row, at.column)).untrack()
        cell.format.protection.load('locked')
        return { id, at, cell }
      })
    if (asked.length > 0) await context.sync()
    const found = asked.filter(({ cell }) => cell.format.protection.locked)
    return [...sure, ...found].map(({ id, at }) => keyOf(id, at))
  }

  /** A batch stops where it fails: what it wrote until then is put back. */
  async #putAllOrNone(context: Excel.RequestContext, planned: readonly PlannedWrite[]): Promise<void> {
    try {
      await this.#put(context, planned)
    } catch (thrown) {
      await this.#put(context, undoing(planned)).catch(() => undefined)
      throw thrown
    }
  }

  /** Writes, and remembers what that left in the cells. One request is one step of Excel's own undoing. */
  async #put(context: Excel.RequestContext, toWrite: readonly ToWrite[]): Promise<void> {
    for (const part of parts(toWrite)) await this.#putPart(context, part)
  }

  async #putPart(context: Excel.RequestContext, toWrite: readonly ToWrite[]): Promise<void> {
    const asked = toWrite.map(({ id, rect, writings }) => {
      const range = context.workbook.worksheets.getItem(id).getRange(addressOf(rect)).untrack()
      const before = writings.map((row) => row.map(({ formatBefore }) => formatBefore))
      const after = writings.map((row) => row.map(({ formatAfter }) => formatAfter))
      if (before.flat().some((format) => format !== null)) range.numberFormat = before
      range.values = writings.map((row) => row.map(({ value }) => value))
      if (after.flat().some((format) => format !== null)) range.numberFormat = after
      range.load(READ)
      this.#echoes.set(`${id}!${addressOf(rect)}`, performance.now() + ECHO)
      return { id, rect, range }
    })
    await context.sync()
    for (const { id, rect, range } of asked) {
      const block = blockOf(range, rect)
      for (const cell of cellsOf(rect)) this.#left.set(keyOf(id, cell.at), heldIn(block, cell))
    }
  }

  // Marks

  async #ownMarks(context: Excel.RequestContext): Promise<{
    readonly own: readonly { readonly sheet: string; readonly format: Excel.ConditionalFormat }[]
    readonly protectedSheets: ReadonlySet<string>
  }> {
    const { worksheets } = context.workbook
    worksheets.load('items/id,items/name')
    await context.sync()
    const sheets = worksheets.items.map((sheet) => {
      sheet.protection.load('protected')
      const formats = sheet.getRange().conditionalFormats
      formats.load('items/id,items/type')
      return { name: sheet.name, protection: sheet.protection, formats }
    })
    await context.sync()
    const custom = sheets.flatMap(({ name, formats }) =>
      formats.items
        .filter(({ type }) => type === 'Custom')
        .map((format) => {
          const { rule } = format.custom
          rule.load('formula')
          return { sheet: name, format, rule }
        }),
    )
    if (custom.length > 0) await context.sync()
    return {
      own: custom.filter(({ rule }) => isOurs(rule.formula)),
      protectedSheets: new Set(
        sheets.filter(({ protection }) => protection.protected).map(({ name }) => name),
      ),
    }
  }

  // Events

  #changeHandler(listener: Listener) {
    return (told: Excel.WorksheetChangedEventArgs): Promise<void> => {
      if (!this.#isOwn(told)) {
        const range = told.changeType === 'RangeEdited' ? told.address : null
        listener.onChange({ sheetId: told.worksheetId, range })
      }
      return Promise.resolve()
    }
  }

  /** Whether an event tells of what the pane wrote: Excel says so from 1.14 on, before that it is the same block. */
  #isOwn({ worksheetId, address: block, triggerSource }: Excel.WorksheetChangedEventArgs): boolean {
    if (this.#has('1.14')) return triggerSource === 'ThisLocalAddin'
    const key = `${worksheetId}!${block}`
    const until = this.#echoes.get(key) ?? 0
    this.#echoes.delete(key)
    return performance.now() < until
  }

  #selectionHandler(listener: Listener) {
    return async ({
      worksheetId,
      address: selected,
    }: Excel.WorksheetSelectionChangedEventArgs): Promise<void> => {
      const sheet = this.#names.get(worksheetId)
      const [first] = areasIn(selected)
      if (sheet === undefined || !first) await this.#tellSelection(listener)
      else listener.onSelect({ sheet, cell: address(first.top, first.left) })
    }
  }

  /** Asks Excel where the person is; says nothing where it does not answer. */
  async #tellSelection(listener: Listener): Promise<void> {
    try {
      const place = await this.#run(async (context) => {
        const cell = context.workbook.getActiveCell().untrack()
        const { worksheet } = cell
        cell.load('rowIndex,columnIndex')
        worksheet.load('name')
        await context.sync()
        return { sheet: worksheet.name, cell: address(cell.rowIndex, cell.columnIndex) }
      })
      listener.onSelect(place)
    } catch (thrown) {
      troubleOf(thrown)
    }
  }

  #sheetsChanged(listener: Listener): Promise<void> {
    listener.onChange({ sheetId: null, range: null })
    return Promise.resolve()
  }

  /** Below ExcelApi 1.9 each sheet tells of itself only. */
  async #sheetAdded(listener: Listener, id: string): Promise<void> {
    await this.#sheetsChanged(listener)
    if (this.#has('1.9')) return
    try {
      const added = await this.#run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(id)
        const handlers = [
          sheet.onChanged.add(this.#changeHandler(listener)),
          sheet.onSelectionChanged.add(this.#selectionHandler(listener)),
        ]
        await context.sync()
        return handlers
      })
      this.#handlers.push(...added)
    } catch (thrown) {
      troubleOf(thrown)
    }
  }

  // Talking with Excel

  #has(version: string): boolean {
    return this.supports('ExcelApi', version)
  }

  async #run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    try {
      return await Excel.run((context) => batch(patient(context)))
    } catch (thrown) {
      throw troubleOf(thrown)
    }
  }
}

/** Handlers go with the context that they came with. @throws Trouble */
async function removed(
  own: Excel.RequestContext,
  handlers: readonly OfficeExtension.EventHandlerResult<unknown>[],
): Promise<void> {
  try {
    await Excel.run(own, async (context) => {
      for (const handler of handlers) handler.remove()
      await context.sync()
    })
  } catch (thrown) {
    throw troubleOf(thrown)
  }
}

/** A context whose every sync is given up where Excel does not answer. */
function patient(context: Excel.RequestContext): Excel.RequestContext {
  const sync = context.sync.bind(context)
  context.sync = <T>(passThrough?: T) => within(PATIENCE, sync(passThrough), 'busy') as Promise<T>
  return context
}

function parts<T>(blocks: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(blocks.length / BLOCKS_AT_ONCE)
  return Array.from({ length: count }, (_, at) =>
    blocks.slice(at * BLOCKS_AT_ONCE, (at + 1) * BLOCKS_AT_ONCE),
  )
}

/** From A1 to the last cell with something in it; A1 alone on an empty sheet. */
function usedFromCorner(context: Excel.RequestContext, id: string): Excel.Range {
  const sheet = context.workbook.worksheets.getItem(id)
  const used = sheet.getUsedRange(true).untrack()
  return sheet.getRange('A1').untrack().getBoundingRect(used).untrack()
}

function askBlock(context: Excel.RequestContext, id: string, rect: Rect): Excel.Range {
  const range = context.workbook.worksheets.getItem(id).getRange(addressOf(rect)).untrack()
  range.load(READ)
  return range
}

function askLines(context: Excel.RequestContext, id: string, axis: Axis, { from, to }: Span): Excel.Range {
  const rect =
    axis === 'rows'
      ? { top: from, left: 0, bottom: to, right: 0 }
      : { top: 0, left: from, bottom: 0, right: to }
  const range = context.workbook.worksheets.getItem(id).getRange(addressOf(rect)).untrack()
  range.load(axis === 'rows' ? 'rowHidden' : 'columnHidden')
  return range
}

/** @throws Trouble where Excel gives nothing because the block is too large */
function blockOf(range: Excel.Range, { top, left }: Rect): Block {
  const { values, formulas, valueTypes, numberFormat } = range
  if (!Array.isArray(values) || !Array.isArray(formulas)) throw new Trouble('too-large', 'no values')
  return { top, left, values, formulas, valueTypes, numberFormat }
}

function mergesOf(merged: Excel.RangeAreas): readonly Rect[] {
  if (merged.isNullObject) return []
  return [...areasIn(merged.address)].sort((a, b) => a.top - b.top || a.left - b.left)
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

function addMark(cells: Excel.RangeAreas, severity: Severity): void {
  const { custom } = cells.conditionalFormats.add('Custom')
  const look = LOOKS[severity]
  custom.rule.formula = formulaOf(severity)
  if (look.fill !== null) custom.format.fill.color = look.fill
  if (look.bold) custom.format.font.bold = true
  const border = custom.format.borders.getItem('EdgeBottom')
  border.style = look.line
  border.color = look.colour
}

/** @throws what Excel says where it does not give the file */
function openFile(): Promise<Office.File> {
  return new Promise((resolve, reject) => {
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, (answer) => {
      if (answer.status === Office.AsyncResultStatus.Succeeded) resolve(answer.value)
      else reject(answer.error)
    })
  })
}

async function slicesOf(file: Office.File): Promise<Uint8Array> {
  const bytes = new Uint8Array(file.size)
  let at = 0
  for (let index = 0; index < file.sliceCount; index++) {
    const slice = await within(PATIENCE, sliceOf(file, index), 'busy')
    bytes.set(slice, at)
    at += slice.length
  }
  return bytes.subarray(0, at)
}

function sliceOf(file: Office.File, index: number): Promise<ArrayLike<number>> {
  return new Promise((resolve, reject) => {
    file.getSliceAsync(index, (answer) => {
      if (answer.status === Office.AsyncResultStatus.Succeeded)
        resolve(answer.value.data as ArrayLike<number>)
      else reject(answer.error)
    })
  })
}
