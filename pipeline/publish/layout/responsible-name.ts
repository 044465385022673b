import { type Directory, nameOf } from '../../../engine/directory/directory.js'
import type { UnderstoodResponsible } from '../../../engine/plan/understood.js'

/** By directory, the names that were asked for. */
const known = new WeakMap<Directory, Map<string, string | undefined>>()

/** The official name of who answers, or what was typed where the directory does not know it. */
export function responsibleName(directory: Directory, { id, name, text }: UnderstoodResponsible): string {
  return (id === null ? undefined : officialName(directory, id)) ?? (name || text)
}

function officialName(directory: Directory, id: string): string | undefined {
  let names = known.get(directory)
  if (names === undefined) known.set(directory, (names = new Map()))
  if (!names.has(id)) names.set(id, nameOf(directory, id))
  return names.get(id)
}
