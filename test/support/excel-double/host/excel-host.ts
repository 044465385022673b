import { WorkbookModel, type WorkbookData } from '../model/workbook-model.js'
import { Batch } from './batch.js'
import { Counters } from './counters.js'
import { EventHub } from './event-hub.js'
import { Faults, HostCode, WEB_PAYLOAD_LIMIT } from './faults.js'
import { UserGestures } from './gestures.js'
import { Guard } from './guard.js'
import { References } from './references.js'
import type { ApiSchema } from './schema.js'
import type { BatchRequest } from './wire.js'

export type HostPlatform = 'PC' | 'OfficeOnline'

export interface HostOptions {
  /** The highest ExcelApi of this Excel, such as `1.14`. */
  readonly api: string
  readonly platform: HostPlatform
  readonly schema: ApiSchema
}

/** What a call to the host comes back with: a code other than 0 is a refusal of the whole call. */
export interface HostAnswer {
  readonly code: number
  readonly body: string
}

/** Excel as office.js meets it: one open workbook behind the RichApi protocol. */
export class ExcelHost {
  readonly model: WorkbookModel
  readonly api: string
  readonly platform: HostPlatform
  readonly guard: Guard
  readonly references = new References()
  readonly events = new EventHub()
  readonly faults = new Faults()
  readonly counters = new Counters()
  readonly user: UserGestures

  constructor(workbook: WorkbookModel | WorkbookData, options: HostOptions) {
    this.model = workbook instanceof WorkbookModel ? workbook : new WorkbookModel(workbook)
    this.api = options.api
    this.platform = options.platform
    this.guard = new Guard(options.schema, options.api)
    this.user = new UserGestures(this)
  }

  /** Answers one request body of the client's; its events are flushed by whoever carries the answer. */
  answer(body: string): HostAnswer {
    const size = byteLength(body)
    this.counters.batches++
    this.counters.bytesIn += size
    this.counters.largestRequest = Math.max(this.counters.largestRequest, size)
    const fault = this.faults.take()
    if (fault !== 0) return { code: fault, body: '' }
    if (this.#refuses(size)) return { code: HostCode.requestTooLarge, body: '' }
    const answered = JSON.stringify(new Batch(this, JSON.parse(body) as BatchRequest).run())
    const answeredSize = byteLength(answered)
    this.counters.bytesOut += answeredSize
    this.counters.largestAnswer = Math.max(this.counters.largestAnswer, answeredSize)
    if (this.#refuses(answeredSize)) return { code: HostCode.responseTooLarge, body: '' }
    return { code: 0, body: answered }
  }

  #refuses(size: number): boolean {
    return this.platform === 'OfficeOnline' && size > WEB_PAYLOAD_LIMIT
  }
}

/** In UTF-8, without encoding. */
function byteLength(text: string): number {
  let bytes = text.length
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff)) bytes += 2
    else if (unit > 0x7f) bytes += 1
  }
  return bytes
}
