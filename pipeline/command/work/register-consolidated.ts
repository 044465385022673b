import { consolidate } from '../../consolidate/consolidate.js'
import type { Consolidated } from '../../consolidate/consolidated.js'
import { everythingReceived } from '../../lifecycle/everything-received.js'
import type { Office } from '../../lifecycle/office.js'
import type { SettlementRecord } from '../../register/records.js'
import type { Stopwatch } from '../terminal/stopwatch.js'
import { Progress, type Terminal } from '../terminal/terminal.js'
import { UsageError } from '../options/usage-error.js'

/** What the register of a workspace holds for a vigencia, consolidated. */
export interface RegisterConsolidated {
  readonly consolidated: Consolidated
  /** of every cut-off, in order: the last of an activity and cut-off holds */
  readonly settlements: readonly SettlementRecord[]
  /** how many files are of other vigencias */
  readonly others: number
  /** how many were set aside and need nobody any more */
  readonly settled: number
}

/**
 * Reads and consolidates what the register of a workspace holds for a vigencia: the one asked for, that of the workspace,
 * or the latest that it knows.
 * @throws UsageError where it holds nothing of it
 */
export async function registerConsolidated(
  office: Office,
  order: { readonly vigencia: number | null; readonly cutoff: string },
  watch: Stopwatch,
  terminal: Terminal,
): Promise<RegisterConsolidated> {
  const vigencia = await vigenciaOf(office, order.vigencia)
  const shown = new Progress(terminal, 'Leyendo')
  const { submissions, registered, others, settled } = await watch
    .time('judge', () => everythingReceived(office, vigencia, (total) => shown.step(total)))
    .finally(() => shown.end())
  const { workspace, resolver } = office
  const consolidated = await watch.time('consolidate', () =>
    consolidate(submissions, {
      ...office,
      vigencia: null,
      usualVigencia: vigencia,
      cutoff: order.cutoff,
      ...(workspace.duties && { owed: { duties: workspace.duties, resolver } }),
      granted: { exceptions: workspace.exceptions, today: office.today },
      registered,
    }),
  )
  return { consolidated, settlements: await office.register.settlements(), others, settled }
}

async function vigenciaOf({ register, workspace }: Office, asked: number | null): Promise<number> {
  const received = (await register.plans()).filter(({ versions }) => versions.length > 0)
  const known = received.map(({ key }) => key.vigencia)
  const vigencia = asked ?? workspace.configuration.vigencia ?? Math.max(...known)
  if (known.includes(vigencia)) return vigencia
  const others = [...new Set(known)].sort((a, b) => a - b)
  throw new UsageError(
    others.length === 0
      ? 'En el registro todavía no hay ningún plan: deje los libros en «entregas» y ejecute: cotejo recibir'
      : `En el registro no hay ningún plan de la vigencia ${String(vigencia)}; los hay de ${others.join(', ')}: dígala con --vigencia AAAA.`,
  )
}
