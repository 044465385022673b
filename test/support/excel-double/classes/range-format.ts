import type { ExcelHost } from '../host/excel-host.js'
import { formatCells } from '../host/writing.js'
import type { Cell, FontLook } from '../model/cell.js'
import { cellCount, type Rect } from '../model/rect.js'
import type { SheetModel } from '../model/sheet-model.js'
import { HostObject } from './host-object.js'

/** Something that the looks of a range hang on. */
abstract class LookObject extends HostObject {
  constructor(
    host: ExcelHost,
    protected readonly sheet: SheetModel,
    protected readonly rects: readonly Rect[],
  ) {
    super(host)
  }

  /** What all cells share, or null where they differ. */
  protected shared<T>(of: (cell: Cell | undefined) => T): T | null {
    const seen = new Set<T>()
    for (const rect of this.rects) {
      let visited = 0
      for (const [, , cell] of this.sheet.cellsIn(rect)) {
        visited++
        seen.add(of(cell))
      }
      if (visited < cellCount(rect)) seen.add(of(undefined))
    }
    return seen.size === 1 ? [...seen][0]! : null
  }

  protected change(location: string, change: (cell: Cell) => void): void {
    formatCells(this.sheet, this.rects, location, change)
  }
}

export class RangeFormatObject extends LookObject {
  readonly className = 'RangeFormat'

  get fill(): RangeFillObject {
    return new RangeFillObject(this.host, this.sheet, this.rects)
  }

  get font(): RangeFontObject {
    return new RangeFontObject(this.host, this.sheet, this.rects)
  }

  get protection(): FormatProtectionObject {
    return new FormatProtectionObject(this.host, this.sheet, this.rects)
  }
}

export class RangeFillObject extends LookObject {
  readonly className = 'RangeFill'

  get color(): string | null {
    return this.shared((cell) => cell?.fill ?? '#FFFFFF')
  }

  set color(color: string) {
    this.change('RangeFill.color', (cell) => {
      cell.fill = color
    })
  }

  clear(): void {
    this.change('RangeFill.clear', (cell) => {
      delete cell.fill
    })
  }
}

export class RangeFontObject extends LookObject {
  readonly className = 'RangeFont'

  get color(): string | null {
    return this.shared((cell) => cell?.font?.color ?? '#000000')
  }

  set color(color: string) {
    this.#set({ color })
  }

  get bold(): boolean | null {
    return this.shared((cell) => cell?.font?.bold ?? false)
  }

  set bold(bold: boolean) {
    this.#set({ bold })
  }

  get italic(): boolean | null {
    return this.shared((cell) => cell?.font?.italic ?? false)
  }

  set italic(italic: boolean) {
    this.#set({ italic })
  }

  #set(look: FontLook): void {
    this.change('RangeFont', (cell) => {
      cell.font = { ...cell.font, ...look }
    })
  }
}

export class FormatProtectionObject extends LookObject {
  readonly className = 'FormatProtection'

  get locked(): boolean | null {
    const locked = new Set<boolean>()
    for (const rect of this.rects) for (const state of this.sheet.locksIn(rect)) locked.add(state)
    return locked.size === 1 ? [...locked][0]! : null
  }

  set locked(locked: boolean) {
    this.change('FormatProtection.locked', (cell) => {
      cell.locked = locked
    })
  }
}
