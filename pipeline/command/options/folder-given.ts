import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Arguments } from './arguments.js'
import type { Terminal } from '../terminal/terminal.js'
import { UsageError } from './usage-error.js'

/**
 * The one folder that a command takes, or that in which the person works.
 * @throws UsageError where several are given, or it is not there
 */
export function folderGiven({ positionals }: Arguments, terminal: Terminal): string {
  const [given, ...others] = positionals
  if (others.length > 0) throw new UsageError('Diga una sola carpeta, la del espacio de trabajo.')
  if (given === undefined) return terminal.folder
  const folder = resolve(terminal.folder, given)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`No existe la carpeta «${given}».`)
  return folder
}
