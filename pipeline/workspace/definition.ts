import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { JsonSyntaxError, readJsonDocument, type Place } from './json-document.js'
import { problemsOf, type Fault, type Problem } from './problem.js'
import { schemaFaults } from './schema-faults.js'

/** A file of a workspace as read: its value where it has the right shape, and every problem found. */
export interface Definition<T> {
  /** path from the workspace's folder */
  readonly file: string
  readonly value: T | null
  readonly place: Place | null
  readonly problems: readonly Problem[]
}

/** A definition that was read well: further checks may look at it. */
export interface SoundDefinition<T> extends Definition<T> {
  readonly value: T
  readonly place: Place
}

/**
 * Reads a JSON file of a workspace and holds it to a schema.
 * @param file its path from the workspace's folder, with forward slashes
 */
export function readDefinition<S extends z.ZodType>(
  folder: string,
  file: string,
  schema: S,
): Definition<z.output<S>> {
  const failed = (problem: Omit<Problem, 'file'>): Definition<z.output<S>> => ({
    file,
    value: null,
    place: null,
    problems: [{ file, ...problem }],
  })
  const text = readText(join(folder, file))
  if ('says' in text) return failed({ spot: null, withColumn: false, says: text.says })
  try {
    const { value, place, repeated } = readJsonDocument(text.content)
    const twice = repeated.map(({ key, first, second }): Problem => ({
      file,
      spot: second,
      withColumn: false,
      says: `«${key}» ya está escrito en la línea ${String(first.line)}: deje uno solo.`,
    }))
    const parsed = schema.safeParse(value)
    if (parsed.success) return { file, value: parsed.data, place, problems: twice }
    const faults = schemaFaults(schema, value, parsed.error.issues)
    return { file, value: null, place, problems: [...twice, ...problemsOf(file, place, faults)] }
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error
    return failed({ spot: error.spot, withColumn: true, says: `${error.message}.` })
  }
}

export function isSound<T>(definition: Definition<T>): definition is SoundDefinition<T> {
  return definition.value !== null && definition.place !== null
}

/** The same with what further checks found. */
export function checked<T>(
  definition: Definition<T>,
  faultsOf: (value: T) => readonly Fault[],
): Definition<T> {
  if (!isSound(definition)) return definition
  const { file, place, problems, value } = definition
  return { ...definition, problems: [...problems, ...problemsOf(file, place, faultsOf(value))] }
}

function readText(path: string): { readonly content: string } | { readonly says: string } {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return { says: 'no existe este archivo.' }
    if (code === 'EISDIR') return { says: 'es una carpeta, y debe ser un archivo.' }
    if (code === 'EACCES' || code === 'EPERM') return { says: 'no hay permiso para leerlo.' }
    throw error
  }
  try {
    return { content: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { says: 'no está guardado como texto UTF-8: guárdelo de nuevo con esa codificación.' }
  }
}
