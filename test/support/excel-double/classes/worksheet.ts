import type { ExcelHost } from '../host/excel-host.js'
import { accessDenied, invalidArgument, invalidOperation } from '../host/errors.js'
import { splitAddress, parseLocal } from '../model/address.js'
import { COLUMNS, ROWS, type Rect } from '../model/rect.js'
import { WHOLE, type SheetModel, type Visibility } from '../model/sheet-model.js'
import type { WorkbookModel } from '../model/workbook-model.js'
import { removeSheet, renameSheet, setVisibility, showSheet } from '../host/navigation.js'
import { EventSource } from './event-source.js'
import { HostObject } from './host-object.js'
import { RangeAreasObject } from './range-areas.js'
import { RangeObject } from './range.js'

/** Excel refuses longer lists of addresses. */
const ADDRESS_LIMIT = 8192

export class WorksheetObject extends EventSource {
  readonly className = 'Worksheet'

  constructor(
    host: ExcelHost,
    readonly model: SheetModel,
  ) {
    super(host)
  }

  protected get eventTarget(): string {
    return this.model.id
  }

  override get identity(): Record<string, string> {
    return { Id: this.model.id }
  }

  get id(): string {
    return this.model.id
  }

  get name(): string {
    return this.model.name
  }

  set name(name: string) {
    if (name !== this.model.name && !validSheetName(this.host.model, name, this.model))
      throw invalidArgument('Worksheet.name')
    renameSheet(this.host, this.model, name)
  }

  get position(): number {
    return this.host.model.sheets.indexOf(this.model)
  }

  get visibility(): Visibility {
    return this.model.visibility
  }

  set visibility(visibility: Visibility) {
    setVisibility(this.host, this.model, visibility)
  }

  get protection(): WorksheetProtectionObject {
    return new WorksheetProtectionObject(this.host, this.model)
  }

  getRange(address?: string | null): RangeObject {
    return new RangeObject(this.host, this.model, address ? this.#rect(address, 'Worksheet.getRange') : WHOLE)
  }

  getRanges(address?: string | null): RangeAreasObject {
    if (address && address.length > ADDRESS_LIMIT) throw invalidArgument('Worksheet.getRanges')
    const areas = address
      ? address.split(/[,;]/).map((one) => this.#rect(one, 'Worksheet.getRanges'))
      : [WHOLE]
    return new RangeAreasObject(this.host, this.model, areas)
  }

  getRangeByIndexes(row: number, column: number, rowCount: number, columnCount: number): RangeObject {
    const rect = { top: row, left: column, bottom: row + rowCount - 1, right: column + columnCount - 1 }
    if (
      row < 0 ||
      column < 0 ||
      rowCount < 1 ||
      columnCount < 1 ||
      rect.bottom >= ROWS ||
      rect.right >= COLUMNS
    )
      throw invalidArgument('Worksheet.getRangeByIndexes')
    return new RangeObject(this.host, this.model, rect)
  }

  getCell(row: number, column: number): RangeObject {
    return this.getRangeByIndexes(row, column, 1, 1)
  }

  getUsedRange(valuesOnly?: boolean | null): RangeObject {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0)
  }

  getUsedRangeOrNullObject(valuesOnly?: boolean | null): RangeObject | null {
    const used = this.model.usedRect(valuesOnly === true)
    return used === null ? null : new RangeObject(this.host, this.model, used)
  }

  activate(): void {
    if (this.model.visibility !== 'Visible') throw invalidOperation('Worksheet.activate')
    showSheet(this.host, this.model)
  }

  delete(): void {
    if (!removeSheet(this.host, this.model)) throw invalidOperation('Worksheet.delete')
  }

  #rect(address: string, location: string): Rect {
    const { sheet, local } = splitAddress(address)
    const rect = parseLocal(local)
    if (rect === null || (sheet !== null && this.host.model.find(sheet) !== this.model))
      throw invalidArgument(location)
    return rect
  }
}

export class WorksheetProtectionObject extends HostObject {
  readonly className = 'WorksheetProtection'

  constructor(
    host: ExcelHost,
    readonly model: SheetModel,
  ) {
    super(host)
  }

  get protected(): boolean {
    return this.model.protected
  }

  protect(): void {
    if (this.model.protected) throw accessDenied('WorksheetProtection.protect')
    this.model.protected = true
  }

  unprotect(): void {
    this.model.protected = false
  }
}

/** True where Excel would take the name for a new sheet, or for `renamed`. */
export function validSheetName(model: WorkbookModel, name: string, renamed?: SheetModel): boolean {
  if (name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) return false
  const same = model.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())
  return same === undefined || same === renamed
}
