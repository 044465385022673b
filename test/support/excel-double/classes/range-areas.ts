import type { ExcelHost } from '../host/excel-host.js'
import { invalidArgument, invalidOperation } from '../host/errors.js'
import { selectCells } from '../host/navigation.js'
import { formatAddress } from '../model/address.js'
import { cellCount, intersection, type Rect } from '../model/rect.js'
import type { SheetModel } from '../model/sheet-model.js'
import { ConditionalFormatCollectionObject } from './conditional-formats.js'
import { DataValidationObject } from './data-validation.js'
import { HostObject, ReferencedObject } from './host-object.js'
import { RangeFormatObject } from './range-format.js'
import { RangeObject, clearCells } from './range.js'
import { WorksheetObject } from './worksheet.js'

/** Several blocks of one sheet. */
export class RangeAreasObject extends ReferencedObject {
  readonly className = 'RangeAreas'

  constructor(
    host: ExcelHost,
    readonly sheet: SheetModel,
    readonly rects: readonly Rect[],
  ) {
    super(host)
  }

  get address(): string {
    return this.rects.map((rect) => formatAddress(this.sheet.name, rect)).join(',')
  }

  get areaCount(): number {
    return this.rects.length
  }

  get cellCount(): number {
    return this.rects.reduce((count, rect) => count + cellCount(rect), 0)
  }

  get areas(): RangeCollectionObject {
    return new RangeCollectionObject(this.host, this.sheet, this.rects)
  }

  get worksheet(): WorksheetObject {
    return new WorksheetObject(this.host, this.sheet)
  }

  get format(): RangeFormatObject {
    return new RangeFormatObject(this.host, this.sheet, this.rects)
  }

  get conditionalFormats(): ConditionalFormatCollectionObject {
    return new ConditionalFormatCollectionObject(this.host, this.sheet, this.rects)
  }

  get dataValidation(): DataValidationObject {
    return new DataValidationObject(this.host, this.sheet, this.rects)
  }

  getIntersectionOrNullObject(other: RangeObject | RangeAreasObject): RangeAreasObject | null {
    const others = other instanceof RangeObject ? [other.rect] : other.rects
    const both = this.rects.flatMap((rect) =>
      others.map((another) => intersection(rect, another)).filter((shared) => shared !== null),
    )
    return both.length === 0 ? null : new RangeAreasObject(this.host, this.sheet, both)
  }

  clear(applyTo?: string | null): void {
    clearCells(this.host, this.sheet, this.rects, applyTo ?? 'All', 'RangeAreas.clear')
  }

  select(): void {
    if (this.sheet.visibility !== 'Visible') throw invalidOperation('RangeAreas.select')
    selectCells(this.host, this.sheet, this.rects)
  }
}

export class RangeCollectionObject extends HostObject {
  readonly className = 'RangeCollection'

  constructor(
    host: ExcelHost,
    readonly sheet: SheetModel,
    readonly rects: readonly Rect[],
  ) {
    super(host)
  }

  override get members(): readonly RangeObject[] {
    return this.rects.map((rect) => new RangeObject(this.host, this.sheet, rect))
  }

  getCount(): number {
    return this.rects.length
  }

  getItemAt(index: number): RangeObject {
    const rect = this.rects[index]
    if (rect === undefined) throw invalidArgument('RangeCollection.getItemAt')
    return new RangeObject(this.host, this.sheet, rect)
  }
}
