import type { Scalar } from '../model/cell.js'
import { COLUMNS, type Rect } from '../model/rect.js'
import { knownRect, shiftDown, type SheetModel, type Visibility } from '../model/sheet-model.js'
import { RangeObject } from '../classes/range.js'
import type { ExcelHost } from './excel-host.js'
import { hideRows, removeSheet, renameSheet, selectCells, setVisibility, showSheet } from './navigation.js'
import { tellChanged, writeValues } from './writing.js'

/** What the person in front of Excel does; the pane hears of it as it would in Excel. */
export class UserGestures {
  readonly #host: ExcelHost

  constructor(host: ExcelHost) {
    this.#host = host
  }

  /** Types into one cell. */
  edit(sheet: string, address: string, value: Scalar): void {
    this.editRange(sheet, address, [[value]])
  }

  /** Pastes a table whose first cell is at the address (or that fills the addressed block). */
  editRange(sheet: string, address: string, values: readonly (readonly Scalar[])[]): void {
    const { top, left } = knownRect(address)
    const rect = { top, left, bottom: top + values.length - 1, right: left + values[0]!.length - 1 }
    writeValues(this.#host, this.#sheet(sheet), rect, values, 'user')
    this.#host.events.flush()
  }

  /** Selects cells: an address or several with commas. */
  select(sheet: string, address: string): void {
    const areas = address.split(',').map(knownRect)
    selectCells(this.#host, this.#sheet(sheet), areas)
    this.#host.events.flush()
  }

  activate(sheet: string): void {
    showSheet(this.#host, this.#sheet(sheet))
    this.#host.events.flush()
  }

  /** Inserts whole rows above a zero-based row. */
  insertRows(sheet: string, row: number, count: number): void {
    const model = this.#sheet(sheet)
    model.insertRows(row, count)
    for (const held of this.#host.references.all)
      if (held instanceof RangeObject && held.sheet === model) held.rect = shiftDown(held.rect, row, count)
    const inserted: Rect = { top: row, left: 0, bottom: row + count - 1, right: COLUMNS - 1 }
    tellChanged(this.#host, model, inserted, 'user', undefined, 'RowInserted')
    this.#host.events.flush()
  }

  /** Hides whole rows, from a zero-based one on. */
  hideRows(sheet: string, row: number, count: number): void {
    hideRows(this.#host, this.#sheet(sheet), row, count, true)
    this.#host.events.flush()
  }

  setVisibility(sheet: string, visibility: Visibility): void {
    setVisibility(this.#host, this.#sheet(sheet), visibility)
    this.#host.events.flush()
  }

  /** Protects a sheet, or ends its protection. */
  protect(sheet: string, isProtected = true): void {
    this.#sheet(sheet).protected = isProtected
  }

  rename(sheet: string, name: string): void {
    renameSheet(this.#host, this.#sheet(sheet), name)
    this.#host.events.flush()
  }

  addSheet(name: string): void {
    const sheet = this.#host.model.addSheet({ name })
    this.#host.events.raise('added', sheet.id, { source: 'Local' })
    showSheet(this.#host, sheet)
    this.#host.events.flush()
  }

  deleteSheet(sheet: string): void {
    if (!removeSheet(this.#host, this.#sheet(sheet))) throw new Error('Excel keeps one visible sheet')
    this.#host.events.flush()
  }

  #sheet(name: string): SheetModel {
    return this.#host.model.sheet(name)
  }
}
