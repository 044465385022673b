import { loadScript } from './load-script.js'
import { themeOn, type Theme } from './theme.js'
import { troubleOf } from './trouble-of.js'
import { patient, within } from './within.js'

/** Until the script of Office must have come, in milliseconds. */
const LOADING = 10_000
/** Until Excel must have answered; while one of its dialogs is open it does not. */
const PATIENCE = 15_000
const SLICE = 4 * 1024 * 1024
/** letters that go to a function at once; it takes no more arguments than this everywhere */
const LETTERS_AT_ONCE = 0x8000

/*
 * The one file that names Excel.* and Office.*: their things, by the names that the rest of the adapter knows them by, and
 * what is asked of them outside a batch.
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
 * Makes office.js ready; asked only where `insideExcel()` says so.
 * @param library where office.js comes from
 * @returns what this Excel can do, or null when the page turns out to be alone in a browser
 * @throws Trouble `script-blocked` when office.js does not come
 */
export async function excelAt(library: string): Promise<Supports | null> {
  if (!(await within(LOADING, excelReady(library), 'script-blocked'))) return null
  return (set, version) => Office.context.requirements.isSetSupported(set, version)
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
export async function runBatch<T>(batch: (context: Context) => Promise<T>, own?: Context): Promise<T> {
  const patiently = (context: Context): Promise<T> => batch(patient(context, PATIENCE))
  try {
    return await (own ? Excel.run(own, patiently) : Excel.run(patiently))
  } catch (thrown) {
    throw troubleOf(thrown)
  }
}

/** The workbook as a file, or null where Excel does not give it. @throws Trouble */
export async function fileOfExcel(): Promise<Uint8Array | null> {
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

/** Opens a workbook in a window of its own. @throws Trouble */
export async function openAsNew(bytes: Uint8Array): Promise<void> {
  const letters: string[] = []
  for (let from = 0; from < bytes.length; from += LETTERS_AT_ONCE)
    letters.push(String.fromCharCode(...bytes.subarray(from, from + LETTERS_AT_ONCE)))
  try {
    await Excel.createWorkbook(btoa(letters.join('')))
  } catch (thrown) {
    throw troubleOf(thrown)
  }
}
