import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

export const CONFIGURATION_FILE = 'cotejo.json'

/** The workspace of a folder: the folder itself or the nearest above it that has a `cotejo.json`; null where none has. */
export function findWorkspace(folder: string): string | null {
  let at = resolve(folder)
  while (!existsSync(join(at, CONFIGURATION_FILE))) {
    const above = dirname(at)
    if (above === at) return null
    at = above
  }
  return at
}
