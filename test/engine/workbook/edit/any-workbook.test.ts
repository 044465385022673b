import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { readXlsx, writeXlsx } from 'hucre'
import type { FixEdit } from '../../../../engine/findings/finding.js'
import { address } from '../../../../engine/grid/address.js'
import { writeWorkbook } from '../../../../pipeline/publish/workbook/write-workbook.js'
import { readOk } from '../make-xlsx.js'
import { edited } from './edited.js'
import { changedEntries } from './zip-entries.js'

/** `RUNS=20 npm run jest -- any-workbook` runs twenty times as many. */
const TIMES = Number(process.env['RUNS'] ?? 1)

type Value = FixEdit['value']
type Table = readonly (readonly Value[])[]

const ISO = /^\d{4}-\d\d-\d\d$/
const STYLES = '/styles.xml'

function asDate(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`)
}

async function exceljs(table: Table): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  for (const name of ['Otra', 'Plan']) {
    const sheet = workbook.addWorksheet(name)
    for (const [row, values] of table.entries()) {
      for (const [column, value] of values.entries()) {
        const cell = sheet.getCell(row + 1, column + 1)
        if ((row + column) % 3 === 0) cell.font = { bold: true }
        if (value === null) continue
        const date = typeof value === 'string' && ISO.test(value)
        cell.value = date ? asDate(value) : value
        if (date) cell.numFmt = 'dd/mm/yyyy'
      }
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

async function hucre(table: Table): Promise<Uint8Array> {
  const rows = table.map((row) =>
    row.map((value) => (typeof value === 'string' && ISO.test(value) ? asDate(value) : value)),
  )
  return writeXlsx({ sheets: ['Otra', 'Plan'].map((name) => ({ name, rows })) })
}

const spec = (table: Table): Parameters<typeof writeWorkbook>[0] => ({
  title: 'Plan',
  sheets: ['Otra', 'Plan'].map((name) => ({
    name,
    widths: [10, 10, 10, 10, 10],
    rows: table.map((row) => ({
      cells: row.map((value) => (typeof value === 'string' && ISO.test(value) ? { date: value } : value)),
      style: row.map((value) => (typeof value === 'string' && ISO.test(value) ? 'input-date' : 'input')),
    })),
  })),
})

async function ours(table: Table): Promise<Uint8Array> {
  return writeWorkbook(spec(table))
}

async function ourForm(table: Table): Promise<Uint8Array> {
  return writeWorkbook({ ...spec(table), properties: { CotejoFormato: 'x' } })
}

/** What each cell holds, a date as ISO. */
function contentOf(bytes: Uint8Array): Record<string, unknown> {
  const cells: Record<string, unknown> = {}
  for (const grid of readOk(bytes).grids) {
    for (const [row, columns] of grid.rows) {
      for (const [column, { value, date, formula, error }] of columns)
        if (!formula && error === null) cells[`${grid.name}!${address(row, column)}`] = date ?? value
    }
  }
  return cells
}

const text = fc.string({ unit: fc.constantFrom(...'aZñ19 .,;:%&<>"\'_xX-–/()\n\t•😀中'), minLength: 1 })
const day = fc
  .integer({ min: 61, max: 60_000 })
  .map((serial) => new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10))
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })).map((n) => n || 0)
const value: fc.Arbitrary<Value> = fc.oneof(
  { weight: 3, arbitrary: text.filter((one) => one.trim() !== '') },
  number,
  day,
  fc.constant(null),
)
const table = fc.array(fc.array(value, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 })
const edit: fc.Arbitrary<FixEdit> = fc.record({
  sheet: fc.constant('Plan'),
  cell: fc.tuple(fc.nat(11), fc.nat(7)).map(([row, column]) => address(row, column)),
  value: fc.oneof(text, number, day, fc.constant(null)),
})
const edits = fc.array(edit, { maxLength: 12 })

function expected(before: Record<string, unknown>, all: readonly FixEdit[]): Record<string, unknown> {
  const after = new Map(Object.entries(before))
  for (const { sheet, cell, value } of all) after.set(`${sheet}!${cell}`, value)
  return Object.fromEntries([...after].filter(([, value]) => value !== null))
}

describe.each([
  ['exceljs', exceljs],
  ['hucre', hucre],
  ['us', ours],
  ['us as a form', ourForm],
])('a workbook written by %s', (_, write) => {
  it(
    'holds after any edits what they say, and else what it held',
    async () => {
      await fc.assert(
        fc.asyncProperty(table, edits, async (rows, all) => {
          const book = await write(rows)
          const after = edited(book, all)
          expect(contentOf(after)).toEqual(expected(contentOf(book), all))
          const changed = changedEntries(book, after).filter((name) => !name.endsWith(STYLES))
          expect(changed.length).toBeLessThanOrEqual(1)
        }),
        { numRuns: 40 * TIMES },
      )
    },
    60_000 * TIMES,
  )
})

it(
  'is read by others after any edits as by us',
  async () => {
    await fc.assert(
      fc.asyncProperty(table, edits, async (rows, all) => {
        const after = edited(await exceljs(rows), all)
        const mine = Object.entries(contentOf(after)).filter(([cell]) => cell.startsWith('Plan!'))
        const other = new ExcelJS.Workbook()
        await other.xlsx.load(after.slice().buffer)
        const theirs = mine.map(([cell]) => {
          const { value } = other.getWorksheet('Plan')!.getCell(cell.slice('Plan!'.length))
          return [cell, value instanceof Date ? value.toISOString().slice(0, 10) : value]
        })
        expect(theirs).toEqual(mine)
        expect((await readXlsx(after)).sheets.map(({ name }) => name)).toEqual(['Otra', 'Plan'])
      }),
      { numRuns: 30 * TIMES },
    )
  },
  60_000 * TIMES,
)
