import type { ExcelHost } from '../host/excel-host.js'
import { invalidArgument, invalidOperation, notFound, notImplemented } from '../host/errors.js'
import { checkFormatting } from '../host/writing.js'
import type { ConditionalFormatModel } from '../model/conditional-format.js'
import { intersection, subtract, type Rect } from '../model/rect.js'
import type { SheetModel } from '../model/sheet-model.js'
import { CustomConditionalFormatObject } from './conditional-looks.js'
import { HostObject } from './host-object.js'
import { RangeAreasObject } from './range-areas.js'
import { RangeObject } from './range.js'

const TYPES = new Set([
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
])

/** The conditional formats that touch some blocks. */
export class ConditionalFormatCollectionObject extends HostObject {
  readonly className = 'ConditionalFormatCollection'

  constructor(
    host: ExcelHost,
    private readonly sheet: SheetModel,
    private readonly rects: readonly Rect[],
  ) {
    super(host)
  }

  override get members(): readonly ConditionalFormatObject[] {
    return this.#touching().map((format) => new ConditionalFormatObject(this.host, this.sheet, format))
  }

  add(type: string): ConditionalFormatObject {
    if (!TYPES.has(type)) throw invalidArgument('ConditionalFormatCollection.add')
    checkFormatting(this.sheet, 'ConditionalFormatCollection.add')
    const format: ConditionalFormatModel = {
      id: this.host.model.nextId(),
      type,
      areas: [...this.rects],
      stopIfTrue: false,
      formula: '',
      font: {},
      borders: {},
    }
    this.sheet.conditionalFormats.unshift(format)
    return new ConditionalFormatObject(this.host, this.sheet, format)
  }

  getCount(): number {
    return this.#touching().length
  }

  getItem(id: string): ConditionalFormatObject {
    const format = this.getItemOrNullObject(id)
    if (format === null) throw notFound('ConditionalFormatCollection.getItem')
    return format
  }

  getItemOrNullObject(id: string): ConditionalFormatObject | null {
    const format = this.#touching().find((one) => one.id === id)
    return format === undefined ? null : new ConditionalFormatObject(this.host, this.sheet, format)
  }

  getItemAt(index: number): ConditionalFormatObject {
    const format = this.#touching()[index]
    if (format === undefined) throw invalidArgument('ConditionalFormatCollection.getItemAt')
    return new ConditionalFormatObject(this.host, this.sheet, format)
  }

  /** Takes the blocks out of every conditional format; one that has none left goes. */
  clearAll(): void {
    checkFormatting(this.sheet, 'ConditionalFormatCollection.clearAll')
    for (const format of this.#touching())
      for (const rect of this.rects) format.areas = format.areas.flatMap((area) => subtract(area, rect))
    this.sheet.conditionalFormats = this.sheet.conditionalFormats.filter((format) => format.areas.length > 0)
  }

  #touching(): ConditionalFormatModel[] {
    return this.sheet.conditionalFormats.filter((format) =>
      format.areas.some((area) => this.rects.some((rect) => intersection(area, rect) !== null)),
    )
  }
}

export class ConditionalFormatObject extends HostObject {
  readonly className = 'ConditionalFormat'

  constructor(
    host: ExcelHost,
    private readonly sheet: SheetModel,
    private readonly model: ConditionalFormatModel,
  ) {
    super(host)
  }

  override get identity(): Record<string, string> {
    return { Id: this.model.id }
  }

  get id(): string {
    return this.model.id
  }

  get type(): string {
    return this.model.type
  }

  get stopIfTrue(): boolean {
    return this.model.stopIfTrue
  }

  set stopIfTrue(stop: boolean) {
    checkFormatting(this.sheet, 'ConditionalFormat.stopIfTrue')
    this.model.stopIfTrue = stop
  }

  get priority(): number {
    return this.sheet.conditionalFormats.indexOf(this.model)
  }

  set priority(priority: number) {
    checkFormatting(this.sheet, 'ConditionalFormat.priority')
    const others = this.sheet.conditionalFormats.filter((format) => format !== this.model)
    others.splice(priority, 0, this.model)
    this.sheet.conditionalFormats = others
  }

  get custom(): CustomConditionalFormatObject {
    const custom = this.customOrNullObject
    if (custom === null) throw invalidOperation('ConditionalFormat.custom')
    return custom
  }

  get customOrNullObject(): CustomConditionalFormatObject | null {
    if (this.model.type !== 'Custom') return null
    return new CustomConditionalFormatObject(this.host, this.sheet, this.model)
  }

  getRange(): RangeObject {
    const range = this.getRangeOrNullObject()
    if (range === null) throw invalidOperation('ConditionalFormat.getRange')
    return range
  }

  getRangeOrNullObject(): RangeObject | null {
    const [only, ...others] = this.model.areas
    return only && others.length === 0 ? new RangeObject(this.host, this.sheet, only) : null
  }

  getRanges(): RangeAreasObject {
    return new RangeAreasObject(this.host, this.sheet, this.model.areas)
  }

  setRanges(ranges: unknown): void {
    if (ranges instanceof RangeObject) this.model.areas = [ranges.rect]
    else if (ranges instanceof RangeAreasObject) this.model.areas = [...ranges.rects]
    else throw notImplemented('ConditionalFormat.setRanges with an address')
  }

  delete(): void {
    checkFormatting(this.sheet, 'ConditionalFormat.delete')
    this.sheet.conditionalFormats = this.sheet.conditionalFormats.filter((format) => format !== this.model)
  }
}
