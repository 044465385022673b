import type { EventEntry } from './wire.js'

const EVENT_CATEGORY = 65_536
/** The target of an event of the whole workbook. */
export const WORKBOOK_TARGET = 'Workbook'

export const EventType = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  rowHiddenChanged: 22,
  nameChanged: 25,
  visibilityChanged: 26,
} as const

export type EventKind = keyof typeof EventType

/** Who listens to what, and the events that wait to be sent. */
export class EventHub {
  /** `context.runtime.enableEvents`. */
  enabled = true
  /** Set by the transport: takes an event to the client. */
  deliver: (entry: EventEntry) => void = () => undefined
  /** Set by the transport: tells of the document's own SelectionChanged. */
  deliverDocumentSelection: () => void = () => undefined
  #listening = new Map<string, number>()
  #waiting: (() => void)[] = []

  listen(kind: EventKind, target: string): void {
    const key = `${kind} ${target}`
    this.#listening.set(key, (this.#listening.get(key) ?? 0) + 1)
  }

  unlisten(kind: EventKind, target: string): void {
    this.#listening.delete(`${kind} ${target}`)
  }

  listens(kind: EventKind, target: string): boolean {
    return this.#listening.has(`${kind} ${target}`)
  }

  /** Queues an event of a sheet for those who listen to the sheet and to the workbook. */
  raise(kind: EventKind, worksheetId: string, facts: Readonly<Record<string, unknown>>): void {
    const targets = [worksheetId, WORKBOOK_TARGET].filter((target) => this.listens(kind, target))
    if (!this.enabled || targets.length === 0) return
    const message = JSON.stringify({ worksheetId, ...facts })
    for (const target of targets)
      this.#waiting.push(() => this.deliver([EVENT_CATEGORY, EventType[kind], target, message, 0]))
  }

  raiseDocumentSelection(): void {
    this.#waiting.push(() => this.deliverDocumentSelection())
  }

  /** Sends what waits, in order. */
  flush(): void {
    const waiting = this.#waiting
    this.#waiting = []
    for (const send of waiting) send()
  }
}
