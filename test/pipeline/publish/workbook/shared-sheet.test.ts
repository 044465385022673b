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

it('a sheet that two workbooks share is made once, and is in both what it would be by itself', async () => {
  const { sheet, times } = counted(true)
  const written = await Promise.all(
    ['uno', 'dos'].map((title) => writeWorkbook({ title, sheets: [cover, sheet] })),
  )
  expect(times()).toBe(1)
  const alone = await writeWorkbook({ title: 'otro', sheets: [cover, counted(false).sheet] })
  const part = 'xl/worksheets/sheet2.xml'
  for (const bytes of written) expect(partsOf(bytes).get(part)).toBe(partsOf(alone).get(part))
  const book = await opened({ title: 'tres', sheets: [cover, sheet] })
  expect(book.worksheets[1]!.getCell('A20000').text).toBe('Fila 19999 «áéí» & 0')
})

it('where a workbook opens on it, it is made for that workbook', async () => {
  const { sheet, times } = counted(true)
  const xml = partsOf(await writeWorkbook({ title: 'uno', sheets: [sheet] })).get('xl/worksheets/sheet1.xml')
  expect(xml).toContain('tabSelected="1"')
  await sharedSheet(sheet)
  expect(times()).toBe(2)
})
