import { catalogueFor, type Catalogue } from '../catalogue.js'
import type { Terminal } from './terminal.js'

/** The catalogue that holds in a folder; where a workspace gives it, the terminal is told which. */
export function catalogueSaid(folder: string, terminal: Terminal): Catalogue {
  const catalogue = catalogueFor(folder)
  if (catalogue.workspace)
    terminal.err(`Espacio de trabajo: ${catalogue.workspace.folder} (${catalogue.directory.entity})\n`)
  return catalogue
}
