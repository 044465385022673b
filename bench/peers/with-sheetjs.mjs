import { readFileSync, writeFileSync } from 'node:fs'
import * as XLSX from '@e965/xlsx'

/** The rows of the first sheet of a workbook. */
export function read(path) {
  const { SheetNames, Sheets } = XLSX.read(readFileSync(path), { cellDates: true, dense: true })
  return XLSX.utils.sheet_to_json(Sheets[SheetNames[0]], { header: 1 })
}

export function write(rows, target) {
  const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet(rows, { dense: true }), 'Todo')
  writeFileSync(target, XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }))
}
