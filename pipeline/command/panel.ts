import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { writeAtomically } from '../publish/atomic-write.js'
import { makeFolder } from '../publish/make-folder.js'
import { paneFile } from '../publish/pane-file.js'
import { plantilla } from '../publish/plantilla.js'
import { writeWorkbook } from '../publish/workbook/write-workbook.js'
import { parseArguments, text, type Option } from './options/arguments.js'
import type { Terminal } from './terminal/terminal.js'
import { UsageError } from './options/usage-error.js'
import { catalogueSaid } from './work/workspace-said.js'

export const PANEL_OPTIONS: Readonly<Record<string, Option>> = {
  salida: { type: 'string', value: 'F.json', help: 'dónde escribir la configuración (obligatoria)' },
}

/**
 * `cotejo panel <carpeta>`: writes what a workspace settles as the configuration of the task pane, with the blank workbooks of
 * its formats beside it. @returns 0
 */
export async function panel(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parseArguments(args, PANEL_OPTIONS)
  const [folder, ...more] = parsed.positionals
  if (folder === undefined || more.length > 0)
    throw new UsageError(
      'Diga de qué carpeta es la configuración: la que tiene el cotejo.json de la entidad.',
    )
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UsageError(`No existe la carpeta «${folder}».`)
  const salida = text(parsed, 'salida')
  if (salida === undefined) throw new UsageError('Diga dónde escribir la configuración con --salida F.json.')
  if (!/.\.json$/i.test(basename(salida)))
    throw new UsageError(`El archivo de la configuración debe terminar en «.json»; se escribió «${salida}».`)
  const catalogue = catalogueSaid(folder, terminal)
  if (!catalogue.workspace)
    throw new UsageError(
      `En «${folder}» no hay un cotejo.json, ni en las carpetas de encima: el panel ya trae la configuración que vale sin él.`,
    )
  const forms = `${basename(salida).replace(/\.json$/i, '')}-formatos`
  await makeFolder(join(dirname(salida), forms))
  const blankForms: Record<string, string> = {}
  for (const format of catalogue.formats.filter(({ readOnly }) => !readOnly)) {
    blankForms[format.id] = `${forms}/${format.id}.xlsx`
    const workbook = await writeWorkbook(plantilla(format, catalogue.directory))
    await writeAtomically(join(dirname(salida), forms, `${format.id}.xlsx`), workbook)
  }
  await writeAtomically(salida, [paneFile(catalogue, blankForms)])
  const { length } = catalogue.formats
  terminal.out(
    `${salida}: ${catalogue.directory.entity}, ${String(length)} ${length === 1 ? 'formato' : 'formatos'}. Publíquelo con la carpeta «${forms}», que debe quedar a su lado.\n`,
  )
  return 0
}
