import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { writeWorkbook } from '../../../pipeline/publish/workbook/write-workbook.js'
import type { SheetSpec, WorkbookSpec } from '../../../pipeline/publish/workbook/workbook-spec.js'

/** A workbook written with our writer and read back with exceljs; opening it proves that its merges do not overlap. */
export async function opened(spec: WorkbookSpec): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load((await writeWorkbook(spec)) as unknown as ExcelJS.Buffer)
  return workbook
}

/** The parts of a workbook as text, by path. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]))
}

/** What a sheet shows, row by row; a merged cell shows its text once, a date as ISO text. */
export function shown(sheet: ExcelJS.Worksheet): (string | number | null)[][] {
  return Array.from({ length: sheet.rowCount }, (_, r) =>
    Array.from({ length: sheet.columnCount }, (_, c) => {
      const cell = sheet.getCell(r + 1, c + 1)
      if (cell.isMerged && cell.master !== cell) return null
      const value = cell.value
      if (value instanceof Date) return value.toISOString().slice(0, 10)
      if (typeof value === 'object' && value !== null) return cell.text
      return value as string | number | null
    }),
  )
}

/** A workbook of one sheet with one column. */
export function column(values: SheetSpec['rows'], more: Partial<SheetSpec> = {}): WorkbookSpec {
  return { title: 'Prueba', sheets: [{ name: 'Hoja', widths: [20], rows: values, ...more }] }
}
