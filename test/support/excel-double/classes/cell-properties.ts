import { notImplemented } from '../host/errors.js'
import { formatAddress } from '../model/address.js'
import type { Cell } from '../model/cell.js'
import { COLUMNS, ROWS, type Rect } from '../model/rect.js'
import type { SheetModel } from '../model/sheet-model.js'

type Options = Readonly<Record<string, unknown>>
type Properties = Record<string, unknown>

/** What `getCellProperties` answers: for every cell what the options ask. */
export function cellProperties(sheet: SheetModel, rect: Rect, options: unknown): Properties[][] {
  const table: Properties[][] = []
  for (let row = rect.top; row <= rect.bottom; row++) {
    const line: Properties[] = []
    for (let column = rect.left; column <= rect.right; column++)
      line.push(ofCell(sheet, row, column, options as Options))
    table.push(line)
  }
  return table
}

/** What `getRowProperties` answers, row by row. */
export function rowProperties(sheet: SheetModel, rect: Rect, options: unknown): Properties[] {
  return lines(rect.top, rect.bottom, options as Options, (name, row) => {
    if (name === 'rowHidden') return sheet.hiddenRows.has(row)
    if (name === 'rowIndex') return row
    if (name === 'address')
      return formatAddress(sheet.name, { top: row, bottom: row, left: 0, right: COLUMNS - 1 })
    throw notImplemented(`no row property ${name}`)
  })
}

/** What `getColumnProperties` answers, column by column. */
export function columnProperties(sheet: SheetModel, rect: Rect, options: unknown): Properties[] {
  return lines(rect.left, rect.right, options as Options, (name, column) => {
    if (name === 'columnHidden') return sheet.hiddenColumns.has(column)
    if (name === 'columnIndex') return column
    if (name === 'address')
      return formatAddress(sheet.name, { top: 0, bottom: ROWS - 1, left: column, right: column })
    throw notImplemented(`no column property ${name}`)
  })
}

function lines(
  first: number,
  last: number,
  options: Options,
  read: (name: string, index: number) => unknown,
): Properties[] {
  const asked = Object.keys(options).filter((name) => options[name])
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Object.fromEntries(asked.map((name) => [name, read(name, first + index)])),
  )
}

function ofCell(sheet: SheetModel, row: number, column: number, options: Options): Properties {
  const cell = sheet.cell(row, column)
  const read = (path: string): unknown => {
    if (path === 'address')
      return formatAddress(sheet.name, { top: row, bottom: row, left: column, right: column })
    if (path === 'hidden') return sheet.hiddenRows.has(row) || sheet.hiddenColumns.has(column)
    if (path === 'hyperlink') return cell?.hyperlink === undefined ? null : { address: cell.hyperlink }
    if (path === 'format/protection/locked') return sheet.isLocked(row, column)
    return lookOf(cell, path)
  }
  return answer(options, '', read)
}

function lookOf(cell: Cell | undefined, path: string): unknown {
  switch (path) {
    case 'format/fill/color':
      return cell?.fill ?? '#FFFFFF'
    case 'format/font/color':
      return cell?.font?.color ?? '#000000'
    case 'format/font/bold':
      return cell?.font?.bold ?? false
    case 'format/font/italic':
      return cell?.font?.italic ?? false
  }
  throw notImplemented(`no cell property ${path}`)
}

function answer(options: Options, prefix: string, read: (path: string) => unknown): Properties {
  const result: Properties = {}
  for (const [name, wanted] of Object.entries(options)) {
    if (wanted === true) result[name] = read(prefix + name)
    else if (typeof wanted === 'object' && wanted !== null)
      result[name] = answer(wanted as Options, `${prefix}${name}/`, read)
  }
  return result
}
