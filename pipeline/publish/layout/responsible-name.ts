import { type Directory, nameOf } from '../../../engine/directory/directory.js'
import type { UnderstoodResponsible } from '../../../engine/plan/understood.js'

/** The official name of who answers, or what was typed where the directory does not know it. */
export function responsibleName(directory: Directory, { id, name, text }: UnderstoodResponsible): string {
  return (id === null ? undefined : nameOf(directory, id)) ?? (name || text)
}
