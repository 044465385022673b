import type { EventKind } from '../host/event-hub.js'
import { HostObject } from './host-object.js'

/** What office.js registers for events at, by internal names: a sheet, or the workbook for all of them. */
export abstract class EventSource extends HostObject {
  /** The sheet's id, or that of the whole workbook. */
  protected abstract readonly eventTarget: string

  _RegisterDataChangedEvent(): void {
    this.#listen('changed')
  }

  _UnregisterDataChangedEvent(): void {
    this.#unlisten('changed')
  }

  _RegisterSelectionChangedEvent(): void {
    this.#listen('selectionChanged')
  }

  _UnregisterSelectionChangedEvent(): void {
    this.#unlisten('selectionChanged')
  }

  _RegisterActivatedEvent(): void {
    this.#listen('activated')
  }

  _UnregisterActivatedEvent(): void {
    this.#unlisten('activated')
  }

  _RegisterDeactivatedEvent(): void {
    this.#listen('deactivated')
  }

  _UnregisterDeactivatedEvent(): void {
    this.#unlisten('deactivated')
  }

  _RegisterAddedEvent(): void {
    this.#listen('added')
  }

  _UnregisterAddedEvent(): void {
    this.#unlisten('added')
  }

  _RegisterDeletedEvent(): void {
    this.#listen('deleted')
  }

  _UnregisterDeletedEvent(): void {
    this.#unlisten('deleted')
  }

  _RegisterRowHiddenChangedEvent(): void {
    this.#listen('rowHiddenChanged')
  }

  _UnregisterRowHiddenChangedEvent(): void {
    this.#unlisten('rowHiddenChanged')
  }

  _RegisterEventNameChanged(): void {
    this.#listen('nameChanged')
  }

  _UnregisterEventNameChanged(): void {
    this.#unlisten('nameChanged')
  }

  _RegisterEventVisibilityChanged(): void {
    this.#listen('visibilityChanged')
  }

  _UnregisterEventVisibilityChanged(): void {
    this.#unlisten('visibilityChanged')
  }

  #listen(kind: EventKind): void {
    this.host.events.listen(kind, this.eventTarget)
  }

  #unlisten(kind: EventKind): void {
    this.host.events.unlisten(kind, this.eventTarget)
  }
}
