import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { oneLine } from '../../../engine/text/one-line.js'
import { candidatesIn, submissionFrom, type Candidate } from '../../collect/inbox.js'
import { consolidate } from '../../consolidate/consolidate.js'
import type { Submission } from '../../consolidate/submission.js'
import { published, type Order } from './consolidation.js'
import type { Stopwatch } from '../terminal/stopwatch.js'
import { Progress, type Terminal } from '../terminal/terminal.js'
import { shownPath } from '../words/shown-path.js'
import { UsageError } from '../options/usage-error.js'
import { catalogueSaid } from './workspace-said.js'

/**
 * Consolidates the files of a folder.
 * @returns the exit status
 * @throws UsageError where it cannot be done
 */
export async function consolidateFolder(order: Order, watch: Stopwatch, terminal: Terminal): Promise<number> {
  const { folder: said, salida, vigencia, cutoff } = order
  if (said === undefined) throw new UsageError('Diga qué carpeta quiere consolidar (una sola).')
  const folder = resolve(terminal.folder, said)
  const found = await stat(folder).catch(() => null)
  if (!found) throw new UsageError(`No existe la carpeta «${said}».`)
  if (!found.isDirectory()) throw new UsageError(`«${said}» no es una carpeta.`)
  if (salida === undefined) throw new UsageError('Diga dónde dejar los resultados con --salida DIR.')
  const path = resolve(terminal.folder, salida)
  if (path === folder) throw new UsageError('La carpeta de resultados debe ser otra que la de las entregas.')

  const catalogue = catalogueSaid(order.home ?? folder, terminal)
  const { workspace, resolver } = catalogue
  const outputs = { path, said: shownPath(path, workspace?.folder ?? null, salida) }
  const usualVigencia = workspace?.configuration.vigencia
  const candidates = await candidatesIn(folder, [outputs.path, ...(workspace?.ownPaths ?? [])])
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
        ? `En la carpeta «${said}» no hay ningún libro.`
        : `En la carpeta «${said}» no hay ningún libro que se pueda leer.`,
    )
  }
  const status = await published(consolidated, catalogue, order, outputs, true, watch, terminal)
  const zips = consolidated.files.filter((file) => file.status === 'unreadable' && /\.zip$/i.test(file.file))
  for (const { file } of zips)
    terminal.out(
      `«${oneLine(file)}» está comprimido y no se leyó: ábralo y deje aquí los libros que trae, o recíbalo con cotejo recibir, que sí lo abre\n`,
    )
  return status
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
