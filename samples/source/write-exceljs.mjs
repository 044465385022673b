import ExcelJS from 'exceljs'
import { unzipSync } from 'fflate'
import { placeOf } from './sheet-model.mjs'
import { zipped } from './zipped.mjs'

const LINE_HEIGHT = 15

const LINE = { style: 'thin', color: { argb: 'FFBFBFBF' } }
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE }
const WRAPPED = { vertical: 'top', wrapText: true }

const STYLES = {
  title: { font: { bold: true, size: 13 } },
  note: { font: { italic: true, color: { argb: 'FF595959' } } },
  banner: {
    font: { bold: true, color: { argb: 'FFFFFFFF' } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF1F4E79' } },
    alignment: { vertical: 'middle', wrapText: true },
    border: BORDER,
  },
  header: {
    font: { bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFD9E2F3' } },
    alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
    border: BORDER,
  },
  label: { font: { bold: true }, alignment: { vertical: 'middle', wrapText: true }, border: BORDER },
  body: { alignment: WRAPPED, border: BORDER },
}

/** The bytes of a workbook written with exceljs: the same for the same sheets, whenever they are written. */
export async function writeWithExceljs(sheets, modified) {
  const workbook = new ExcelJS.Workbook()
  workbook.creator = 'Alcaldía de Pasto'
  workbook.lastModifiedBy = 'Alcaldía de Pasto'
  workbook.created = new Date('2023-01-04T13:00:00Z')
  workbook.modified = new Date(`${modified}T15:00:00Z`)
  for (const sheet of sheets) {
    const worksheet = workbook.addWorksheet(sheet.name, {
      pageSetup: { orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
    })
    for (const [letter, width] of sheet.widths) worksheet.getColumn(letter).width = width
    for (const [address, { value, role }] of sheet.cells) {
      const cell = worksheet.getCell(address)
      cell.style = { ...STYLES[role] }
      cell.value = stored(value)
      if (value?.date) cell.numFmt = 'dd/mm/yyyy'
    }
    for (const [from, to] of sheet.merges) worksheet.mergeCells(`${from}:${to}`)
    for (const [row, lines] of linesByRow(sheet)) worksheet.getRow(row).height = LINE_HEIGHT * lines
  }
  return zipped(unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer())))
}

/** How many lines each row must show: its own texts whole, and those merged downwards spread over their rows. */
function linesByRow(sheet) {
  const lines = new Map()
  const grow = (row, count) => lines.set(row, Math.max(lines.get(row) ?? 1, count))
  const bottoms = new Map(sheet.merges.map(([from, to]) => [from, placeOf(to)]))
  for (const [address, { value, role }] of sheet.cells) {
    const { row, column } = placeOf(address)
    const end = bottoms.get(address) ?? { row, column }
    if (typeof value !== 'string' || end.column > column || role === 'title' || role === 'note') continue
    const width = sheet.widths.get(address.charAt(0)) ?? 10
    const count = value.split('\n').reduce((sum, line) => sum + Math.ceil((line.length * 1.15) / width), 0)
    const height = end.row - row + 1
    for (let at = row; at <= end.row; at++) grow(at, Math.ceil(count / height))
  }
  return lines
}

function stored(value) {
  if (value?.date) return new Date(`${value.date}T00:00:00Z`)
  if (value?.error) return { formula: value.formula, result: { error: value.error } }
  return value
}
