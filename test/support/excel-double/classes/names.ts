import type { ExcelHost } from '../host/excel-host.js'
import { invalidOperation, notFound } from '../host/errors.js'
import { parseLocal, splitAddress } from '../model/address.js'
import { ERROR_LITERALS, type Scalar } from '../model/cell.js'
import { HostObject } from './host-object.js'
import { RangeObject } from './range.js'

export class NamedItemCollectionObject extends HostObject {
  readonly className = 'NamedItemCollection'

  override get members(): readonly NamedItemObject[] {
    return [...this.host.model.names.keys()].map((name) => new NamedItemObject(this.host, name))
  }

  getItem(name: string): NamedItemObject {
    const item = this.getItemOrNullObject(name)
    if (item === null) throw notFound('NamedItemCollection.getItem')
    return item
  }

  getItemOrNullObject(name: string): NamedItemObject | null {
    const known = [...this.host.model.names.keys()].find((one) => one.toLowerCase() === name.toLowerCase())
    return known === undefined ? null : new NamedItemObject(this.host, known)
  }

  getCount(): number {
    return this.host.model.names.size
  }
}

/** A name of the workbook: a constant or a reference; formulas beyond that are not calculated here. */
export class NamedItemObject extends HostObject {
  readonly className = 'NamedItem'

  constructor(
    host: ExcelHost,
    private readonly known: string,
  ) {
    super(host)
  }

  override get identity(): Record<string, string> {
    return { _Id: this.known }
  }

  get name(): string {
    return this.known
  }

  get formula(): string {
    return this.host.model.names.get(this.known)!
  }

  get visible(): boolean {
    return true
  }

  get scope(): string {
    return 'Workbook'
  }

  get type(): string {
    if (this.#range() !== null) return 'Range'
    const { value } = this
    if (typeof value === 'boolean') return 'Boolean'
    if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Double'
    return ERROR_LITERALS.has(value) ? 'Error' : 'String'
  }

  /** A constant's own value; of a reference, the address without marks. */
  get value(): Scalar {
    const expression = this.formula.replace(/^=/, '')
    const text = /^"((?:[^"]|"")*)"$/.exec(expression)
    if (text) return text[1]!.replaceAll('""', '"')
    if (/^(true|false)$/i.test(expression)) return expression.toLowerCase() === 'true'
    if (expression !== '' && Number.isFinite(Number(expression))) return Number(expression)
    return this.#range() === null ? expression : expression.replaceAll('$', '')
  }

  getRange(): RangeObject {
    const range = this.#range()
    if (range === null) throw invalidOperation('NamedItem.getRange')
    return range
  }

  getRangeOrNullObject(): RangeObject | null {
    return this.#range()
  }

  #range(): RangeObject | null {
    const { sheet, local } = splitAddress(this.formula.replace(/^=/, ''))
    const model = sheet === null ? undefined : this.host.model.find(sheet)
    const rect = parseLocal(local)
    return model && rect ? new RangeObject(this.host, model, rect) : null
  }
}
