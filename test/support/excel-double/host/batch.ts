import { AddinInternalService } from '../classes/addin-internal-service.js'
import { HostObject, ReferencedObject } from '../classes/host-object.js'
import { WorkbookObject } from '../classes/workbook.js'
import { HostError, notFound, notImplemented } from './errors.js'
import type { ExcelHost } from './excel-host.js'
import { invoke, read, write } from './members.js'
import { answerQuery } from './query.js'
import {
  ActionType,
  PathType,
  lowerFirst,
  type Action,
  type ArgumentInfo,
  type BatchRequest,
  type BatchResponse,
  type ObjectPath,
} from './wire.js'

/** Runs one batch of the client's against the workbook, and stops at the first action that fails. */
export class Batch {
  readonly #host: ExcelHost
  readonly #request: BatchRequest
  readonly #resolved = new Map<number, HostObject | null>()

  constructor(host: ExcelHost, request: BatchRequest) {
    this.#host = host
    this.#request = request
  }

  run(): BatchResponse {
    const response: BatchResponse = { Results: [], TraceIds: [] }
    for (const [index, action] of this.#request.Actions.entries()) {
      try {
        if (action.ActionType === ActionType.trace) response.TraceIds.push(action.Id)
        response.Results.push({ ActionId: action.Id, Value: this.#perform(action) ?? null })
      } catch (error) {
        if (!(error instanceof HostError)) throw error
        response.Error = {
          Code: error.code,
          Message: error.message,
          Location: error.location,
          ActionIndex: index,
          HttpStatusCode: error.code === 'ItemNotFound' || error.code === 'ApiNotFound' ? 404 : 400,
        }
        break
      }
    }
    return response
  }

  #perform(action: Action): unknown {
    if (action.ActionType === ActionType.trace) return null
    const object = this.#resolve(action.ObjectPathId)
    const name = lowerFirst(action.Name)
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object === null ? null : this.#identityOf(object)
      case ActionType.query:
        return object === null ? null : answerQuery(object, action.QueryInfo ?? {}, this.#host.guard)
      case ActionType.method:
        return object === null ? null : this.#call(object, name, this.#arguments(action.ArgumentInfo))
      case ActionType.setProperty:
        if (object === null) throw notFound(name)
        this.#admit(object, name)
        write(object, name, this.#arguments(action.ArgumentInfo)[0])
        return null
      default:
        throw notImplemented(`no action of type ${action.ActionType}`)
    }
  }

  #identityOf(object: HostObject): Record<string, string> {
    if (this.#request.AutoKeepReference && object instanceof ReferencedObject) object._KeepReference()
    return object.identity
  }

  /** The object of a path, made once a batch; null is a null object. */
  #resolve(id: number): HostObject | null {
    const known = this.#resolved.get(id)
    if (known !== undefined) return known
    const path = this.#request.ObjectPaths[String(id)]
    if (path === undefined) throw new HostError('InvalidObjectPath', `double: no object path ${id}`)
    const object = this.#follow(path)
    this.#resolved.set(id, object)
    return object
  }

  #follow(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.root:
        return new WorkbookObject(this.#host)
      case PathType.nullObject:
        return null
      case PathType.newObject:
        if (path.Name === AddinInternalService.wireName) return new AddinInternalService(this.#host)
        throw notImplemented(`no new object ${path.Name}`)
      case PathType.reference: {
        const held = this.#host.references.get(path.Name)
        if (held === undefined) throw notFound('_reference')
        return held
      }
    }
    const parent = this.#resolve(path.ParentObjectPathId!)
    if (parent === null) return null
    const name = path.ObjectPathType === PathType.indexer ? 'getItem' : lowerFirst(path.Name)
    if (path.ObjectPathType === PathType.property) {
      this.#admit(parent, name)
      return asObject(read(parent, name), `${parent.className}.${name}`)
    }
    const result = this.#call(parent, name, this.#arguments(path.ArgumentInfo))
    return asObject(result, `${parent.className}.${name}`)
  }

  #call(object: HostObject, name: string, args: readonly unknown[]): unknown {
    this.#admit(object, name)
    return invoke(object, name, args)
  }

  #admit(object: HostObject, name: string): void {
    this.#host.guard.check(object.className, name)
    this.#host.counters.count(`${object.className}.${name}`)
  }

  #arguments(info: ArgumentInfo | undefined): unknown[] {
    return (info?.Arguments ?? []).map((argument, index) => {
      const id = info?.ReferencedObjectPathIds?.[index]
      return id ? this.#resolve(id) : argument
    })
  }
}

function asObject(value: unknown, from: string): HostObject | null {
  if (value === null || value instanceof HostObject) return value
  throw notImplemented(`${from} is no object`)
}
