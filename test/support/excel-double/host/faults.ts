/** Excel on the web refuses requests and answers over this, in bytes. */
export const WEB_PAYLOAD_LIMIT = 5 * 1024 * 1024

/** Codes by which a host refuses a call as a whole. */
export const HostCode = {
  cellEditMode: 5004,
  session: 5012,
  modalDialog: 5016,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  permission: 7000,
} as const

/** What goes wrong next. */
export class Faults {
  /** Milliseconds that every call takes. */
  latency = 0
  #next: number[] = []

  /** The next calls fail with that code, as often as said. */
  failNext(code: number, times = 1): void {
    for (let turn = 0; turn < times; turn++) this.#next.push(code)
  }

  /** The code that the call now arriving fails with, or 0. */
  take(): number {
    return this.#next.shift() ?? 0
  }
}
