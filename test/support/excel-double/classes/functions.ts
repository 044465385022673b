import type { ExcelHost } from '../host/excel-host.js'
import type { Scalar } from '../model/cell.js'
import { serialOfInstant } from '../model/serial.js'
import { HostObject } from './host-object.js'

/** Worksheet functions called from code; the double has those that the add-in calls. */
export class FunctionsObject extends HostObject {
  readonly className = 'Functions'

  /** DATE: tells the two date systems apart, as it does in Excel. */
  date(year: number, month: number, day: number): FunctionResultObject {
    const full = year < 1900 ? year + 1900 : year
    const serial = serialOfInstant(Date.UTC(full, month - 1, day), this.host.model.date1904)
    return new FunctionResultObject(this.host, serial)
  }
}

export class FunctionResultObject extends HostObject {
  readonly className = 'FunctionResult'

  constructor(
    host: ExcelHost,
    private readonly result: Scalar | null,
  ) {
    super(host)
  }

  get value(): Scalar | null {
    return this.result
  }

  get error(): string | null {
    return this.result === null ? '#NUM!' : null
  }
}
