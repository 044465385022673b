import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { readXlsx, writeXlsx } from 'hucre'
import type { Cell, Grid } from '../../../engine/grid/grid.js'
import { readWorkbook } from '../../../engine/workbook/read-workbook.js'
import { builtInCatalogue } from '../../../pipeline/catalogue.js'
import { plantilla } from '../../../pipeline/publish/plantilla.js'
import { writeWorkbook } from '../../../pipeline/publish/workbook/write-workbook.js'
import { readOk } from './make-xlsx.js'
import * as others from './other-readers.js'

type Value = string | number | boolean | Date | null
type Table = readonly (readonly Value[])[]

const PLAN: Table = [
  ['PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO', null, null, null],
  ['Actividad', 'Meta', 'Fecha inicio', 'Fecha fin'],
  ['1.1 Actualizar la política', 0.9, day('2022-02-01'), day('2022-12-31')],
  ['1.10 Publicar\nen la página «web»', 15_000, day('1900-03-01'), day('2024-02-29')],
  [null, null, null, null],
  [' con blancos ', -0.1, true, false],
  ['<b>&amp;"\'</b>', 1e-9, 123456789012, 'ñÑ 😀'],
]

function day(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`)
}

async function writeWithExcelJs(table: Table): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Plan')
  for (const [row, values] of table.entries()) {
    for (const [column, value] of values.entries()) {
      if (value === null) continue
      const cell = sheet.getCell(row + 1, column + 1)
      cell.value = value
      if (value instanceof Date) cell.numFmt = 'dd/mm/yyyy'
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

async function writeWithHucre(table: Table): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: 'Plan', rows: table.map((row) => [...row]) }] })
}

/** The cells with content, by `row,column`. */
type Cells = Map<string, Value>

function readWithOurs(bytes: Uint8Array): Cells {
  const cells: Cells = new Map()
  const grid: Grid = readOk(bytes).grids[0]!
  for (const [row, columns] of grid.rows) {
    for (const [column, cell] of columns) cells.set(`${row},${column}`, valueOf(cell))
  }
  return cells
}

function valueOf(cell: Cell): Value {
  return cell.date === null ? cell.value : day(cell.date)
}

async function readWithExcelJs(bytes: Uint8Array): Promise<Cells> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.slice().buffer)
  const cells: Cells = new Map()
  workbook.worksheets[0]!.eachRow((row, rowNumber) =>
    row.eachCell(({ value }, column) => {
      if (value !== '') cells.set(`${rowNumber - 1},${column - 1}`, value as Value)
    }),
  )
  return cells
}

async function readWithHucre(bytes: Uint8Array): Promise<Cells> {
  const { sheets } = await readXlsx(bytes)
  const cells: Cells = new Map()
  for (const [row, values] of sheets[0]!.rows.entries()) {
    for (const [column, value] of values.entries()) {
      if (value !== null && value !== '') cells.set(`${row},${column}`, value)
    }
  }
  return cells
}

function written(table: Table): Cells {
  const cells: Cells = new Map()
  for (const [row, values] of table.entries()) {
    for (const [column, value] of values.entries()) {
      if (value !== null && value !== '') cells.set(`${row},${column}`, value)
    }
  }
  return cells
}

const text = fc
  .string({ unit: fc.constantFrom(...'aZñÁ19 .,;:%&<>"\'-–/()\n•😀中') })
  .map((value) => value.replace(/^\s+$/, ''))
const value: fc.Arbitrary<Value> = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number || 0),
  fc.integer(),
  fc.boolean(),
  fc.integer({ min: 61, max: 2_000_000 }).map((serial) => new Date(Date.UTC(1899, 11, 30 + serial))),
  fc.constant(null),
)
const table = fc.array(fc.array(value, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 })

describe.each([
  ['exceljs', writeWithExcelJs],
  ['hucre', writeWithHucre],
])('a workbook written by %s', (_, write) => {
  it('is read by us, by exceljs and by hucre with the same values: a plan', async () => {
    const bytes = await write(PLAN)
    const expected = written(PLAN)
    expect(readWithOurs(bytes)).toEqual(expected)
    expect(await readWithExcelJs(bytes)).toEqual(expected)
    expect(await readWithHucre(bytes)).toEqual(expected)
  })

  it('is read by us, by exceljs and by hucre with the same values: any table', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const bytes = await write(rows)
        const expected = written(rows)
        expect(readWithOurs(bytes)).toEqual(expected)
        expect(await readWithExcelJs(bytes)).toEqual(expected)
        expect(await readWithHucre(bytes)).toEqual(expected)
      }),
      { numRuns: 40 },
    )
  })
})

const INBOX = 'samples/entregas-paac-2023'
/** A sample whose parts have other names than usual: SheetJS lists its sheet and does not find it. */
const LOST_BY_SHEETJS = 'PAAC 2023 - Archivo y Gestión Documental.xlsx'
const samples = readdirSync(INBOX).map((name) => name.normalize('NFC'))

describe('a sample is read cell by cell as others read it', () => {
  const readable = readdirSync(INBOX)
    .map((name) => ({ name: name.normalize('NFC'), bytes: readFileSync(join(INBOX, name)) }))
    .map(({ name, bytes }) => ({ name, bytes, read: readWorkbook(bytes) }))
    .flatMap(({ name, bytes, read }) => (read.ok ? [{ name, bytes, grids: read.workbook.grids }] : []))

  it('almost all can be read', () => {
    expect(readable.length).toBeGreaterThan(samples.length - 4)
  })

  it.each(readable)('$name', async ({ name, bytes, grids }) => {
    const ours = others.sheetsOf(grids)
    expect(await others.readWithHucre(bytes)).toEqual(ours)
    const theirs = others.readWithSheetJs(bytes)
    if (name === LOST_BY_SHEETJS) expect(theirs.size).toBe(0)
    else expect(theirs).toEqual(ours)
  })
})

describe('a blank form is read cell by cell as others read it', () => {
  const { formats, directory } = builtInCatalogue()

  it.each(formats)('$id', async (format) => {
    const bytes = await writeWorkbook(plantilla(format, directory, { dependencia: 'opgi', vigencia: 2026 }))
    const ours = others.sheetsOf(readOk(bytes).grids)
    expect(others.readWithSheetJs(bytes)).toEqual(ours)
    expect(await others.readWithHucre(bytes)).toEqual(ours)
  })
})
