import { HostError, notImplemented } from './errors.js'
import { levelOf, type ApiSchema } from './schema.js'

/** Internal calls of the client that register for an event, and the event's public name. */
const EVENT_OF: Readonly<Record<string, string>> = {
  DataChanged: 'onChanged',
  SelectionChanged: 'onSelectionChanged',
  Activated: 'onActivated',
  Deactivated: 'onDeactivated',
  Added: 'onAdded',
  Deleted: 'onDeleted',
  RowHiddenChanged: 'onRowHiddenChanged',
  NameChanged: 'onNameChanged',
  VisibilityChanged: 'onVisibilityChanged',
}

/** Lets through what the types have and this Excel's ExcelApi level reaches; refuses the rest by name. */
export class Guard {
  readonly #schema: ApiSchema
  readonly #api: string
  /** Members that were let through before. */
  readonly #admitted = new Map<string, Set<string>>()

  constructor(schema: ApiSchema, api: string) {
    this.#schema = schema
    this.#api = api
  }

  /** True where this Excel has the set, such as `1.9`. */
  reaches(version: string): boolean {
    return levelOf(version) <= levelOf(this.#api)
  }

  /** Throws ApiNotFound for a member above the level, NotImplemented for one that the types do not have. */
  check(className: string, member: string): void {
    let admitted = this.#admitted.get(className)
    if (admitted === undefined) this.#admitted.set(className, (admitted = new Set()))
    if (admitted.has(member)) return
    this.#examine(className, member)
    admitted.add(member)
  }

  /** True where the member is in the types and within the level. */
  allows(className: string, member: string): boolean {
    try {
      this.check(className, member)
      return true
    } catch {
      return false
    }
  }

  #examine(className: string, member: string): void {
    const event = /^_(?:Unr|R)egister(?:Event)?(\w+?)(?:Event)?$/.exec(member)?.[1]
    const name = event === undefined ? member : (EVENT_OF[event] ?? `on${event}`)
    if (name.startsWith('_') || className.startsWith('_')) return
    const known = this.#schema[className]
    if (known === undefined) throw notImplemented(`@types/office-js has no class ${className}`)
    if (!(name in known)) throw notImplemented(`@types/office-js has no member ${className}.${name}`)
    const set = known[name] ?? 'ExcelApi 1.1'
    if (levelOf(set) > levelOf(this.#api))
      throw new HostError(
        'ApiNotFound',
        `double: ${className}.${name} needs ${set}; this Excel has ExcelApi ${this.#api}`,
        `${className}.${name}`,
      )
  }
}
