import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { CheckContext } from '../../../engine/check.js'
import type { Catalogue } from '../../catalogue.js'
import { submissionsFrom } from '../../collect/submission-reader.js'
import { candidatesIn, type Candidate } from '../../collect/inbox.js'
import { consolidate } from '../../consolidate/consolidate.js'
import type { Consolidated } from '../../consolidate/consolidated.js'
import type { Submission } from '../../consolidate/submission.js'
import type { Stopwatch } from '../terminal/stopwatch.js'
import { Progress, type Terminal } from '../terminal/terminal.js'
import { UsageError } from '../options/usage-error.js'
import { catalogueSaid } from './workspace-said.js'

/** The files of a folder, and at which cut-off they are looked at. */
export interface FolderOrder {
  /** as the person wrote it */
  readonly folder: string
  /** where the outputs go */
  readonly outputs: string
  readonly vigencia: number | null
  /** ISO date */
  readonly cutoff: string
  /** where the workspace is looked for, where not from the folder */
  readonly home?: string | undefined
}

/**
 * Reads and consolidates the files of a folder.
 * @throws UsageError where nothing in it can be read
 */
export async function folderConsolidated(
  { folder: said, outputs, vigencia, cutoff, home }: FolderOrder,
  watch: Stopwatch,
  terminal: Terminal,
): Promise<{ readonly consolidated: Consolidated; readonly catalogue: Catalogue }> {
  const folder = resolve(terminal.folder, said)
  const found = await stat(folder).catch(() => null)
  if (!found) throw new UsageError(`No existe la carpeta «${said}».`)
  if (!found.isDirectory()) throw new UsageError(`«${said}» no es una carpeta.`)
  if (outputs === folder)
    throw new UsageError('La carpeta de resultados debe ser otra que la de las entregas.')

  const catalogue = catalogueSaid(home ?? folder, terminal)
  const { workspace, resolver } = catalogue
  const usualVigencia = workspace?.configuration.vigencia
  const candidates = await candidatesIn(folder, [outputs, ...(workspace?.ownPaths ?? [])])
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
  return { consolidated, catalogue }
}

async function collect(
  candidates: readonly Candidate[],
  context: Catalogue & Pick<CheckContext, 'vigencia' | 'usualVigencia' | 'format'>,
  watch: Stopwatch,
  terminal: Terminal,
): Promise<Submission[]> {
  const { vigencia, usualVigencia, format } = context
  const shown = new Progress(terminal, 'Leyendo')
  const asked = candidates.map((one) => ({ ...one, said: { vigencia, usualVigencia, format } }))
  const submissions: Submission[] = []
  for await (const submission of submissionsFrom(asked, context, (times) => watch.addAll(times))) {
    submissions.push(submission)
    shown.step(candidates.length)
  }
  shown.end()
  return submissions
}
