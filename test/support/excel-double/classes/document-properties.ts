import type { ExcelHost } from '../host/excel-host.js'
import { notFound } from '../host/errors.js'
import type { Scalar } from '../model/cell.js'
import { HostObject } from './host-object.js'

export class DocumentPropertiesObject extends HostObject {
  readonly className = 'DocumentProperties'

  get custom(): CustomPropertyCollectionObject {
    return new CustomPropertyCollectionObject(this.host)
  }
}

export class CustomPropertyCollectionObject extends HostObject {
  readonly className = 'CustomPropertyCollection'

  override get members(): readonly CustomPropertyObject[] {
    return [...this.host.model.customProperties.keys()].map((key) => new CustomPropertyObject(this.host, key))
  }

  add(key: string, value: Scalar): CustomPropertyObject {
    this.host.model.customProperties.set(this.#existing(key) ?? key, value)
    return new CustomPropertyObject(this.host, this.#existing(key)!)
  }

  getItem(key: string): CustomPropertyObject {
    const property = this.getItemOrNullObject(key)
    if (property === null) throw notFound('CustomPropertyCollection.getItem')
    return property
  }

  getItemOrNullObject(key: string): CustomPropertyObject | null {
    const existing = this.#existing(key)
    return existing === undefined ? null : new CustomPropertyObject(this.host, existing)
  }

  getCount(): number {
    return this.host.model.customProperties.size
  }

  /** Keys are told apart without regard to case. */
  #existing(key: string): string | undefined {
    return [...this.host.model.customProperties.keys()].find(
      (known) => known.toLowerCase() === key.toLowerCase(),
    )
  }
}

export class CustomPropertyObject extends HostObject {
  readonly className = 'CustomProperty'

  constructor(
    host: ExcelHost,
    private readonly name: string,
  ) {
    super(host)
  }

  get key(): string {
    return this.name
  }

  get value(): Scalar {
    return this.host.model.customProperties.get(this.name)!
  }

  set value(value: Scalar) {
    this.host.model.customProperties.set(this.name, value)
  }

  get type(): string {
    const kind = typeof this.value
    return kind === 'number' ? 'Number' : kind === 'boolean' ? 'Boolean' : 'String'
  }

  delete(): void {
    this.host.model.customProperties.delete(this.name)
  }
}
