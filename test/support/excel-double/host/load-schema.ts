import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { readSchema, type ApiSchema } from './schema.js'

let loaded: ApiSchema | undefined

/** The schema of the installed `@types/office-js`, read once. */
export function loadSchema(): ApiSchema {
  if (loaded === undefined) {
    const folder = dirname(createRequire(import.meta.url).resolve('@types/office-js/package.json'))
    loaded = readSchema(readFileSync(join(folder, 'index.d.ts'), 'utf8'))
  }
  return loaded
}
