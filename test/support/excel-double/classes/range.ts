import type { ExcelHost } from '../host/excel-host.js'
import { accessDenied, invalidArgument, invalidOperation, notFound } from '../host/errors.js'
import { hideRows, selectCells } from '../host/navigation.js'
import { asTable, checkFormatting, formatCells, tellChanged, writeValues } from '../host/writing.js'
import { formatAddress, parseLocal, splitAddress } from '../model/address.js'
import { valueTypeOf, type Cell } from '../model/cell.js'
import {
  COLUMNS,
  ROWS,
  boundingRect,
  cellCount,
  height,
  intersection,
  width,
  type Rect,
} from '../model/rect.js'
import { shownText } from '../model/shown-text.js'
import type { SheetModel } from '../model/sheet-model.js'
import { cellProperties, columnProperties, rowProperties } from './cell-properties.js'
import { ConditionalFormatCollectionObject } from './conditional-formats.js'
import { DataValidationObject } from './data-validation.js'
import { ReferencedObject } from './host-object.js'
import { RangeAreasObject } from './range-areas.js'
import { RangeFormatObject } from './range-format.js'
import { WorksheetObject } from './worksheet.js'

/** Over this Excel gives null instead of a table. */
const READ_LIMIT = 5_000_000

/** With more merged areas than these the types say that Excel does not give them. */
const MERGES_LIMIT = 512

type Table<T> = T[][]

export class RangeObject extends ReferencedObject {
  readonly className = 'Range'

  constructor(
    host: ExcelHost,
    readonly sheet: SheetModel,
    public rect: Rect,
  ) {
    super(host)
  }

  get address(): string {
    return formatAddress(this.sheet.name, this.rect)
  }

  get rowIndex(): number {
    return this.rect.top
  }

  get columnIndex(): number {
    return this.rect.left
  }

  get rowCount(): number {
    return height(this.rect)
  }

  get columnCount(): number {
    return width(this.rect)
  }

  get cellCount(): number {
    return cellCount(this.rect) > 0x7fffffff ? -1 : cellCount(this.rect)
  }

  get isEntireRow(): boolean {
    return this.rect.left === 0 && this.rect.right === COLUMNS - 1
  }

  get isEntireColumn(): boolean {
    return this.rect.top === 0 && this.rect.bottom === ROWS - 1
  }

  get values(): unknown {
    return this.#table((cell) => cell?.value ?? '')
  }

  set values(given: unknown) {
    const table = asTable(given, this.rect, 'Range.values')
    writeValues(this.host, this.sheet, this.rect, table, 'addin')
  }

  get formulas(): unknown {
    return this.#table((cell) => cell?.formula ?? cell?.value ?? '')
  }

  set formulas(given: unknown) {
    const table = asTable(given, this.rect, 'Range.formulas')
    writeValues(this.host, this.sheet, this.rect, table, 'addin', 'Range.formulas')
  }

  get text(): unknown {
    const { date1904 } = this.host.model
    return this.#table((cell) => shownText(cell, date1904))
  }

  get valueTypes(): unknown {
    return this.#table(valueTypeOf)
  }

  get numberFormat(): unknown {
    return this.#table((_, row, column) => this.sheet.numberFormatOf(row, column))
  }

  set numberFormat(given: unknown) {
    const table = asTable(given, this.rect, 'Range.numberFormat')
    formatCells(this.sheet, [this.rect], 'Range.numberFormat', (cell, row, column) => {
      const format = table[row - this.rect.top]![column - this.rect.left]
      if (typeof format === 'string') cell.numberFormat = format
    })
  }

  get rowHidden(): boolean | null {
    return among(this.sheet.hiddenRows, this.rect.top, this.rect.bottom)
  }

  set rowHidden(hidden: boolean) {
    checkFormatting(this.sheet, 'Range.rowHidden')
    hideRows(this.host, this.sheet, this.rect.top, height(this.rect), hidden)
  }

  get columnHidden(): boolean | null {
    return among(this.sheet.hiddenColumns, this.rect.left, this.rect.right)
  }

  get hidden(): boolean | null {
    if (this.rowHidden === true || this.columnHidden === true) return true
    return this.rowHidden === false && this.columnHidden === false ? false : null
  }

  get hyperlink(): { address: string } | null {
    const address = this.sheet.cell(this.rect.top, this.rect.left)?.hyperlink
    return address === undefined ? null : { address }
  }

  get worksheet(): WorksheetObject {
    return new WorksheetObject(this.host, this.sheet)
  }

  get format(): RangeFormatObject {
    return new RangeFormatObject(this.host, this.sheet, [this.rect])
  }

  get conditionalFormats(): ConditionalFormatCollectionObject {
    return new ConditionalFormatCollectionObject(this.host, this.sheet, [this.rect])
  }

  get dataValidation(): DataValidationObject {
    return new DataValidationObject(this.host, this.sheet, [this.rect])
  }

  getCell(row: number, column: number): RangeObject {
    const { top, left } = this.rect
    return this.#at({ top: top + row, left: left + column, bottom: top + row, right: left + column })
  }

  getRow(row: number): RangeObject {
    const top = this.rect.top + row
    if (row < 0 || top > this.rect.bottom) throw invalidArgument('Range.getRow')
    return this.#at({ ...this.rect, top, bottom: top })
  }

  getColumn(column: number): RangeObject {
    const left = this.rect.left + column
    if (column < 0 || left > this.rect.right) throw invalidArgument('Range.getColumn')
    return this.#at({ ...this.rect, left, right: left })
  }

  getLastRow(): RangeObject {
    return this.#at({ ...this.rect, top: this.rect.bottom })
  }

  getLastColumn(): RangeObject {
    return this.#at({ ...this.rect, left: this.rect.right })
  }

  getLastCell(): RangeObject {
    return this.#at({ ...this.rect, top: this.rect.bottom, left: this.rect.right })
  }

  getEntireRow(): RangeObject {
    return this.#at({ ...this.rect, left: 0, right: COLUMNS - 1 })
  }

  getEntireColumn(): RangeObject {
    return this.#at({ ...this.rect, top: 0, bottom: ROWS - 1 })
  }

  getOffsetRange(rows: number, columns: number): RangeObject {
    const { top, left, bottom, right } = this.rect
    return this.#at({ top: top + rows, left: left + columns, bottom: bottom + rows, right: right + columns })
  }

  getResizedRange(rows: number, columns: number): RangeObject {
    const { bottom, right } = this.rect
    return this.#at({ ...this.rect, bottom: bottom + rows, right: right + columns })
  }

  getBoundingRect(other: RangeObject | string): RangeObject {
    return this.#at(boundingRect(this.rect, this.#rectOf(other, 'Range.getBoundingRect')))
  }

  getIntersection(other: RangeObject | string): RangeObject {
    const both = this.getIntersectionOrNullObject(other)
    if (both === null) throw notFound('Range.getIntersection')
    return both
  }

  getIntersectionOrNullObject(other: RangeObject | string): RangeObject | null {
    const both = intersection(this.rect, this.#rectOf(other, 'Range.getIntersectionOrNullObject'))
    return both === null ? null : this.#at(both)
  }

  getUsedRange(valuesOnly?: boolean | null): RangeObject {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0)
  }

  getUsedRangeOrNullObject(valuesOnly?: boolean | null): RangeObject | null {
    const used = this.sheet.usedRect(valuesOnly === true)
    const both = used === null ? null : intersection(used, this.rect)
    return both === null ? null : this.#at(both)
  }

  getMergedAreasOrNullObject(): RangeAreasObject | null {
    const merges = this.sheet.mergesTouching(this.rect)
    if (merges.length > MERGES_LIMIT) throw invalidOperation('Range.getMergedAreasOrNullObject')
    return merges.length === 0 ? null : new RangeAreasObject(this.host, this.sheet, merges)
  }

  getCellProperties(options: unknown): unknown {
    return cellProperties(this.sheet, this.rect, options)
  }

  getRowProperties(options: unknown): unknown {
    return rowProperties(this.sheet, this.rect, options)
  }

  getColumnProperties(options: unknown): unknown {
    return columnProperties(this.sheet, this.rect, options)
  }

  select(): void {
    if (this.sheet.visibility !== 'Visible') throw invalidOperation('Range.select')
    selectCells(this.host, this.sheet, [this.rect])
  }

  clear(applyTo?: string | null): void {
    clearCells(this.host, this.sheet, [this.rect], applyTo ?? 'All', 'Range.clear')
  }

  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== height(this.rect) || columns !== width(this.rect))
      throw invalidArgument(
        'Range.values',
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      )
  }

  #at(rect: Rect): RangeObject {
    const outside =
      rect.top < 0 || rect.left < 0 || rect.bottom >= ROWS || rect.right >= COLUMNS || height(rect) < 1
    if (outside || width(rect) < 1) throw invalidArgument('Range')
    return new RangeObject(this.host, this.sheet, rect)
  }

  #rectOf(other: RangeObject | string, location: string): Rect {
    if (other instanceof RangeObject) {
      if (other.sheet !== this.sheet) throw invalidArgument(location)
      return other.rect
    }
    const { sheet, local } = splitAddress(other)
    const rect = parseLocal(local)
    if (rect === null || (sheet !== null && this.host.model.find(sheet) !== this.sheet))
      throw invalidArgument(location)
    return rect
  }

  #table<T>(of: (cell: Cell | undefined, row: number, column: number) => T): Table<T> | null {
    if (cellCount(this.rect) > READ_LIMIT) return null
    const table: Table<T> = []
    for (let row = this.rect.top; row <= this.rect.bottom; row++) {
      const line: T[] = []
      for (let column = this.rect.left; column <= this.rect.right; column++)
        line.push(of(this.sheet.cell(row, column), row, column))
      table.push(line)
    }
    return table
  }
}

/** Empties cells, their looks, or both. */
export function clearCells(
  host: ExcelHost,
  sheet: SheetModel,
  areas: readonly Rect[],
  applyTo: string,
  location: string,
): void {
  for (const area of areas) {
    const before = structuredClone(sheet.cell(area.top, area.left))
    for (const [row, column, cell] of [...sheet.cellsIn(area)]) {
      if (sheet.protected && (applyTo !== 'Contents' || sheet.isLocked(row, column)))
        throw accessDenied(location)
      const looks: Cell = applyTo === 'Contents' ? { ...cell } : { value: '' }
      if (applyTo === 'Formats') {
        looks.value = cell.value
        if (cell.formula !== undefined) looks.formula = cell.formula
      } else {
        looks.value = ''
        delete looks.formula
        delete looks.text
      }
      sheet.put(row, column, looks)
    }
    if (applyTo !== 'Formats') tellChanged(host, sheet, area, 'addin', before)
  }
}

/** True where all of the numbers are in the set, false where none is, null where some are. */
function among(set: ReadonlySet<number>, first: number, last: number): boolean | null {
  let found = 0
  for (const number of set) if (number >= first && number <= last) found++
  return found === 0 ? false : found === last - first + 1 ? true : null
}
