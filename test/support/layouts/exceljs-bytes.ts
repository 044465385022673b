import ExcelJS from 'exceljs'
import type { Content, SheetSketch } from './sketch.js'

/** The sheets as the bytes of a workbook, the way exceljs writes them. */
export async function bytesOf(sheets: readonly SheetSketch[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  for (const sketch of sheets) {
    const sheet = workbook.addWorksheet(sketch.name, { state: sketch.visibility })
    for (const [row, cells] of sketch.cells)
      for (const [column, content] of cells) fill(sheet.getCell(row + 1, column + 1), content, row + column)
    for (const { top, left, bottom, right } of sketch.merges)
      sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1)
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** @param turn so that some texts come as rich text and some as the result of a formula */
function fill(cell: ExcelJS.Cell, content: Content, turn: number): void {
  if (content.kind === 'text') {
    cell.value =
      turn % 5 === 0
        ? { richText: halves(content.text).map((text) => ({ text })) }
        : turn % 11 === 0 && !/\d/.test(content.text)
          ? { formula: 'A1&""', result: content.text }
          : content.text
    return
  }
  cell.numFmt = content.format
  cell.value = content.kind === 'date' ? new Date(`${content.iso}T00:00:00Z`) : content.value
}

function halves(text: string): string[] {
  const half = Math.floor(text.length / 2)
  return [text.slice(0, half), text.slice(half)].filter((part) => part !== '')
}
