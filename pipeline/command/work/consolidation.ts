import type { Catalogue } from '../../catalogue.js'
import type { Consolidated } from '../../consolidate/consolidated.js'
import { isOpenError } from '../../../engine/findings/status.js'
import { makeFolder } from '../../publish/make-folder.js'
import { publish } from '../../publish/publish.js'
import { monitoringOf, type Monitoring, type SettledProgress } from '../../monitor/monitoring.js'
import { monitoringRules } from '../../monitor/monitoring-rules.js'
import type { Publication, Unapproved } from '../../publish/publication.js'
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
  /** of that, what is monitored: of a register only the approved plans, where there are any */
  readonly monitored: Consolidated
  /** absent where there is no register */
  readonly unapproved?: Unapproved
  readonly settlements: readonly SettledProgress[]
}

/** What the files of a folder come to: there nothing is approved, and all of it is monitored. */
export function ofFolder(consolidated: Consolidated): Consolidation {
  return { consolidated, monitored: consolidated, settlements: [] }
}

/** All that the outputs draw on, with how far the plan has come or without. */
export function publicationOf(
  { consolidated, unapproved }: Consolidation,
  { formats, directory }: Catalogue,
  monitoring?: Monitoring,
): Publication {
  return {
    ...{ consolidated, formats, directory },
    ...(monitoring && { monitoring }),
    ...(unapproved && { unapproved }),
  }
}

/**
 * Writes and tells what a consolidation came to.
 * @param salida the folder of the outputs: where it is, and how the person is told of it
 * @param lists whether each sender's list of what is to be corrected is written too
 * @returns the exit status
 */
export async function published(
  consolidation: Consolidation,
  catalogue: Catalogue,
  { official, cutoff }: Order,
  salida: { readonly path: string; readonly said: string },
  lists: boolean,
  watch: Stopwatch,
  terminal: Terminal,
): Promise<number> {
  const { consolidated } = consolidation
  const errors = consolidated.findings.some(isOpenError)
  const withheld = official && errors
  await makeFolder(salida.path)
  const shown = new Progress(terminal, 'Escribiendo')
  const onOutput = (total: number): void => shown.step(total)
  await watch
    .time('write', () =>
      publish(
        publicationOf(consolidation, catalogue, monitoringIn(consolidation, catalogue, cutoff)),
        salida.path,
        { withheld, lists, onOutput },
      ),
    )
    .finally(() => shown.end())
  terminal.out(summaryOf(consolidated, catalogue.formats, salida.said, withheld))
  return errors ? 1 : 0
}

/** How far the plan has come, where somebody has reported up to this very day. */
function monitoringIn(
  consolidation: Consolidation,
  catalogue: Catalogue,
  cutoff: string,
): Monitoring | undefined {
  if (!consolidation.consolidated.files.some((file) => file.cutoff === cutoff)) return undefined
  const monitoring = monitoringAt(consolidation, catalogue, cutoff)
  return monitoring.anyReport ? monitoring : undefined
}

/** How far what is monitored has come at a cut-off (ISO), by the rules of its workspace and with what was settled. */
export function monitoringAt(
  { monitored, settlements }: Consolidation,
  catalogue: Catalogue,
  cutoff: string,
): Monitoring {
  const { formats, settings, workspace } = catalogue
  const rules = monitoringRules(workspace?.configuration ?? null, formats, settings)
  return monitoringOf(monitored, catalogue, cutoff, rules, settlements)
}
