import type { FixEdit } from '../../engine/findings/finding.js'
import type { Workbook } from '../../engine/workbook/workbook.js'
import { answersIn, storedAnswers } from './answers.js'
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
import { asPlace } from './cell-place.js'
import { Echoes } from './echoes.js'
import { ExcelEvents } from './excel-events.js'
import { addMark, ownMarks } from './excel-marks.js'
import { ExcelReader } from './excel-reader.js'
import { ExcelWriter } from './excel-writer.js'
import { loadScript } from './load-script.js'
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
import { themeOn, type Theme } from './theme.js'
import { Trouble } from './trouble.js'
import { troubleOf } from './trouble-of.js'
import { patient, within } from './within.js'

const LIBRARY = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'
const OLDEST = '1.7'
/** Until the script of Office must have come, in milliseconds. */
const LOADING = 10_000
/** Until Excel must have answered; while one of its dialogs is open it does not. */
const PATIENCE = 15_000
const SLICE = 4 * 1024 * 1024
/** letters that go to a function at once; it takes no more arguments than this everywhere */
const LETTERS_AT_ONCE = 0x8000
const KEY = 'Cotejo'

/*
 * Excel's own things, by the names that the rest of the adapter knows them by: nothing else names the library, and
 * what is asked of it is asked in a batch that this file runs.
 */
export type Context = Excel.RequestContext
export type Sheet = Excel.Worksheet
export type Range = Excel.Range
export type Areas = Excel.RangeAreas
export type RowsTold = OfficeExtension.ClientResult<Excel.RowProperties[]>
export type ColumnsTold = OfficeExtension.ClientResult<Excel.ColumnProperties[]>
export type ConditionalFormat = Excel.ConditionalFormat
export type Handler = OfficeExtension.EventHandlerResult<unknown>
export type ChangedEvent = Excel.WorksheetChangedEventArgs
export type SelectedEvent = Excel.WorksheetSelectionChangedEventArgs

/** Whether this Excel has a set of calls. */
export type Supports = (set: string, version: string) => boolean
/** Runs a batch of calls, on the context of another where that is given. @throws Trouble */
export type RunBatch = <T>(batch: (context: Context) => Promise<T>, own?: Context) => Promise<T>
/** Whether this Excel has what came with a version of ExcelApi (`1.9`). */
export type Has = (version: string) => boolean

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
  if (typeof Office === 'undefined') await loadScript(library)
  const { host } = await Office.onReady()
  return String(host) === 'Excel'
}

/** The theme of Office, which may be another than the system's; null where Office does not tell it. */
export function themeOfOffice(): Theme | null {
  const { bodyBackgroundColor } = (Office.context.officeTheme as Office.OfficeTheme | undefined) ?? {}
  return themeOn(bodyBackgroundColor)
}

/** As `RunBatch`; a call that Excel does not answer in time is given up. */
async function runBatch<T>(batch: (context: Context) => Promise<T>, own?: Context): Promise<T> {
  const patiently = (context: Context): Promise<T> => batch(patient(context, PATIENCE))
  try {
    return await (own ? Excel.run(own, patiently) : Excel.run(patiently))
  } catch (thrown) {
    throw troubleOf(thrown)
  }
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

  async bytes(): Promise<Uint8Array | null> {
    try {
      const file = await givenFile()
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
}

/** The file of the workbook, to be closed; one that comes too late is closed at once: Excel keeps no more than two open. */
async function givenFile(): Promise<Office.File> {
  const opening = openFile()
  try {
    return await within(PATIENCE, opening, 'busy')
  } catch (thrown) {
    opening.then(
      (late) => {
        late.closeAsync()
      },
      () => undefined,
    )
    throw thrown
  }
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

/** Opens a workbook in a window of its own. */
async function openAsNew(bytes: Uint8Array): Promise<void> {
  const letters: string[] = []
  for (let from = 0; from < bytes.length; from += LETTERS_AT_ONCE)
    letters.push(String.fromCharCode(...bytes.subarray(from, from + LETTERS_AT_ONCE)))
  try {
    await Excel.createWorkbook(btoa(letters.join('')))
  } catch (thrown) {
    throw troubleOf(thrown)
  }
}
