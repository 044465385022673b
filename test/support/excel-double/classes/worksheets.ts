import { WORKBOOK_TARGET } from '../host/event-hub.js'
import { invalidArgument, notFound } from '../host/errors.js'
import type { SheetModel } from '../model/sheet-model.js'
import { EventSource } from './event-source.js'
import { WorksheetObject, validSheetName } from './worksheet.js'

export class WorksheetCollectionObject extends EventSource {
  readonly className = 'WorksheetCollection'
  protected readonly eventTarget = WORKBOOK_TARGET

  override get members(): readonly WorksheetObject[] {
    return this.host.model.sheets.map((sheet) => new WorksheetObject(this.host, sheet))
  }

  getItem(key: string): WorksheetObject {
    const sheet = this.host.model.find(key)
    if (sheet === undefined) throw notFound('WorksheetCollection.getItem')
    return new WorksheetObject(this.host, sheet)
  }

  getItemOrNullObject(key: string): WorksheetObject | null {
    const sheet = this.host.model.find(key)
    return sheet === undefined ? null : new WorksheetObject(this.host, sheet)
  }

  getActiveWorksheet(): WorksheetObject {
    return new WorksheetObject(this.host, this.host.model.active)
  }

  getFirst(visibleOnly?: boolean): WorksheetObject {
    return new WorksheetObject(this.host, this.#listed(visibleOnly)[0]!)
  }

  getLast(visibleOnly?: boolean): WorksheetObject {
    return new WorksheetObject(this.host, this.#listed(visibleOnly).at(-1)!)
  }

  getCount(visibleOnly?: boolean): number {
    return this.#listed(visibleOnly).length
  }

  add(name?: string | null): WorksheetObject {
    const free = `Hoja${this.host.model.sheets.length + 1}`
    if (name && !validSheetName(this.host.model, name)) throw invalidArgument('WorksheetCollection.add')
    const sheet = this.host.model.addSheet({ name: name || free })
    this.host.events.raise('added', sheet.id, { source: 'Local' })
    return new WorksheetObject(this.host, sheet)
  }

  #listed(visibleOnly?: boolean): SheetModel[] {
    const { sheets } = this.host.model
    return visibleOnly ? sheets.filter((sheet) => sheet.visibility === 'Visible') : sheets
  }
}
