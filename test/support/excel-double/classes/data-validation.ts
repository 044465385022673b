import type { ExcelHost } from '../host/excel-host.js'
import { intersection, subtract, type Rect } from '../model/rect.js'
import type { SheetModel } from '../model/sheet-model.js'
import { HostObject } from './host-object.js'

/** The validations of a range; of them the double knows only the type. */
export class DataValidationObject extends HostObject {
  readonly className = 'DataValidation'

  constructor(
    host: ExcelHost,
    private readonly sheet: SheetModel,
    private readonly rects: readonly Rect[],
  ) {
    super(host)
  }

  get type(): string {
    const types = new Set<string>()
    let free = [...this.rects]
    for (const { type, areas } of this.sheet.validations)
      for (const area of areas) {
        if (!free.some((rect) => intersection(rect, area) !== null)) continue
        types.add(type)
        free = free.flatMap((rect) => subtract(rect, area))
      }
    if (types.size === 0) return 'None'
    if (free.length > 0) return 'Inconsistent'
    return types.size === 1 ? [...types][0]! : 'MixedCriteria'
  }
}
