import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type ExcelJS from 'exceljs'
import { cellAt, type Cell } from '../../../../engine/grid/grid.js'
import { parseAddress } from '../../../../engine/grid/address.js'
import { identityOf } from '../../../../engine/reading/document-facts.js'
import { readWorkbook } from '../../../../engine/workbook/read-workbook.js'
import type { Workbook } from '../../../../engine/workbook/workbook.js'
import {
  HostCode,
  modelFromXlsx,
  type Scalar,
  type WorkbookData,
} from '../../../support/excel-double/index.js'
import { comparable, LEVELS, ofFile, openBook, written } from './excel-double-book.js'

const SAMPLES = 'samples/entregas-paac-2023'
const samples = readdirSync(SAMPLES).filter((file) => readWorkbook(readFileSync(join(SAMPLES, file))).ok)

/** Cells of every kind, a merge, hidden lines and sheets, as a person would leave them. */
function everything(book: ExcelJS.Workbook): void {
  const plan = book.addWorksheet('Plan de acción')
  plan.getCell('B2').value = 'Vigencia 2027'
  plan.mergeCells('B2:E2')
  plan.getCell('B4').value = 46_400
  plan.getCell('B4').numFmt = 'dd/mm/yyyy'
  plan.getCell('C4').value = 46_401.5
  plan.getCell('C4').numFmt = 'mm-dd-yy'
  plan.getCell('D4').value = 0.125
  plan.getCell('D4').numFmt = '0.0%'
  plan.getCell('E4').value = 15_000_000
  plan.getCell('E4').numFmt = '"$"#,##0'
  plan.getCell('F4').value = -1234.5
  plan.getCell('F4').numFmt = '#,##0.00_);(#,##0.00)'
  plan.getCell('B5').value = '=x'
  plan.getCell('C5').value = "'apóstrofo"
  plan.getCell('D5').value = '#N/A'
  plan.getCell('E5').value = { error: '#REF!' }
  plan.getCell('F5').value = true
  plan.getCell('B6').value = { formula: 'B4+1', result: 46_401 }
  plan.getCell('B6').numFmt = 'dd/mm/yyyy'
  plan.getCell('C6').value = { formula: 'UPPER("a")', result: 'A' }
  plan.getCell('D6').value = { formula: '1/0', result: { error: '#DIV/0!' } }
  plan.getCell('E6').value = { formula: 'AND(F5)', result: true }
  plan.getCell('B7').value = 'una línea\notra línea'
  plan.getCell('C7').value = '1.10'
  plan.getCell('D7').value = 1.1
  plan.getCell('E7').numFmt = '0.00'
  plan.getRow(7).hidden = true
  plan.getRow(5).hidden = true
  plan.getRow(900).hidden = true
  plan.getColumn('D').hidden = true
  plan.getColumn('ZZ').hidden = true
  book.addWorksheet('Oculta', { state: 'hidden' }).getCell('A1').value = 1
  book.addWorksheet("D'Artagnan, 2", { state: 'veryHidden' }).getCell('C3').value = 'x'
  book.addWorksheet('Vacía')
}

function inCell(workbook: Workbook, cell: string, sheet = 0): Cell | undefined {
  const { row, column } = parseAddress(cell)!
  return cellAt(workbook.grids[sheet]!, row, column)
}

describe.each(LEVELS)('a workbook read through ExcelApi %s', (api) => {
  it.each(samples)('is what its file is: %s', async (file) => {
    const bytes = readFileSync(join(SAMPLES, file))
    const { book } = openBook(await modelFromXlsx(bytes), api, bytes)
    const { workbook, lacks } = await book.read()
    expect(comparable(workbook)).toEqual(comparable(ofFile(bytes)))
    expect(lacks).toEqual([])
  })

  it.each([false, true])(
    'has every kind of cell as its file has them; system of 1904: %s',
    async (date1904) => {
      const bytes = await written((book) => {
        book.properties.date1904 = date1904
        everything(book)
      })
      const { book } = openBook(await modelFromXlsx(bytes), api, bytes)
      const { workbook } = await book.read()
      expect(comparable(workbook)).toEqual(comparable(ofFile(bytes)))
      expect(inCell(workbook, 'B4')).toMatchObject({ date: date1904 ? '2031-01-14' : '2027-01-13' })
    },
  )

  it('tells what it could not ask for where there is no file to look into', async () => {
    const { book } = openBook({ sheets: [{ name: 'Plan', cells: { A1: 1 }, merges: ['A1:B1'] }] }, api)
    const { workbook, lacks } = await book.read()
    const known = api === '1.14' || api === '1.17'
    expect(lacks).toEqual(known ? [] : ['merges'])
    expect(workbook.grids[0]!.merges).toHaveLength(known ? 1 : 0)
  })
})

describe('what a cell of the open workbook is', () => {
  async function cellOf(
    value: Scalar | { value: Scalar; formula?: string; numberFormat?: string; text?: boolean },
  ) {
    const { book } = openBook({ sheets: [{ name: 'Plan', cells: { A1: value } }] })
    return inCell((await book.read()).workbook, 'A1')
  }
  const text = (shown: string): Cell => ({
    text: shown,
    value: shown,
    date: null,
    formula: false,
    error: null,
  })

  it('is a date where its number is shown as one', async () => {
    const cell = { value: 44_681, numberFormat: 'm/d/yyyy' }
    expect(await cellOf(cell)).toEqual({
      text: '30/04/2022',
      value: 44_681,
      date: '2022-04-30',
      formula: false,
      error: null,
    })
  })

  it('is an error only where Excel says that it is one', async () => {
    expect(await cellOf('#N/A')).toMatchObject({ error: '#N/A', value: '#N/A' })
    expect(await cellOf({ value: '#N/A', text: true })).toEqual(text('#N/A'))
  })

  it('is a text, and no formula, where a text begins with the sign of one', async () => {
    expect(await cellOf({ value: '=x', text: true })).toEqual(text('=x'))
    expect(await cellOf({ value: 7, formula: '=3+4' })).toMatchObject({ value: 7, formula: true })
  })

  it('is shown as Excel in Colombia shows it', async () => {
    expect(await cellOf(false)).toMatchObject({ text: 'FALSO', value: false })
    expect(await cellOf({ value: 0.25, numberFormat: '0%' })).toMatchObject({ text: '25%' })
    expect(await cellOf({ value: 1500, numberFormat: '"$ "#,##0' })).toMatchObject({ text: '$ 1.500' })
    expect(await cellOf(1.5)).toMatchObject({ text: '1,5' })
  })
})

describe('reading', () => {
  const plan = (rows: number, columns = 10): WorkbookData => ({
    sheets: [
      {
        name: 'Plan',
        cells: Object.fromEntries(
          Array.from({ length: rows * columns }, (_, at) => {
            const row = Math.floor(at / columns)
            const letter = String.fromCharCode(65 + (at % columns))
            return [
              `${letter}${row + 1}`,
              `Actividad ${row}: acompañar a las instituciones educativas (${letter})`,
            ]
          }),
        ),
      },
    ],
  })

  it('takes two round trips for a workbook of usual size', async () => {
    const bytes = readFileSync(join(SAMPLES, 'PAAC 2023 - Control Interno.xlsx'))
    const { book, host } = openBook(await modelFromXlsx(bytes), '1.14')
    await book.read()
    expect(host.counters.batches).toBe(2)
  })

  it('takes two round trips for twelve sheets', async () => {
    const sheets = Array.from({ length: 12 }, (_, at) => ({
      ...plan(60).sheets[0]!,
      name: `Componente ${at}`,
    }))
    const { book, host } = openBook({ sheets }, '1.17')
    const { workbook } = await book.read()
    expect(host.counters.batches).toBe(2)
    expect(workbook.grids.map(({ rows }) => rows.size)).toEqual(Array.from({ length: 12 }, () => 60))
  })

  it('keeps 5,000 rows under 5 MB an answer', async () => {
    const { book, host } = openBook(plan(5000, 20), '1.14')
    const { workbook } = await book.read()
    expect(workbook.grids[0]!.rows.size).toBe(5000)
    expect(inCell(workbook, 'T5000')?.text).toMatch(/^Actividad 4999: .*\(T\)$/)
    expect(host.counters.largestAnswer).toBeLessThan(5_000_000)
    expect(host.counters.largestRequest).toBeLessThan(100_000)
    expect(host.counters.batches).toBeLessThanOrEqual(12)
  }, 30_000)

  it('reads what stands beyond the first columns and rows', async () => {
    const cells = { A1: 1, AZ3: 2, B1000: 3, CA1000: 4 }
    const { book } = openBook({ sheets: [{ name: 'Plan', cells, hiddenRows: [998], hiddenColumns: ['BA'] }] })
    const [grid] = (await book.read()).workbook.grids
    const found = [...grid!.rows].flatMap(([row, own]) =>
      [...own].map(([column, { value }]) => [row, column, value]),
    )
    expect(found).toEqual([
      [0, 0, 1],
      [2, 51, 2],
      [999, 1, 3],
      [999, 78, 4],
    ])
    expect(grid!.hiddenRows).toEqual(new Set([998]))
    expect(grid!.hiddenColumns).toEqual(new Set([52]))
  })

  it('goes on in smaller pieces where an answer is too large', async () => {
    const { book, host } = openBook(plan(300))
    host.faults.failNext(0)
    host.faults.failNext(HostCode.responseTooLarge, 2)
    const { workbook } = await book.read()
    expect(workbook.grids[0]!.rows.size).toBe(300)
  })

  it('looks into the file for more merges than Excel tells', async () => {
    const merges = Array.from({ length: 600 }, (_, at) => `A${at + 1}:B${at + 1}`)
    const bytes = await written((book) => {
      const sheet = book.addWorksheet('Plan')
      for (const merge of merges) sheet.mergeCells(merge)
      sheet.getCell('A600').value = 'x'
    })
    const data = { sheets: [{ name: 'Plan', cells: { A600: 'x' }, merges }] }
    const { workbook, lacks } = await openBook(data, '1.17', bytes).book.read()
    expect(workbook.grids[0]!.merges).toHaveLength(600)
    expect(lacks).toEqual([])
    expect((await openBook(data, '1.17').book.read()).lacks).toEqual(['merges'])
  })

  it('looks into the file where the sheet is far too large to be asked for', async () => {
    const bytes = await written((book) => {
      const sheet = book.addWorksheet('Plan')
      sheet.getCell('A1').value = 'a'
      sheet.getCell('A2').value = 'b'
    })
    const cells = { A1: 'a', A2: 'b', ZZ1048576: 'lejos' }
    const { book } = openBook({ sheets: [{ name: 'Plan', cells }] }, '1.14', bytes)
    const { workbook } = await book.read()
    expect(inCell(workbook, 'A2')?.text).toBe('b')
  })

  it('knows the identity that the official workbook carries', async () => {
    const { book } = openBook({
      sheets: [{ name: 'Plan' }],
      names: { 'Cotejo.Formato': '="paac-anexo-1@1"', Otro: '=Plan!$A$1' },
      customProperties: { CotejoVigencia: 2027, CotejoDependencia: 'ssi' },
    })
    expect(identityOf((await book.read()).workbook)).toEqual({
      format: 'paac-anexo-1',
      version: '1',
      vigencia: 2027,
      dependencia: 'ssi',
    })
  })
})
