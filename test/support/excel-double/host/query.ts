import { HostObject } from '../classes/host-object.js'
import type { Guard } from './guard.js'
import { membersOf, read } from './members.js'
import { lowerFirst, upperFirst, type QueryInfo } from './wire.js'

const EVERYTHING = new Set(['*', '$all'])

/** Answers a load: the asked properties, nested where the path says so, a collection's members under `_Items`. */
export function answerQuery(object: HostObject, query: QueryInfo, guard: Guard): Record<string, unknown> {
  const paths = [...(query.Select ?? []), ...(query.Expand ?? []).map((path) => `${path}/*`)].map(lowerFirst)
  const { members } = object
  if (members === null) return propertiesOf(object, paths, guard)
  const first = query.Skip ?? 0
  const shown = members.slice(first, query.Top ? first + query.Top : undefined)
  return { _Items: shown.map((member) => propertiesOf(member, paths, guard)) }
}

function propertiesOf(object: HostObject, paths: readonly string[], guard: Guard): Record<string, unknown> {
  const answer: Record<string, unknown> = { ...object.identity }
  const nested = new Map<string, string[]>()
  for (const path of paths.length === 0 ? ['*'] : paths) {
    const [name, ...rest] = path.split(/[/.]/)
    if (EVERYTHING.has(name!)) Object.assign(answer, scalarsOf(object, guard))
    else if (rest.length > 0) nested.set(name!, [...(nested.get(name!) ?? []), rest.join('/')])
    else {
      guard.check(object.className, name!)
      const value = read(object, name!)
      if (value instanceof HostObject) nested.set(name!, nested.get(name!) ?? [])
      else answer[upperFirst(name!)] = value
    }
  }
  for (const [name, below] of nested) {
    guard.check(object.className, name)
    const target = read(object, name)
    answer[upperFirst(name)] =
      target instanceof HostObject ? answerQuery(target, { Select: below }, guard) : null
  }
  return answer
}

/** Every property that the double implements and the level allows, leaving out ways to other objects. */
function scalarsOf(object: HostObject, guard: Guard): Record<string, unknown> {
  const answer: Record<string, unknown> = {}
  for (const [name, { get }] of membersOf(object)) {
    if (get === undefined || !guard.allows(object.className, name)) continue
    const value: unknown = get.call(object)
    if (value !== null && (value instanceof HostObject || isNavigation(name))) continue
    answer[upperFirst(name)] = value
  }
  return answer
}

const isNavigation = (name: string): boolean => name.endsWith('OrNullObject')
