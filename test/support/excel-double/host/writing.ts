import { coerce } from '../model/coercion.js'
import { formatLocal } from '../model/address.js'
import { valueTypeOf, type Cell, type Scalar } from '../model/cell.js'
import { cellCount, height, width, type Rect } from '../model/rect.js'
import type { SheetModel } from '../model/sheet-model.js'
import type { ExcelHost } from './excel-host.js'
import { accessDenied, invalidArgument, notImplemented } from './errors.js'

export type Author = 'user' | 'addin'

/** Cells that a look may be written to one by one. */
const FORMATTING_LIMIT = 500_000

/** What was given for a block, as a table of its size: one value stands for all its cells. */
export function asTable(given: unknown, rect: Rect, location: string): readonly (readonly unknown[])[] {
  if (!Array.isArray(given))
    return Array.from({ length: height(rect) }, () => Array.from({ length: width(rect) }, () => given))
  const rows = given as readonly unknown[]
  const fits =
    rows.length === height(rect) && rows.every((row) => Array.isArray(row) && row.length === width(rect))
  if (!fits)
    throw invalidArgument(
      location,
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    )
  return rows as readonly (readonly unknown[])[]
}

/**
 * Writes into a block what a user types or the add-in sets: null leaves a cell as it is, '' empties it. Cells that a
 * merge covers are passed over. Tells of the change.
 * @throws HostError AccessDenied where a cell is locked on a protected sheet; nothing is written then.
 */
export function writeValues(
  host: ExcelHost,
  sheet: SheetModel,
  rect: Rect,
  table: readonly (readonly unknown[])[],
  by: Author,
  location = 'Range.values',
): void {
  const targets: [row: number, column: number, given: Scalar][] = []
  for (let row = rect.top; row <= rect.bottom; row++)
    for (let column = rect.left; column <= rect.right; column++) {
      const given = table[row - rect.top]![column - rect.left]
      if (given === null || given === undefined || sheet.isCovered(row, column)) continue
      if (!['string', 'number', 'boolean'].includes(typeof given)) throw invalidArgument(location)
      if (sheet.protected && sheet.isLocked(row, column)) throw accessDenied(location)
      targets.push([row, column, given as Scalar])
    }
  const before = { ...sheet.cell(rect.top, rect.left) }
  for (const [row, column, given] of targets) writeCell(sheet, row, column, given, host.model.date1904)
  tellChanged(host, sheet, rect, by, before as Cell)
}

function writeCell(sheet: SheetModel, row: number, column: number, given: Scalar, date1904: boolean): void {
  const existing = sheet.cell(row, column)
  if (given === '' && existing === undefined) return
  const cell = sheet.ensure(row, column)
  const written = coerce(given, cell.numberFormat, date1904)
  cell.value = written.value
  delete cell.formula
  delete cell.text
  if (written.formula !== undefined) cell.formula = written.formula
  if (written.text) cell.text = true
  if (written.numberFormat && (cell.numberFormat ?? 'General') === 'General')
    cell.numberFormat = written.numberFormat
}

/** Raises onChanged for a block; a single cell tells what it held and holds, where the level has it. */
export function tellChanged(
  host: ExcelHost,
  sheet: SheetModel,
  rect: Rect,
  by: Author,
  before: Cell | undefined,
  changeType = 'RangeEdited',
): void {
  const after = sheet.cell(rect.top, rect.left)
  const single = cellCount(rect) === 1 && changeType === 'RangeEdited' && host.guard.reaches('1.9')
  host.events.raise('changed', sheet.id, {
    changeType,
    source: 'Local',
    address: formatLocal(rect),
    shiftDirection: 'None',
    ...(host.guard.reaches('1.14') && { triggerSource: by === 'addin' ? 'ThisLocalAddin' : 'Unknown' }),
    ...(single && {
      valueBefore: before?.value ?? '',
      valueAfter: after?.value ?? '',
      valueTypeBefore: valueTypeOf(before?.value === undefined ? undefined : before),
      valueTypeAfter: valueTypeOf(after),
    }),
  })
}

/** Refuses a change of looks on a protected sheet. */
export function checkFormatting(sheet: SheetModel, location: string): void {
  if (sheet.protected) throw accessDenied(location)
}

/** Changes the look of every cell of some blocks. @throws HostError AccessDenied on a protected sheet. */
export function formatCells(
  sheet: SheetModel,
  areas: readonly Rect[],
  location: string,
  change: (cell: Cell, row: number, column: number) => void,
): void {
  checkFormatting(sheet, location)
  for (const area of areas) {
    if (cellCount(area) > FORMATTING_LIMIT) throw notImplemented(`${location} of so many cells`)
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++)
        change(sheet.ensure(row, column), row, column)
  }
}
