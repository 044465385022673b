import { join } from 'node:path'
import { documentsWritten } from '../lifecycle/documents-written.js'
import { letterHead } from '../lifecycle/letter-head.js'
import { knownByDay } from '../publish/lay-document.js'
import { publishReport, type ReportSetting } from '../publish/publish-report.js'
import { progressFigures } from '../publish/report/progress/figures.js'
import { progressLead } from '../publish/report/progress/headlines.js'
import { REPORT_FOLDER, REPORT_TEMPLATE_FILE } from '../workspace/layout.js'
import { parseArguments, text, vigenciaOption, type Option } from './options/arguments.js'
import { dateOption } from './options/date-option.js'
import { UsageError } from './options/usage-error.js'
import { Stopwatch } from './terminal/stopwatch.js'
import { Progress, type Terminal } from './terminal/terminal.js'
import { withConsolidated, type ConsolidatedPlace, type PlaceOrder } from './work/consolidated-place.js'
import { monitoringAt, publicationOf } from './work/consolidation.js'
import { strangeCutoff, strangeWeights, unapprovedWords } from './words/monitoring-warnings.js'

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
    help: 'vigencia de los planes, si no es la del año del corte',
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
  const order: PlaceOrder = {
    ...{ command: 'informe', folder, salida, place: [REPORT_FOLDER, cutoff] },
    ...{ vigencia: vigenciaOption(parsed), cutoff, ofCutoff: true },
    missing: {
      folder: 'Diga de qué carpeta quiere el informe, o hágalo en un espacio de trabajo con registro.',
      salida: 'Diga dónde dejar el informe con --salida DIR.',
    },
  }
  return withConsolidated(order, new Stopwatch([]), terminal, (of) => written(of, cutoff, terminal))
}

async function written(
  { consolidation, catalogue, path, shown, workspace: registered, usual }: ConsolidatedPlace,
  cutoff: string,
  terminal: Terminal,
): Promise<number> {
  const { directory, workspace } = catalogue
  const monitoring = monitoringAt(consolidation, catalogue, cutoff)
  const publication = publicationOf(consolidation, catalogue, monitoring)
  const setting: ReportSetting = {
    head: letterHead(workspace?.configuration ?? { oficios: {} }, directory),
    template: workspace && {
      path: join(workspace.folder, REPORT_TEMPLATE_FILE),
      lay: registered !== null,
    },
    documents:
      registered !== null && usual
        ? await documentsWritten(registered, `${REPORT_FOLDER}/${cutoff}`)
        : knownByDay(cutoff),
    toPdf: terminal.toPdf,
  }
  const progress = new Progress(terminal, 'Escribiendo')
  const { files, notes } = await publishReport(publication, path, setting, (total) =>
    progress.step(total),
  ).finally(() => progress.end())
  const { vigencia, rules } = monitoring
  const lines = [
    progressLead(progressFigures(publication)!),
    vigencia === null ? null : strangeCutoff(cutoff, vigencia, rules),
    publication.unapproved ? unapprovedWords(publication.unapproved, directory) : null,
    strangeWeights(monitoring),
    ...notes,
    `Informe en ${shown}: ${files.join(', ')}`,
  ]
  terminal.out(lines.flatMap((line) => (line === null ? [] : `${line}\n`)).join(''))
  return 0
}
