import type { Worksheet } from 'exceljs'
import { sharedSheet } from '../../../../pipeline/publish/workbook/shared-sheet.js'
import { writeWorkbook } from '../../../../pipeline/publish/workbook/write-workbook.js'
import type { Row, SheetSpec } from '../../../../pipeline/publish/workbook/workbook-spec.js'
import { opened, partsOf } from '../open-workbook.js'

const cover: SheetSpec = { name: 'Portada', widths: [20], rows: [{ cells: ['Portada'], style: 'title' }] }

/** A sheet that counts how many times it is made. */
function counted(shared: boolean): { sheet: SheetSpec; times: () => number } {
  let times = 0
  const rows = {
    *[Symbol.iterator](): Generator<Row> {
      times++
      for (let i = 0; i < 20_000; i++) yield { cells: [`Fila ${i} «áéí» & ${i % 7}`, i], style: 'body' }
    },
  }
  return { sheet: { name: 'Compartida', widths: [30, 10], rows, shared }, times: () => times }
}

const said = (sheet: Worksheet): string[] =>
  sheet
    .getRows(1, sheet.rowCount)!
    .map((row) => `${row.getCell(1).text} ${row.getCell(2).text} ${row.height}`)

it('a sheet that two workbooks share is made once, and says in both what it would by itself', async () => {
  const { sheet, times } = counted(true)
  const books = await Promise.all(
    ['uno', 'dos'].map((title) => opened({ title, sheets: [cover, sheet, { ...cover, name: title }] })),
  )
  expect(times()).toBe(1)
  const alone = await opened({ title: 'otro', sheets: [cover, counted(false).sheet] })
  const [first, second] = alone.worksheets.map(said)
  for (const { worksheets } of books) expect(worksheets.map(said)).toEqual([first, second, first])
  expect(second!.at(-1)).toBe('Fila 19999 «áéí» & 0 19999 15.8')
})

it('where a workbook opens on it, it is made for that workbook', async () => {
  const { sheet, times } = counted(true)
  const xml = partsOf(await writeWorkbook({ title: 'uno', sheets: [sheet] })).get('xl/worksheets/sheet1.xml')
  expect(xml).toContain('tabSelected="1"')
  await sharedSheet(sheet)
  expect(times()).toBe(2)
})
