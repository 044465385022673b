import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { isoDate } from '../../engine/calendar/iso-date.js'
import { candidatesIn, submissionFrom, type Candidate } from '../collect/inbox.js'
import { consolidate } from '../consolidate/consolidate.js'
import type { Submission } from '../consolidate/submission.js'
import { isOpenError } from '../../engine/findings/status.js'
import { makeFolder } from '../publish/make-folder.js'
import { publish } from '../publish/publish.js'
import { parseArguments, text, vigenciaOption, type Arguments, type Option } from './arguments.js'
import { Stopwatch } from './stopwatch.js'
import { summaryOf } from './summary.js'
import { Progress, type Terminal } from './terminal.js'
import { UsageError } from './usage-error.js'
import { catalogueSaid } from './workspace-said.js'

export const CONSOLIDAR_OPTIONS: Readonly<Record<string, Option>> = {
  salida: { type: 'string', value: 'DIR', help: 'carpeta donde dejar los resultados (obligatoria)' },
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
 * `cotejo consolidar <carpeta>`: collects, checks, consolidates and publishes.
 * @returns 0 without error findings but those with a justified exception, 1 with others
 * @throws UsageError where it cannot be done
 */
export async function consolidar(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parseArguments(args, CONSOLIDAR_OPTIONS)
  const [folder, ...rest] = parsed.positionals
  if (folder === undefined || rest.length > 0)
    throw new UsageError('Diga qué carpeta quiere consolidar (una sola).')
  const found = await stat(folder).catch(() => null)
  if (!found) throw new UsageError(`No existe la carpeta «${folder}».`)
  if (!found.isDirectory()) throw new UsageError(`«${folder}» no es una carpeta.`)
  const salida = text(parsed, 'salida')
  if (salida === undefined) throw new UsageError('Diga dónde dejar los resultados con --salida DIR.')
  if (resolve(salida) === resolve(folder)) {
    throw new UsageError('La carpeta de resultados debe ser otra que la de las entregas.')
  }
  const cutoff = cutoffOption(parsed) ?? terminal.today
  const vigencia = vigenciaOption(parsed)
  const watch = new Stopwatch(['guard', 'read', 'judge', 'consolidate', 'write'])

  const catalogue = catalogueSaid(folder, terminal)
  const { workspace, resolver } = catalogue
  const usualVigencia = workspace?.configuration.vigencia
  const candidates = await candidatesIn(folder, [salida, ...(workspace?.ownPaths ?? [])])
  const context = { ...catalogue, vigencia, usualVigencia, format: null }
  const submissions = await collect(candidates, context, watch, terminal)
  const consolidated = await watch.time('consolidate', () =>
    consolidate(submissions, {
      ...catalogue,
      vigencia,
      usualVigencia,
      cutoff,
      ...(workspace?.duties && { owed: { duties: workspace.duties, resolver } }),
      ...(workspace && { granted: { exceptions: workspace.exceptions, today: terminal.today } }),
    }),
  )
  if (consolidated.files.every(({ status }) => status === 'unreadable')) {
    throw new UsageError(
      consolidated.files.length === 0
        ? `En la carpeta «${folder}» no hay ningún libro.`
        : `En la carpeta «${folder}» no hay ningún libro que se pueda leer.`,
    )
  }
  const errors = consolidated.findings.some(isOpenError)
  const withheld = parsed.values['oficial'] === true && errors
  await makeFolder(salida)
  const { formats, directory } = catalogue
  const shown = new Progress(terminal, 'Escribiendo')
  const onOutput = (total: number): void => shown.step(total)
  await watch
    .time('write', () => publish({ consolidated, formats, directory }, salida, { withheld, onOutput }))
    .finally(() => shown.end())
  terminal.out(summaryOf(consolidated, formats, salida, withheld))
  if (parsed.values['tiempos'] === true) terminal.err(`${watch.report()}\n`)
  return errors ? 1 : 0
}

async function collect(
  candidates: readonly Candidate[],
  context: Parameters<typeof submissionFrom>[1],
  watch: Stopwatch,
  terminal: Terminal,
): Promise<Submission[]> {
  const shown = new Progress(terminal, 'Leyendo')
  const submissions: Submission[] = []
  for (const candidate of candidates) {
    let last = performance.now()
    const submission = await submissionFrom(candidate, context, (stage) => {
      const now = performance.now()
      watch.add(stage, now - last)
      last = now
    })
    submissions.push(submission)
    shown.step(candidates.length)
  }
  shown.end()
  return submissions
}

function cutoffOption(args: Arguments): string | null {
  const value = text(args, 'corte')
  if (value === undefined) return null
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value)
  if (!parts || isoDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) === null) {
    throw new UsageError(
      `La fecha de corte debe ser una fecha que exista, como 2022-04-30; se escribió «${value}».`,
    )
  }
  return value
}
