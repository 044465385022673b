import ExcelJS from 'exceljs'
import { ExcelBook } from '../../../../addin/book/excel/excel-book.js'
import type { Grid } from '../../../../engine/grid/grid.js'
import { readWorkbook } from '../../../../engine/workbook/read-workbook.js'
import type { Workbook } from '../../../../engine/workbook/workbook.js'
import { installInNode, type ExcelHost, type WorkbookData } from '../../../support/excel-double/index.js'

/** One Excel of each kind that city halls have. */
export const LEVELS = ['1.7', '1.9', '1.14', '1.17'] as const

/** The adapter in an Excel double that holds this workbook. */
export function openBook(
  data: WorkbookData,
  api = '1.14',
  fileBytes?: Uint8Array,
): { readonly book: ExcelBook; readonly host: ExcelHost } {
  const host = installInNode(data, { api, platform: 'OfficeOnline', ...(fileBytes && { fileBytes }) })
  const book = new ExcelBook((set, version) => Office.context.requirements.isSetSupported(set, version))
  return { book, host }
}

/** A workbook as the reader of files has it. */
export function ofFile(bytes: Uint8Array): Workbook {
  const read = readWorkbook(bytes)
  if (!read.ok) throw new Error(read.why.kind)
  return read.workbook
}

/** What both readers must agree on; merges have no order. */
export function comparable({ grids, names, properties }: Workbook): unknown {
  const inOrder = (grid: Grid): Grid => ({
    ...grid,
    merges: [...grid.merges].sort((a, b) => a.top - b.top || a.left - b.left),
  })
  return { grids: grids.map(inOrder), names: [...names].sort(), properties: [...properties].sort() }
}

/** The bytes of a workbook that exceljs writes. */
export async function written(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  fill(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** What happens in Excel after the current turn: answers and events arrive later than they are sent. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 6; turn++) await new Promise((resolve) => setTimeout(resolve, 1))
}
