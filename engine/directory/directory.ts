import type { z } from 'zod'
import type { directorySchema } from './schema.js'

/** Who exists in the entity: its dependencias and the collective names that its plans use. */
export type Directory = z.output<typeof directorySchema>

/** Official name by id; undefined for an id that is not there. */
export function nameOf(directory: Directory, id: string): string | undefined {
  return (directory.dependencias.find((u) => u.id === id) ?? directory.collectives.find((u) => u.id === id))
    ?.name
}
