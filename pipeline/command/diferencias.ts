import { stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { Directory } from '../../engine/directory/directory.js'
import type { CheckContext } from '../../engine/check.js'
import { unreadableHow, unreadableWhy } from '../../engine/findings/spanish-unreadable.js'
import { inWords } from '../../engine/findings/worded.js'
import { comparedFile, type ComparedFile } from '../publish/difference/compared-file.js'
import { compareFiles, type Comparison } from '../publish/difference/comparison.js'
import { differenceDocument } from '../publish/difference/difference-json.js'
import { differenceWords } from '../publish/difference/difference-words.js'
import { loadFile } from '../collect/load-file.js'
import { findWorkspace } from '../workspace/find-workspace.js'
import { parseArguments, type Arguments, type Option } from './options/arguments.js'
import type { Terminal } from './terminal/terminal.js'
import { UsageError } from './options/usage-error.js'
import { versionsCompared, VERSIONS_OPTIONS } from './work/versions-compared.js'
import { withRegister } from './work/with-register.js'
import { catalogueSaid } from './work/workspace-said.js'

export const DIFERENCIAS_OPTIONS: Readonly<Record<string, Option>> = {
  json: { type: 'boolean', help: 'escribir el resultado como JSON' },
  ...VERSIONS_OPTIONS,
}

/**
 * `cotejo diferencias`: says what changed from one workbook to another.
 * @returns 0, whether or not they differ
 * @throws UsageError where one of them cannot be read
 */
export async function diferencias(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parseArguments(args, DIFERENCIAS_OPTIONS)
  const [before, after, ...others] = parsed.positionals
  if (before === undefined || after === undefined || others.length > 0)
    throw new UsageError(
      'Diga qué quiere comparar: dos libros, primero el de antes (cotejo diferencias A.xlsx B.xlsx), o las dos últimas versiones de un plan recibido (cotejo diferencias <dependencia> <formato>).',
    )
  if (await namesPlan(parsed, terminal))
    return withRegister(terminal.folder, 'diferencias', terminal, async (office) =>
      said(await versionsCompared(parsed, office), parsed, office.directory, terminal),
    )
  const catalogue = catalogueSaid(findWorkspace(dirname(after)) ?? terminal.folder, terminal)
  const usualVigencia = catalogue.workspace?.configuration.vigencia
  const context: CheckContext = { ...catalogue, vigencia: null, usualVigencia, format: null }
  const comparison = compareFiles(await fileAt(before, context), await fileAt(after, context))
  return said(comparison, parsed, catalogue.directory, terminal)
}

function said(
  comparison: Comparison,
  { values }: Arguments,
  directory: Directory,
  terminal: Terminal,
): number {
  terminal.out(
    values['json'] === true
      ? `${JSON.stringify(differenceDocument(comparison), null, 2)}\n`
      : differenceWords(comparison, directory),
  )
  return 0
}

/** Whether the arguments name a plan of the register, not two files: `salud paac-anexo-1`. */
async function namesPlan({ positionals, values }: Arguments, { folder }: Terminal): Promise<boolean> {
  if (Object.keys(VERSIONS_OPTIONS).some((option) => values[option] !== undefined)) return true
  const isName = positionals.every((name) => !/[/\\]|\.xls[xm]$/i.test(name))
  const found = await Promise.all(positionals.map((name) => stat(name).catch(() => null)))
  return isName && found.every((file) => file === null) && findWorkspace(folder) !== null
}

async function fileAt(path: string, context: CheckContext): Promise<ComparedFile> {
  const found = await stat(path).catch(() => null)
  if (!found) throw new UsageError(`No existe «${path}».`)
  if (found.isDirectory())
    throw new UsageError(`«${path}» es una carpeta: diga qué libro de ella quiere comparar.`)
  const loaded = await loadFile(path)
  if ('why' in loaded)
    throw new UsageError(
      loaded.why.kind === 'too-large'
        ? `«${path}» ocupa más de 200 MB: copie solo la tabla en un formato oficial nuevo, y compare ese libro.`
        : `«${path}»: ${unreadableWhy(loaded.why)} ${unreadableHow(loaded.why)}`,
    )
  const read = comparedFile(loaded.bytes, basename(path), context)
  if (!('unreadable' in read)) return read
  const [first] = read.unreadable.map(inWords)
  throw new UsageError(`«${path}»: ${first?.message ?? 'no se puede leer.'} ${first?.how ?? ''}`.trim())
}
