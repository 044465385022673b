import { HostObject } from '../classes/host-object.js'
import { notImplemented } from './errors.js'

const descriptors = new WeakMap<object, Map<string, PropertyDescriptor>>()

/** Everything that a class of the double implements, by name; what HostObject itself brings is not API. */
export function membersOf(object: HostObject): Map<string, PropertyDescriptor> {
  const prototype = Object.getPrototypeOf(object) as object
  const known = descriptors.get(prototype)
  if (known) return known
  const found = new Map<string, PropertyDescriptor>()
  for (
    let level: object = prototype;
    level !== HostObject.prototype && level !== null;
    level = Object.getPrototypeOf(level) as object
  )
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(level)))
      if (!found.has(name) && !['constructor', 'identity', 'members', 'className'].includes(name))
        found.set(name, descriptor)
  descriptors.set(prototype, found)
  return found
}

/** Calls a method by name. @throws HostError NotImplemented where the double has none. */
export function invoke(object: HostObject, name: string, args: readonly unknown[]): unknown {
  const method: unknown = membersOf(object).get(name)?.value
  if (typeof method !== 'function') throw notImplemented(`no method ${object.className}.${name}`)
  return (method as (...all: unknown[]) => unknown).apply(object, [...args])
}

/** Reads a property by name. @throws HostError NotImplemented where the double has none. */
export function read(object: HostObject, name: string): unknown {
  const getter = membersOf(object).get(name)?.get
  if (getter === undefined) throw notImplemented(`no property ${object.className}.${name}`)
  return getter.call(object)
}

/** Writes a property by name. @throws HostError NotImplemented where the double cannot. */
export function write(object: HostObject, name: string, value: unknown): void {
  const setter = membersOf(object).get(name)?.set
  if (setter === undefined) throw notImplemented(`cannot set ${object.className}.${name}`)
  setter.call(object, value)
}
