import { shownDate } from '../../../engine/calendar/iso-date.js'
import type { Format } from '../../../engine/format/format.js'
import type { Consolidated } from '../../consolidate/consolidated.js'
import { reportControl } from '../../lifecycle/control-report.js'
import { vigenciaOfCutoff } from '../../lifecycle/follow-ups/known-cutoffs.js'
import type { Office } from '../../lifecycle/office.js'
import { readSample, type DrawnSample } from '../../lifecycle/sample-record.js'
import { controlFolder, layVerification, type VerificationLaid } from '../../lifecycle/verify.js'
import { internalControlOf } from '../../monitor/internal-control.js'
import type { Monitoring } from '../../monitor/monitoring.js'
import { seedOf, type Sample, type SampleOrder } from '../../monitor/sample.js'
import { isVerificationFormat, verificationOf } from '../../monitor/verification.js'
import { deadlineWords, leadWords } from '../../publish/control/words.js'
import { CONTROL_FOLDER, OUTPUT_FOLDER } from '../../workspace/layout.js'
import { parseArguments, text, type Option } from '../options/arguments.js'
import { dateOption } from '../options/date-option.js'
import { UsageError } from '../options/usage-error.js'
import { Stopwatch } from '../terminal/stopwatch.js'
import type { Terminal } from '../terminal/terminal.js'
import { monitoringAt } from '../work/consolidation.js'
import { registerConsolidated } from '../work/register-consolidated.js'
import { withRegister } from '../work/with-register.js'
import { count } from '../words/summary.js'

const LONGEST_WORD = 40

export const VERIFICAR_SEGUIMIENTO_OPTIONS: Readonly<Record<string, Option>> = {
  corte: { type: 'string', value: 'AAAA-MM-DD', help: 'fecha de corte (obligatoria)' },
  muestra: {
    type: 'string',
    value: 'N',
    help: 'qué porcentaje de las actividades reportadas se verifica, si no es el de antes o el de «seguimiento», en cotejo.json',
  },
  semilla: {
    type: 'string',
    value: 'PALABRA',
    help: 'una palabra de Control Interno de la que depende el sorteo de la muestra, para que nadie lo anticipe; si no se dice, la de antes',
  },
  informe: { type: 'boolean', help: 'escribir el seguimiento de Control Interno con lo que ya se verificó' },
}

/**
 * `cotejo seguimiento verificar --corte D`: the sample that Control Interno verifies, in the workbook in which it says what
 * it found; with `--informe`, its follow-up: what was verified beside what was reported.
 * @returns 0, or 1 where the workbook could not be laid, since something else stands in its place
 * @throws UsageError where it cannot be done
 */
export async function verificarSeguimiento(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parseArguments(args, VERIFICAR_SEGUIMIENTO_OPTIONS)
  const [stray] = parsed.positionals
  if (stray !== undefined)
    throw new UsageError(
      `No se entiende «${stray}»: se escribe cotejo seguimiento verificar --corte AAAA-MM-DD [--muestra N] [--semilla PALABRA] [--informe].`,
    )
  const cutoff = dateOption(parsed, 'corte', 'la fecha de corte')
  if (cutoff === null)
    throw new UsageError('Diga con --corte qué corte se verifica, por ejemplo --corte 2026-04-30.')
  const percent = percentOption(text(parsed, 'muestra'))
  const word = wordOption(text(parsed, 'semilla'))
  return withRegister(terminal.folder, 'seguimiento verificar', terminal, async (office) => {
    const vigencia = vigenciaOfCutoff(cutoff, await office.register.plans())
    const held = await registerConsolidated(
      office,
      { vigencia, cutoff, ofCutoff: true },
      new Stopwatch([]),
      terminal,
    )
    const monitoring = monitoringAt(held, office, cutoff)
    const { unit, format } = verifierOf(office)
    const folder = controlFolder(office.workspace.folder, cutoff)
    const before = await readSample(folder, cutoff)
    if (parsed.values['informe'] === true)
      return report(office, held.consolidated, monitoring, unit, before?.sample ?? null, terminal)
    if (monitoring.whole.tally.reported.length === 0)
      throw new UsageError(
        `Ninguna dependencia ha reportado avances con corte al ${shownDate(cutoff)}: no hay de dónde sacar la muestra.`,
      )
    const { sample: configured } = monitoring.rules
    const order: SampleOrder = {
      percent:
        percent ?? (before === null || before.configured !== configured ? configured : before.sample.percent),
      seed:
        word === null
          ? (before?.sample.seed ?? seedOf(vigencia, cutoff, null))
          : seedOf(vigencia, cutoff, word),
    }
    const laid = await layVerification(office, monitoring, { unit, format, vigencia }, order, before)
    const place = `${OUTPUT_FOLDER}/${CONTROL_FOLDER}/${cutoff}/${laid.workbook}`
    if (laid.how === 'strange') {
      terminal.err(`Ahí hay otra cosa, y se dejó como estaba; cámbiele el nombre y repita: ${place}\n`)
      return 1
    }
    terminal.out(laidWords(laid, place, before, order, monitoring))
    return 0
  })
}

function laidWords(
  { sample, how, changed, replaced }: VerificationLaid,
  place: string,
  before: DrawnSample | null,
  order: SampleOrder,
  monitoring: Monitoring,
): string {
  const isOther = sample !== null && (sample.percent !== order.percent || sample.seed !== order.seed)
  return [
    how === 'kept'
      ? `El libro ya tiene lo que alguien verificó, y se dejó como estaba, con su muestra: ${place}`
      : `Libro de verificación: ${place}`,
    ...(changed === undefined
      ? []
      : [`${changed} está sin llenar, pero alguien lo cambió, y se dejó como estaba`]),
    sample === null
      ? 'No se sabe qué muestra se sorteó para ese libro: su registro, muestra.json, no está o no se entiende.'
      : sampleLine(sample),
    ...(isOther
      ? [
          `La muestra ya se sorteó${drawnOn(before)}, del ${percentWords(sample)}; para sortear otra, mueva primero ese libro a otra carpeta y repita.`,
        ]
      : []),
    ...(replaced === null
      ? []
      : [
          `Reemplaza la muestra que se sorteó${drawnOn(replaced)} (${count(replaced.sample.activities.length, 'actividad', 'actividades')}, del ${percentWords(replaced.sample)}; semilla: ${replaced.sample.seed}): si ya envió ese libro, envíe este.`,
        ]),
    `Control Interno publica a más tardar el ${deadlineWords(monitoring)}.`,
    'Al terminar: deje el libro en «entregas» y ejecute cotejo recibir; después, cotejo seguimiento verificar ' +
      `--corte ${monitoring.cutoff} --informe`,
    '',
  ].join('\n')
}

function sampleLine({ activities, reported, seed }: Sample): string {
  const byRisk = activities.filter(({ by }) => by === 'risk').length
  const chosen = activities.length
  return `Muestra: ${count(chosen, 'actividad', 'actividades')} de ${String(reported)} con reporte (${String(byRisk)} por riesgo, ${String(chosen - byRisk)} por sorteo). Semilla: ${seed}`
}

function drawnOn(before: DrawnSample | null): string {
  return before?.drawn == null ? '' : ` el ${shownDate(before.drawn)}`
}

function percentWords({ percent }: Sample): string {
  return `${String(percent).replace('.', ',')} %`
}

async function report(
  office: Office,
  consolidated: Consolidated,
  monitoring: Monitoring,
  unit: { readonly id: string; readonly name: string },
  sample: Sample | null,
  terminal: Terminal,
): Promise<number> {
  const { formats, directory } = office
  const { cutoff } = monitoring
  const verification = verificationOf(consolidated, formats, monitoring, { unit: unit.id, sample })
  const publication = { consolidated, formats, directory, monitoring }
  const { files, kept, figures } = await reportControl(office, publication, verification, unit.name)
  if (sample === null)
    terminal.out(
      'No se sabe qué muestra se sorteó: su registro, muestra.json, no está o no se entiende. Se cuenta lo que se verificó, y no qué faltó.\n',
    )
  for (const sentence of leadWords(figures)) terminal.out(`${sentence}\n`)
  if (verification.ofOthers.length > 0)
    terminal.out(
      `No cuentan, porque no los entregó Control Interno o no dicen su corte: ${verification.ofOthers.join(', ')}\n`,
    )
  if (kept !== null)
    terminal.out(
      files.length === 1
        ? `${kept} y los que lo acompañan ya los cambió alguien, y se dejaron: mueva los que ya no sirvan y repita\n`
        : `${kept} ya lo cambió alguien, y se dejó como estaba; el nuevo es ${files.at(-1)!}\n`,
    )
  terminal.out(
    `Seguimiento de Control Interno en ${OUTPUT_FOLDER}/${CONTROL_FOLDER}/${cutoff}: ${files.join(', ')}\n`,
  )
  return 0
}

/** Who verifies here, and in which format. @throws UsageError where the workspace has no such office or format */
function verifierOf({ directory, formats }: Office): {
  readonly unit: { readonly id: string; readonly name: string }
  readonly format: Format
} {
  const unit = internalControlOf(directory)
  if (!unit)
    throw new UsageError(
      'El directorio no dice cuál es la oficina de control interno: dele el id «control-interno», o un nombre que lo diga.',
    )
  const format = formats.find(isVerificationFormat)
  if (!format)
    throw new UsageError('Aquí no se usa el formato «verificacion»: agréguelo a «formatos», en cotejo.json.')
  return { unit, format }
}

/** @throws UsageError where it is no percentage */
function percentOption(value: string | undefined): number | null {
  if (value === undefined) return null
  const percent = /^\d{1,3}(?:[.,]\d{1,2})?\s*%?$/.test(value.trim())
    ? Number(value.replace(',', '.').replace('%', '').trim())
    : NaN
  if (percent > 0 && percent <= 100) return percent
  throw new UsageError(
    `La muestra (--muestra) es un porcentaje, mayor que 0 y hasta 100, como 20; se escribió «${value}».`,
  )
}

/** @throws UsageError where it is too long to be said and written again */
function wordOption(value: string | undefined): string | null {
  const word = value?.normalize('NFC').trim() ?? ''
  if (value !== undefined && word === '')
    throw new UsageError('La semilla (--semilla) no puede estar vacía: escriba una palabra.')
  if (word.length > LONGEST_WORD)
    throw new UsageError(
      `La semilla (--semilla) es demasiado larga: puede tener ${String(LONGEST_WORD)} caracteres.`,
    )
  return word === '' ? null : word
}
