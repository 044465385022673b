import { join, resolve } from 'node:path'
import type { Catalogue } from '../catalogue.js'
import { letterHead } from '../lifecycle/letter-head.js'
import { publishReport } from '../publish/publish-report.js'
import { progressFigures } from '../publish/report/progress/figures.js'
import { progressLead } from '../publish/report/progress/headlines.js'
import { outputsOf, REPORT_FOLDER, REPORT_TEMPLATE_FILE } from '../workspace/layout.js'
import { parseArguments, text, vigenciaOption, type Option } from './options/arguments.js'
import { dateOption } from './options/date-option.js'
import { UsageError } from './options/usage-error.js'
import { Stopwatch } from './terminal/stopwatch.js'
import { Progress, type Terminal } from './terminal/terminal.js'
import { monitoringAt, type Consolidation } from './work/consolidation.js'
import { folderConsolidated } from './work/folder-consolidated.js'
import { registerConsolidated } from './work/register-consolidated.js'
import { withRegister } from './work/with-register.js'
import { workspaceMeant } from './work/workspace-meant.js'
import { shownPath } from './words/shown-path.js'

export const INFORME_OPTIONS: Readonly<Record<string, Option>> = {
  corte: { type: 'string', value: 'AAAA-MM-DD', help: 'fecha de corte (obligatoria)' },
  salida: {
    type: 'string',
    value: 'DIR',
    help: 'carpeta donde dejar el informe (salidas/informes/<corte>, si es un espacio de trabajo con registro)',
  },
  vigencia: {
    type: 'string',
    value: 'AAAA',
    help: 'vigencia de los planes, si no quiere que la diga cada libro',
  },
}

/**
 * `cotejo informe [carpeta] --corte D`: the monitoring report at a cut-off, as a workbook, a page and a document.
 * @returns 0
 * @throws UsageError where it cannot be done
 */
export async function informe(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parseArguments(args, INFORME_OPTIONS)
  const [folder, ...rest] = parsed.positionals
  if (rest.length > 0) throw new UsageError('Diga de qué carpeta quiere el informe (una sola).')
  const cutoff = dateOption(parsed, 'corte', 'la fecha de corte')
  if (cutoff === null)
    throw new UsageError('Diga con --corte la fecha de corte del informe, por ejemplo --corte 2026-04-30.')
  const salida = text(parsed, 'salida')
  const vigencia = vigenciaOption(parsed)
  const watch = new Stopwatch(['guard', 'read', 'judge', 'consolidate', 'write'])
  const workspace = await workspaceMeant({ folder, salida }, terminal)
  const registered = workspace !== null
  const write = async (
    consolidation: Consolidation,
    catalogue: Catalogue,
    path: string,
    said: string,
  ): Promise<void> => {
    const { formats, directory, workspace } = catalogue
    const { consolidated } = consolidation
    const monitoring = monitoringAt(consolidation, catalogue, cutoff)
    const publication = { consolidated, formats, directory, monitoring }
    const shown = new Progress(terminal, 'Escribiendo')
    const setting = {
      head: letterHead(workspace?.configuration ?? { oficios: {} }, directory),
      template: workspace && { path: join(workspace.folder, REPORT_TEMPLATE_FILE), lay: registered },
      toPdf: terminal.toPdf,
    }
    const written = await publishReport(publication, path, setting, (total) => shown.step(total)).finally(
      () => shown.end(),
    )
    terminal.out(`${progressLead(progressFigures(publication)!)}\n`)
    for (const line of written.notes) terminal.out(`${line}\n`)
    terminal.out(
      `Informe en ${shownPath(path, workspace?.folder ?? null, said)}: ${written.files.join(', ')}\n`,
    )
  }
  if (workspace === null) {
    if (folder === undefined)
      throw new UsageError(
        'Diga de qué carpeta quiere el informe, o hágalo en un espacio de trabajo con registro.',
      )
    if (salida === undefined) throw new UsageError('Diga dónde dejar el informe con --salida DIR.')
    const path = resolve(terminal.folder, salida)
    const { consolidated, catalogue } = await folderConsolidated(
      { folder, outputs: path, vigencia, cutoff },
      watch,
      terminal,
    )
    await write({ consolidated, settlements: [] }, catalogue, path, salida)
    return 0
  }
  return withRegister(workspace, 'informe', terminal, async (office) => {
    const consolidation = await registerConsolidated(office, { vigencia, cutoff }, watch, terminal)
    const path =
      salida === undefined
        ? join(outputsOf(workspace), REPORT_FOLDER, cutoff)
        : resolve(terminal.folder, salida)
    await write(consolidation, office, path, salida ?? path)
    return 0
  })
}
