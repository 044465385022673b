import type { ExcelHost } from '../host/excel-host.js'

/**
 * One object of the API as the host sees it. Its members carry the names of the API, so that what a class of the
 * double has is what it implements: a getter is a property or a way to another object, a method is a method.
 */
export abstract class HostObject {
  /** The name of the class in namespace Excel. */
  abstract readonly className: string
  /** Given by the host when the client keeps the object over several batches. */
  referenceId: string | null = null

  constructor(protected readonly host: ExcelHost) {}

  /** What the client addresses it by afterwards, as it stands in the answer: `{ Id }`, `{ _Id }` or nothing. */
  get identity(): Record<string, string> {
    return this.referenceId === null ? {} : { _ReferenceId: this.referenceId }
  }

  /** The members of a collection; null for anything else. */
  get members(): readonly HostObject[] | null {
    return null
  }
}

/** An object that the client may hold on to by reference: ranges. */
export abstract class ReferencedObject extends HostObject {
  _KeepReference(): void {
    this.host.references.keep(this)
  }
}
