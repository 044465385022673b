import { oneLine } from '../../engine/text/one-line.js'
import type { Catalogue } from '../catalogue.js'
import type { Consolidated } from '../consolidate/consolidated.js'
import { monitoringRules } from '../monitor/monitoring-rules.js'
import { calendarsOf, type Calendars } from '../publish/calendar/calendars.js'
import { writeCalendars } from '../publish/calendar/write-calendars.js'
import { CALENDAR_FOLDER } from '../workspace/layout.js'
import { parseArguments, text, vigenciaOption, type Option } from './options/arguments.js'
import { dependenciaOption } from './options/dependencia-option.js'
import { UsageError } from './options/usage-error.js'
import { Stopwatch } from './terminal/stopwatch.js'
import { Progress, type Terminal } from './terminal/terminal.js'
import { withConsolidated, type PlaceOrder } from './work/consolidated-place.js'
import { count } from './words/summary.js'

export const CALENDARIO_OPTIONS: Readonly<Record<string, Option>> = {
  dependencia: { type: 'string', value: 'ID', help: 'solo el calendario de esta dependencia' },
  vigencia: {
    type: 'string',
    value: 'AAAA',
    help: 'vigencia de los planes, si no quiere que la diga cada libro',
  },
  salida: {
    type: 'string',
    value: 'DIR',
    help: `carpeta donde dejar los calendarios (salidas/${CALENDAR_FOLDER}, si es un espacio de trabajo con registro)`,
  },
}

/** Activities that are named of those that are in no calendar, or not whole. */
const NAMED = 8

/**
 * `cotejo calendario [carpeta]`: a calendar (.ics) for each dependencia: what starts and ends, and when its reports are due.
 * @returns 0
 * @throws UsageError where it cannot be done
 */
export async function calendario(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parseArguments(args, CALENDARIO_OPTIONS)
  const [folder, ...rest] = parsed.positionals
  if (rest.length > 0) throw new UsageError('Diga de qué carpeta quiere los calendarios (una sola).')
  const asked = text(parsed, 'dependencia')
  const order: PlaceOrder = {
    ...{ command: 'calendario', folder, salida: text(parsed, 'salida'), place: [CALENDAR_FOLDER] },
    ...{ vigencia: vigenciaOption(parsed), cutoff: terminal.today, ofCutoff: false },
    missing: {
      folder: 'Diga de qué carpeta quiere los calendarios, o hágalos en un espacio de trabajo con registro.',
      salida: 'Diga dónde dejar los calendarios con --salida DIR.',
    },
  }
  return withConsolidated(order, new Stopwatch([]), terminal, async (of) => {
    const { consolidation, catalogue, path, shown } = of
    const { consolidated } = consolidation
    const only = dependenciaOption(asked, catalogue)
    const found = calendarsIn(consolidated, catalogue)
    const wanted = found.calendars.filter(({ unit }) => only === undefined || unit.id === only)
    if (wanted.length === 0)
      throw new UsageError(
        only === undefined
          ? `No hay nada que poner en un calendario: ninguna dependencia responde por actividades con fechas en ${String(consolidated.vigencia)}.`
          : `«${asked!}» no tiene nada que poner en un calendario de ${String(consolidated.vigencia)}.`,
      )
    const progress = new Progress(terminal, 'Escribiendo')
    const files = await writeCalendars(wanted, path, only === undefined, () =>
      progress.step(wanted.length),
    ).finally(() => progress.end())
    terminal.out(summary(found, consolidated.vigencia!, files, shown))
    return 0
  })
}

function calendarsIn(
  consolidated: Consolidated,
  { formats, directory, settings, workspace }: Catalogue,
): Calendars {
  const { vigencia } = consolidated
  if (vigencia === null)
    throw new UsageError('Los libros no dicen de qué vigencia son: dígala con --vigencia AAAA.')
  const configuration = workspace?.configuration ?? null
  return calendarsOf({
    consolidated,
    formats,
    directory,
    vigencia,
    rules: monitoringRules(configuration, formats, settings),
    configuration,
    duties: workspace?.duties ?? null,
  })
}

function summary(
  { undated, unanswered, hasControl }: Calendars,
  vigencia: number,
  files: readonly string[],
  folder: string,
): string {
  const dates = undated.reduce((sum, one) => sum + one.dates, 0)
  return [
    `Calendarios de ${String(vigencia)} en ${folder}: ${count(files.length, 'archivo', 'archivos')}`,
    ...files.map((file) => `  ${file}`),
    ...(dates === 0
      ? []
      : [
          `${dates === 1 ? 'Quedó' : 'Quedaron'} por fuera ${count(dates, 'fecha', 'fechas')} que no lo ${dates === 1 ? 'es' : 'son'}, o que ${dates === 1 ? 'va' : 'van'} al revés, de ${named(undated.map(({ activity }) => activity))}`,
        ]),
    ...(unanswered.length === 0
      ? []
      : [
          `No ${unanswered.length === 1 ? 'está' : 'están'} en ningún calendario, porque nadie del directorio responde: ${named(unanswered)}`,
        ]),
    ...(hasControl
      ? []
      : [
          'El directorio no tiene una oficina de Control Interno: ningún calendario dice cuándo se publica el seguimiento.',
        ]),
    'Envíe a cada dependencia el suyo: se abre con doble clic en Outlook, y se importa en Google Calendar o en el teléfono.',
    '',
  ].join('\n')
}

function named(activities: readonly string[]): string {
  const shown = activities.slice(0, NAMED).map((name) => `«${shortened(oneLine(name))}»`)
  const others = activities.length - shown.length
  return others === 0 ? shown.join(', ') : `${shown.join(', ')} y ${count(others, 'otra', 'otras')}`
}

function shortened(line: string): string {
  return line.length > 70 ? `${line.slice(0, 69).trimEnd()}…` : line
}
