import type { Catalogue } from '../../catalogue.js'
import type { Consolidated } from '../../consolidate/consolidated.js'
import { isOpenError } from '../../../engine/findings/status.js'
import { makeFolder } from '../../publish/make-folder.js'
import { publish } from '../../publish/publish.js'
import { monitoringOf, type Monitoring, type SettledProgress } from '../../monitor/monitoring.js'
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

/** What was consolidated, and what somebody settled of it; nothing where there is no register. */
export interface Consolidation {
  readonly consolidated: Consolidated
  readonly settlements: readonly SettledProgress[]
}

/**
 * Writes and tells what a consolidation came to.
 * @param salida the folder of the outputs: where it is, and how the person is told of it
 * @param lists whether each sender's list of what is to be corrected is written too
 * @returns the exit status
 */
export async function published(
  { consolidated, settlements }: Consolidation,
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
        {
          consolidated,
          formats,
          directory,
          ...monitoringIn({ consolidated, settlements }, catalogue, cutoff),
        },
        salida.path,
        { withheld, lists, onOutput },
      ),
    )
    .finally(() => shown.end())
  terminal.out(summaryOf(consolidated, formats, salida.said, withheld))
  return errors ? 1 : 0
}

/** How far the plan has come, where somebody has reported up to this very day. */
function monitoringIn(
  consolidation: Consolidation,
  catalogue: Catalogue,
  cutoff: string,
): { readonly monitoring?: Monitoring } {
  if (!consolidation.consolidated.files.some((file) => file.cutoff === cutoff)) return {}
  const monitoring = monitoringAt(consolidation, catalogue, cutoff)
  return monitoring.anyReport ? { monitoring } : {}
}

/** How far what was consolidated has come at a cut-off (ISO), by the rules of its workspace and with what was settled. */
export function monitoringAt(
  { consolidated, settlements }: Consolidation,
  catalogue: Catalogue,
  cutoff: string,
): Monitoring {
  const { formats, settings, workspace } = catalogue
  const rules = monitoringRules(workspace?.configuration ?? null, formats, settings)
  return monitoringOf(consolidated, catalogue, cutoff, rules, settlements)
}
