import type { HostObject } from '../classes/host-object.js'

/** The ranges that the client holds over several batches, by the id that it was given. */
export class References {
  #held = new Map<string, HostObject>()
  #given = 0

  keep(object: HostObject): void {
    if (object.referenceId !== null) return
    object.referenceId = `R!{${++this.#given}}`
    this.#held.set(object.referenceId, object)
  }

  get(id: string): HostObject | undefined {
    return this.#held.get(id)
  }

  remove(id: string): void {
    this.#held.delete(id)
  }

  get all(): Iterable<HostObject> {
    return this.#held.values()
  }

  /** How many ranges the client has not let go of. */
  get size(): number {
    return this.#held.size
  }
}
