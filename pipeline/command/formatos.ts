import type { Format } from '../../engine/format/format.js'
import { parseArguments, type Option } from './options/arguments.js'
import type { Terminal } from './terminal/terminal.js'
import { UsageError } from './options/usage-error.js'
import { catalogueSaid } from './work/workspace-said.js'

export const FORMATOS_OPTIONS: Readonly<Record<string, Option>> = {
  json: { type: 'boolean', help: 'escribir la lista como JSON' },
}

/** `cotejo formatos`: the official formats it knows. @returns 0 */
export function formatos(args: readonly string[], terminal: Terminal): number {
  const parsed = parseArguments(args, FORMATOS_OPTIONS)
  const { formats } = catalogueSaid(terminal.folder, terminal)
  if (parsed.values['json'] === true) {
    const list = formats.map(({ id, version, name, columns }) => ({
      id,
      version,
      name,
      columns: columns.filter((c) => c.printed).map((c) => c.header),
    }))
    terminal.out(`${JSON.stringify({ schema: 'cotejo/formats@1', formats: list }, null, 2)}\n`)
  } else {
    const width = Math.max(...formats.map(({ id }) => id.length))
    for (const { id, name, version } of formats)
      terminal.out(`${id.padEnd(width)}  ${name} (versión ${version})\n`)
  }
  return 0
}

/** The format named by an option or argument; undefined where none was given. @throws UsageError for an unknown one */
export function formatOption(id: string | undefined, formats: readonly Format[]): Format | undefined {
  if (id === undefined) return undefined
  const format = formats.find((known) => known.id === id)
  if (!format)
    throw new UsageError(
      `No existe el formato «${id}»; los que hay son: ${formats.map((known) => known.id).join(', ')}.`,
    )
  return format
}
