import type { Catalogue } from '../../catalogue.js'
import type { Consolidated } from '../../consolidate/consolidated.js'
import { isOpenError } from '../../../engine/findings/status.js'
import { makeFolder } from '../../publish/make-folder.js'
import { publish } from '../../publish/publish.js'
import { monitoringOf, type Monitoring } from '../../monitor/monitoring.js'
import { monitoringRules } from '../../monitor/monitoring-rules.js'
import type { Stopwatch } from '../terminal/stopwatch.js'
import { summaryOf } from '../words/summary.js'
import { Progress, type Terminal } from '../terminal/terminal.js'

/** What `cotejo consolidar` was asked for. */
export interface Order {
  /** as the person wrote it; absent for the workspace in which they work */
  readonly folder: string | undefined
  /** as the person wrote it; absent for the outputs of the workspace */
  readonly salida: string | undefined
  readonly vigencia: number | null
  /** ISO date */
  readonly cutoff: string
  readonly official: boolean
  /** where the workspace is looked for, where not from the folder */
  readonly home?: string
}

/**
 * Writes and tells what a consolidation came to.
 * @param salida the folder of the outputs: where it is, and how the person is told of it
 * @param lists whether each sender's list of what is to be corrected is written too
 * @returns the exit status
 */
export async function published(
  consolidated: Consolidated,
  catalogue: Catalogue,
  { official, cutoff }: Order,
  salida: { readonly path: string; readonly said: string },
  lists: boolean,
  watch: Stopwatch,
  terminal: Terminal,
): Promise<number> {
  const { formats, directory } = catalogue
  const errors = consolidated.findings.some(isOpenError)
  const withheld = official && errors
  await makeFolder(salida.path)
  const shown = new Progress(terminal, 'Escribiendo')
  const onOutput = (total: number): void => shown.step(total)
  await watch
    .time('write', () =>
      publish(
        { consolidated, formats, directory, ...monitoringAt(consolidated, catalogue, cutoff) },
        salida.path,
        { withheld, lists, onOutput },
      ),
    )
    .finally(() => shown.end())
  terminal.out(summaryOf(consolidated, formats, salida.said, withheld))
  return errors ? 1 : 0
}

/** How far the plan has come, where somebody has reported up to this very day. */
function monitoringAt(
  consolidated: Consolidated,
  { formats, settings, workspace }: Catalogue,
  cutoff: string,
): { readonly monitoring?: Monitoring } {
  if (!consolidated.files.some((file) => file.cutoff === cutoff)) return {}
  const rules = monitoringRules(workspace?.configuration ?? null, formats, settings)
  const monitoring = monitoringOf(consolidated, formats, cutoff, rules)
  return monitoring.anyReport ? { monitoring } : {}
}
