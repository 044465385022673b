import { parseArguments, text, vigenciaOption, type Option } from './options/arguments.js'
import { dateOption } from './options/date-option.js'
import type { Order } from './work/consolidation.js'
import { workspaceMeant } from './work/workspace-meant.js'
import { Stopwatch } from './terminal/stopwatch.js'
import type { Terminal } from './terminal/terminal.js'
import { UsageError } from './options/usage-error.js'

export const CONSOLIDAR_OPTIONS: Readonly<Record<string, Option>> = {
  salida: {
    type: 'string',
    value: 'DIR',
    help: 'carpeta donde dejar los resultados (la de salidas, si es un espacio de trabajo con registro)',
  },
  vigencia: {
    type: 'string',
    value: 'AAAA',
    help: 'vigencia de los planes, si no quiere que la diga cada libro',
  },
  corte: { type: 'string', value: 'AAAA-MM-DD', help: 'fecha de corte del informe (hoy, si no se dice)' },
  oficial: { type: 'boolean', help: 'no escribir el documento oficial mientras haya errores' },
  tiempos: { type: 'boolean', help: 'decir cuánto tardó cada etapa' },
}

/**
 * `cotejo consolidar [carpeta]`: collects, checks, consolidates and publishes: what the register of a workspace holds, where
 * the folder is one or, left out, lies in one; else the files of the folder.
 * @returns 0 without error findings but those with a justified exception, 1 with others
 * @throws UsageError where it cannot be done
 */
export async function consolidar(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parseArguments(args, CONSOLIDAR_OPTIONS)
  const [folder, ...rest] = parsed.positionals
  if (rest.length > 0) throw new UsageError('Diga qué carpeta quiere consolidar (una sola).')
  const order: Order = {
    folder,
    salida: text(parsed, 'salida'),
    cutoff: dateOption(parsed, 'corte', 'la fecha de corte') ?? terminal.today,
    vigencia: vigenciaOption(parsed),
    official: parsed.values['oficial'] === true,
  }
  const watch = new Stopwatch(['guard', 'read', 'judge', 'consolidate', 'write'])
  const workspace = await workspaceMeant(order, terminal)
  const status = await (workspace === null
    ? (await import('./work/consolidate-folder.js')).consolidateFolder(order, watch, terminal)
    : (await import('./work/consolidate-register.js')).consolidateRegister(workspace, order, watch, terminal))
  if (parsed.values['tiempos'] === true) terminal.err(`${watch.report()}\n`)
  return status
}
