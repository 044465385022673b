import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { catalogueFor, type Catalogue } from '../../catalogue.js'
import { EXCEPTIONS_FILE } from '../../workspace/load-workspace.js'
import type { Terminal } from '../terminal/terminal.js'

/** The catalogue that holds in a folder; where a workspace gives it, the terminal is told which. */
export function catalogueSaid(folder: string, terminal: Terminal): Catalogue {
  const catalogue = catalogueFor(folder)
  if (catalogue.workspace)
    terminal.err(`Espacio de trabajo: ${catalogue.workspace.folder} (${catalogue.directory.entity})\n`)
  else if (existsSync(join(folder, EXCEPTIONS_FILE)))
    terminal.err(
      `No se usa «${join(folder, EXCEPTIONS_FILE)}»: a esta carpeta le falta un cotejo.json para ser un espacio de trabajo.\n`,
    )
  return catalogue
}
