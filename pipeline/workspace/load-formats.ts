import type { Format } from '../../engine/format/format.js'
import { formatSchema } from '../../engine/format/schema.js'
import { mapped, mappingSchema, type Mapping } from './column-mapping.js'
import { checked, readDefinition } from './definition.js'
import { formatFaults } from './format-faults.js'
import { mappingFaults } from './mapping-faults.js'
import { instead } from './nearest.js'
import { ownFiles } from './own-files.js'
import type { Fault, Problem } from './problem.js'

export interface LoadedFormats {
  /** the built-in formats with the entity's own among or instead of them, each as its mapping leaves it */
  readonly formats: readonly Format[]
  /** their ids and those of definitions that could not be read: naming one of these is no second fault */
  readonly ids: readonly string[]
  readonly problems: readonly Problem[]
}

/** Reads a workspace's formats and column mappings. */
export function loadFormats(folder: string, builtIn: readonly Format[]): LoadedFormats {
  const formats = new Map(builtIn.map((format) => [format.id, format]))
  const found = ownFiles(folder)
  const problems: Problem[] = found.empty.map((file) => ({
    file,
    spot: null,
    withColumn: false,
    says: 'en esta carpeta falta «format.json».',
  }))
  const own = new Map<string, string>()
  const unsound = new Set<string>()
  for (const { file, id } of found.formats) {
    const { value, problems: wrong } = checked(readDefinition(folder, file, formatSchema), (format) => [
      ...nameFaults(format, id),
      ...repeatedFaults('id', format.id, own.get(format.id)),
      ...formatFaults(format),
    ])
    problems.push(...wrong)
    if (value !== null) {
      own.set(value.id, file)
      formats.set(value.id, value)
    }
    if (wrong.length > 0) unsound.add(value?.id ?? id)
  }
  const ids = [...new Set([...formats.keys(), ...unsound])].sort()
  const mappedBy = new Map<string, string>()
  for (const file of found.mappings) {
    const { value, problems: wrong } = checked(readDefinition(folder, file, mappingSchema), (mapping) => {
      const { formato } = mapping
      if (unsound.has(formato)) return []
      const base = formats.get(formato)
      if (!base) return [unknownFormat(mapping, ids)]
      return [...repeatedFaults('formato', formato, mappedBy.get(formato)), ...mappingFaults(mapping, base)]
    })
    problems.push(...wrong)
    const base = value && formats.get(value.formato)
    if (!base || wrong.length > 0) continue
    mappedBy.set(base.id, file)
    formats.set(base.id, mapped(base, value))
  }
  return { formats: [...formats.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), ids, problems }
}

function nameFaults({ id }: Format, name: string): Fault[] {
  if (id === name) return []
  return [{ path: ['id'], says: `«id» dice «${id}», y el archivo se llama «${name}»: deben ser iguales.` }]
}

function repeatedFaults(key: string, id: string, before: string | undefined): Fault[] {
  if (before === undefined) return []
  return [{ path: [key], says: `«${key}» dice «${id}», que ya define «${before}»: deje uno de los dos.` }]
}

function unknownFormat({ formato }: Mapping, known: readonly string[]): Fault {
  return {
    path: ['formato'],
    says: `«formato» nombra el formato «${formato}», que no existe: ${instead(formato, known)}`,
  }
}
