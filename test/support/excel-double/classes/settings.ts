import type { ExcelHost } from '../host/excel-host.js'
import { notFound } from '../host/errors.js'
import { HostObject } from './host-object.js'

export class SettingCollectionObject extends HostObject {
  readonly className = 'SettingCollection'

  override get members(): readonly SettingObject[] {
    return [...this.host.model.settings.keys()].map((key) => new SettingObject(this.host, key))
  }

  add(key: string, value: unknown): SettingObject {
    this.host.model.settings.set(key, value)
    return new SettingObject(this.host, key)
  }

  getItem(key: string): SettingObject {
    const setting = this.getItemOrNullObject(key)
    if (setting === null) throw notFound('SettingCollection.getItem')
    return setting
  }

  getItemOrNullObject(key: string): SettingObject | null {
    return this.host.model.settings.has(key) ? new SettingObject(this.host, key) : null
  }

  getCount(): number {
    return this.host.model.settings.size
  }
}

export class SettingObject extends HostObject {
  readonly className = 'Setting'

  constructor(
    host: ExcelHost,
    private readonly name: string,
  ) {
    super(host)
  }

  override get identity(): Record<string, string> {
    return { _Id: this.name }
  }

  get key(): string {
    return this.name
  }

  get value(): unknown {
    return this.host.model.settings.get(this.name)
  }

  set value(value: unknown) {
    this.host.model.settings.set(this.name, value)
  }

  delete(): void {
    this.host.model.settings.delete(this.name)
  }
}
