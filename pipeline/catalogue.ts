import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Directory } from '../engine/directory/directory.js'
import { directorySchema } from '../engine/directory/schema.js'
import { Resolver } from '../engine/directory/resolve.js'
import type { Format } from '../engine/format/format.js'
import { formatSchema } from '../engine/format/schema.js'
import { NO_SETTINGS, type Settings } from '../engine/settings.js'
import { PACKAGE_ROOT } from './package-root.js'
import { findWorkspace } from './workspace/find-workspace.js'
import { loadWorkspace } from './workspace/load-workspace.js'
import type { Workspace } from './workspace/workspace.js'

/** What a run works with: formats, directory, and the entity's own configuration where there is one. */
export interface Catalogue {
  readonly formats: readonly Format[]
  readonly directory: Directory
  readonly resolver: Resolver
  readonly settings: Settings
  /** null where the built-in configuration holds */
  readonly workspace: Workspace | null
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
  return { formats, directory, resolver: new Resolver(directory), settings: NO_SETTINGS, workspace: null }
}

/**
 * The catalogue that holds in a folder: that of its workspace, its own or the nearest above, else the built-in one.
 * @throws WorkspaceError where the workspace's files cannot be used
 */
export function catalogueFor(folder: string): Catalogue {
  const builtIn = builtInCatalogue()
  const found = findWorkspace(folder)
  if (found === null) return builtIn
  const workspace = loadWorkspace(found, builtIn)
  const { formats, directory, settings } = workspace
  return { formats, directory, resolver: new Resolver(directory), settings, workspace }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
