import * as SheetJs from '@e965/xlsx'
import { readXlsx } from 'hucre'
import type { Grid } from '../../../engine/grid/grid.js'

export type Value = string | number | boolean
/** The cells of a sheet that hold something, by `row,column`: dates as the numbers they are stored as. */
export type Cells = ReadonlyMap<string, Value>
/** The sheets of a workbook by name. */
export type Sheets = ReadonlyMap<string, Cells>

/** What our own reader found, in the words of the others. */
export function sheetsOf(grids: readonly Grid[]): Sheets {
  return new Map(
    grids.map((grid) => {
      const cells = new Map<string, Value>()
      for (const [row, columns] of grid.rows) {
        for (const [column, { value }] of columns) put(cells, row, column, value)
      }
      return [grid.name, cells]
    }),
  )
}

/** What SheetJS reads; sheets that it lists and does not find are left out. */
export function readWithSheetJs(bytes: Uint8Array): Sheets {
  const { Sheets: sheets } = SheetJs.read(bytes, { cellFormula: false, cellHTML: false })
  return new Map(
    Object.entries(sheets).map(([name, sheet]) => {
      const cells = new Map<string, Value>()
      for (const [address, cell] of Object.entries(sheet) as [string, SheetJs.CellObject][]) {
        if (address.startsWith('!') || cell.t === 'z') continue
        const { r, c } = SheetJs.utils.decode_cell(address)
        put(cells, r, c, cell.t === 'e' ? cell.w : cell.v)
      }
      return [name, cells]
    }),
  )
}

/** What hucre reads. */
export async function readWithHucre(bytes: Uint8Array): Promise<Sheets> {
  const { sheets } = await readXlsx(bytes)
  return new Map(
    sheets.map(({ name, rows }) => {
      const cells = new Map<string, Value>()
      for (const [row, values] of rows.entries()) {
        for (const [column, value] of values.entries()) put(cells, row, column, value)
      }
      return [name, cells]
    }),
  )
}

function put(cells: Map<string, Value>, row: number, column: number, value: unknown): void {
  const stored = value instanceof Date ? serial(value) : value
  if (stored === null || stored === undefined || stored === '') return
  cells.set(
    `${row},${column}`,
    typeof stored === 'string' ? stored.replace(/\r\n?/g, '\n') : (stored as Value),
  )
}

/** The number that stores a day from March 1900 on. */
function serial(date: Date): number {
  return date.getTime() / 86_400_000 + 25_569
}
