import { writeAtomically } from '../publish/atomic-write.js'
import { plantilla as plantillaSpec } from '../publish/plantilla.js'
import { writeWorkbook } from '../publish/workbook/write-workbook.js'
import { findWorkspace } from '../workspace/find-workspace.js'
import { parseArguments, text, vigenciaOption, type Option } from './options/arguments.js'
import { formatOption } from './formatos.js'
import { formState } from '../collect/form-state.js'
import { dirname } from 'node:path'
import type { Terminal } from './terminal/terminal.js'
import { UsageError } from './options/usage-error.js'
import { catalogueSaid } from './work/workspace-said.js'

export const PLANTILLA_OPTIONS: Readonly<Record<string, Option>> = {
  salida: { type: 'string', value: 'F.xlsx', help: 'dónde escribir el libro (obligatoria)' },
  dependencia: { type: 'string', value: 'ID', help: 'dependencia que lo va a llenar' },
  vigencia: { type: 'string', value: 'AAAA', help: 'vigencia del plan' },
}

/** `cotejo plantilla <formato>`: writes the official workbook, blank or with its heading filled in. @returns 0 */
export async function plantilla(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parseArguments(args, PLANTILLA_OPTIONS)
  const salida = text(parsed, 'salida')
  const catalogue = catalogueSaid(placeOfWork(salida, terminal), terminal)
  const { formats, directory, resolver, settings, workspace } = catalogue
  const format = formatOption(parsed.positionals[0], formats)
  if (!format || parsed.positionals.length > 1) {
    throw new UsageError(
      `Diga de qué formato quiere el libro: ${formats.map((known) => known.id).join(', ')}.`,
    )
  }
  if (salida === undefined) throw new UsageError('Diga dónde escribir el libro con --salida F.xlsx.')
  const asked = text(parsed, 'dependencia')
  const dependencia = asked === undefined ? undefined : resolver.declared(asked)
  if (dependencia === null) {
    const known = directory.dependencias.map((unit) => unit.id).join(', ')
    throw new UsageError(
      `La dependencia «${String(asked)}» no está en el directorio; las que hay son: ${known}.`,
    )
  }
  const there = await formState(salida, { formats, directory, resolver, vigencia: null, format: null })
  if (there === 'filled')
    throw new UsageError(`«${salida}» ya existe y tiene actividades: elija otro nombre para no perderlas.`)
  const vigencia = vigenciaOption(parsed) ?? workspace?.configuration.vigencia ?? null
  const spec = plantillaSpec(format, directory, {
    ...(dependencia === undefined ? {} : { dependencia }),
    ...(vigencia === null ? {} : { vigencia }),
    ceilings: settings.ceilings,
  })
  await writeAtomically(salida, await writeWorkbook(spec))
  terminal.out(`${salida}: ${format.name}${dependencia === undefined ? '' : `, para ${dependencia}`}\n`)
  return 0
}

/** Where the workspace is looked for: where the workbook goes, if there is one there, else where the person works. */
function placeOfWork(salida: string | undefined, { folder }: Terminal): string {
  if (salida === undefined) return folder
  const target = dirname(salida)
  return findWorkspace(target) === null ? folder : target
}
