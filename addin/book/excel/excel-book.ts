import type { FixEdit } from '../../../engine/findings/finding.js'
import type { Workbook } from '../../../engine/workbook/workbook.js'
import { answersIn, storedAnswers } from '../answers.js'
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
} from '../book.js'
import { asPlace } from '../cell-place.js'
import { Echoes } from './echoes.js'
import { ExcelEvents } from './excel-events.js'
import { addMark, ownMarks } from './excel-marks.js'
import { ExcelReader } from './excel-reader.js'
import { ExcelWriter } from './excel-writer.js'
import { excelAt, fileOfExcel, openAsNew, runBatch, type Has, type Supports } from './office.js'
import { areasOf } from './own-marks.js'
import {
  beforeOf,
  coveredIn,
  plannedEdits,
  plannedRestore,
  unformattable,
  wantedByKey,
} from './planned-writing.js'
import { rereadingOf } from './rereading.js'
import { blocksAmong, contentsOf, coveredAmong, type Snapshot } from './snapshot.js'
import { Trouble } from '../trouble.js'
import { troubleOf } from './trouble-of.js'

const LIBRARY = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'
const OLDEST = '1.7'
const KEY = 'Cotejo'

/**
 * Opens the workbook that the page stands beside; asked only where `insideExcel()` says so.
 * @param library where office.js comes from
 * @returns null when the page turns out to be alone in a browser
 * @throws Trouble `script-blocked` when office.js does not come, `host-too-old` below ExcelApi 1.7
 */
export async function openExcel(library = LIBRARY): Promise<Book | null> {
  const supports = await excelAt(library)
  if (!supports) return null
  if (!supports('ExcelApi', OLDEST)) throw new Trouble('host-too-old', `ExcelApi ${OLDEST}`)
  return new ExcelBook(supports)
}

/** The workbook that is open in Excel. */
export class ExcelBook implements Book {
  readonly kind = 'excel'
  readonly can: Abilities
  readonly openAsNew?: (bytes: Uint8Array) => Promise<void>
  #snapshot: Snapshot | null = null
  /** the names of sheets by id, as last heard */
  #names = new Map<string, string>()
  /** whether Excel tells merges; else those of the file as last read must do */
  readonly #tellsMerges: boolean
  readonly #reader: ExcelReader
  readonly #writer: ExcelWriter
  readonly #events: ExcelEvents

  constructor(supports: Supports) {
    const has: Has = (version) => supports('ExcelApi', version)
    const echoes = new Echoes()
    this.can = { marks: has('1.9'), hostUndo: supports('ExcelUndoApiAll', '1.0') }
    this.#tellsMerges = has('1.13')
    this.#reader = new ExcelReader(runBatch, has, () => this.#file())
    this.#writer = new ExcelWriter(has, echoes)
    this.#events = new ExcelEvents(runBatch, has, (id) => this.#names.get(id), echoes)
    if (has('1.8')) this.openAsNew = openAsNew
  }

  async read(): Promise<Contents> {
    this.#keep(await this.#reader.readAll())
    return contentsOf(this.#snapshot!)
  }

  async reread(changes: readonly Change[]): Promise<Contents> {
    const then = this.#snapshot
    const rereading = then ? rereadingOf(changes, then.sheets) : 'all'
    if (!then || rereading === 'all') return this.read()
    try {
      this.#keep(await this.#reader.readAgain(then, rereading))
    } catch (thrown) {
      const trouble = troubleOf(thrown)
      if (trouble.kind !== 'gone' && trouble.kind !== 'too-large') throw trouble
      return this.read()
    }
    return contentsOf(this.#snapshot!)
  }

  watch(listener: Listener): Promise<void> {
    return this.#events.watch(listener)
  }

  /** Ends what `watch` began. @throws Trouble */
  unwatch(): Promise<void> {
    return this.#events.unwatch()
  }

  async reveal({ sheet: name, cell }: CellPlace): Promise<void> {
    const id = this.#snapshot?.sheets.find((sheet) => sheet.name === name)?.id ?? name
    await runBatch(async (context) => {
      const sheet = context.workbook.worksheets.getItem(id)
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
    const { heading, sheets } = this.#snapshot ?? this.#keep(await this.#reader.readAll())
    const covered = this.#tellsMerges ? [] : coveredAmong(edits, sheets)
    if (covered.length > 0) return { ok: false, why: 'merged', places: covered }
    const wanted = wantedByKey(edits, sheets)
    return runBatch(async (context) => {
      const looked = await this.#writer.look(context, blocksAmong(edits, sheets))
      const hidden = coveredIn(looked).map((key) => asPlace(wanted.get(key)!))
      if (hidden.length > 0) return { ok: false, why: 'merged', places: hidden }
      const planned = plannedEdits(looked, wanted, heading.date1904)
      const refused = new Set([
        ...(await this.#writer.lockedAmong(context, looked)),
        ...unformattable(planned),
      ])
      if (refused.size > 0) {
        const places = [...refused].map((key) => asPlace(wanted.get(key)!))
        return { ok: false, why: 'protected', places }
      }
      await this.#writer.putAllOrNone(context, planned)
      return { ok: true, before: beforeOf(looked, wanted, heading.date1904) }
    })
  }

  async restore(before: readonly Before[]): Promise<readonly CellPlace[]> {
    const sheets = this.#snapshot?.sheets ?? []
    const there = before.filter(({ sheet }) => sheets.some(({ name }) => name === sheet))
    const gone = before.filter((one) => !there.includes(one)).map(asPlace)
    if (there.length === 0) return gone
    const wanted = wantedByKey(there, sheets)
    return runBatch(async (context) => {
      const looked = await this.#writer.look(context, blocksAmong(there, sheets))
      const locked = new Set(await this.#writer.lockedAmong(context, looked))
      const { toWrite, kept } = plannedRestore(looked, wanted, this.#writer.left, locked)
      await this.#writer.put(context, toWrite)
      return [...gone, ...kept]
    })
  }

  async mark(marks: readonly Mark[]): Promise<readonly string[]> {
    return runBatch(async (context) => {
      const { own, protectedSheets } = await ownMarks(context)
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
    await runBatch(async (context) => {
      const { own, protectedSheets } = await ownMarks(context)
      for (const { format, sheet } of own) if (!protectedSheets.has(sheet)) format.delete()
      await context.sync()
      const stuck = new Set(own.map(({ sheet }) => sheet).filter((sheet) => protectedSheets.has(sheet)))
      if (stuck.size > 0) throw new Trouble('protected', [...stuck].join(', '))
    })
  }

  remembered(): Promise<Answers> {
    return runBatch(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(KEY)
      setting.load('value')
      await context.sync()
      return answersIn(setting.isNullObject ? null : setting.value)
    })
  }

  async remember(answers: Answers): Promise<void> {
    await runBatch(async (context) => {
      context.workbook.settings.add(KEY, storedAnswers(answers))
      await context.sync()
    })
  }

  bytes(): Promise<Uint8Array | null> {
    return fileOfExcel()
  }

  /** What the file of the workbook says; null where Excel does not give it. */
  async #file(): Promise<Workbook | null> {
    try {
      const bytes = await this.bytes()
      if (!bytes) return null
      const { readWorkbook } = await import('../../../engine/workbook/read-workbook.js')
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
}
