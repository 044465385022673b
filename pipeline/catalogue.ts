import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { directorySchema, type Directory } from '../engine/directory/directory.js'
import { Resolver } from '../engine/directory/resolve.js'
import { formatSchema, type Format } from '../engine/format/format.js'
import { PACKAGE_ROOT } from './package-root.js'

/** The formats and the directory that a run works with. */
export interface Catalogue {
  readonly formats: readonly Format[]
  readonly directory: Directory
  readonly resolver: Resolver
}

/** The built-in catalogue: every format under `templates/`, and the directory of the Alcaldía de Pasto. */
export function builtInCatalogue(): Catalogue {
  const templates = join(PACKAGE_ROOT, 'templates')
  const formats = readdirSync(templates, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(templates, entry.name, 'format.json'))
    .flatMap((path) => {
      const data = readJson(path)
      return data === undefined ? [] : [formatSchema.parse(data)]
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const directory = directorySchema.parse(readJson(join(templates, 'pasto', 'directory.json')))
  return { formats, directory, resolver: new Resolver(directory) }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
