import type { Consolidated } from '../../consolidate/consolidated.js'
import { vigenciaOfCutoff } from '../../lifecycle/follow-ups/known-cutoffs.js'
import type { Office } from '../../lifecycle/office.js'
import type { Monitoring } from '../../monitor/monitoring.js'
import { Stopwatch } from '../terminal/stopwatch.js'
import type { Terminal } from '../terminal/terminal.js'
import { monitoringAt } from './consolidation.js'
import { registerConsolidated, type RegisterConsolidated } from './register-consolidated.js'

/** A cut-off as the register of a workspace shows it. */
export interface MonitoredCutoff {
  readonly monitoring: Monitoring
  readonly consolidated: Consolidated
}

/**
 * How far the plans that a register holds have come at each of some cut-offs (ISO), with what was settled; a cut-off of
 * whose vigencia the register holds nothing is left out.
 */
export async function monitoredCutoffs(
  office: Office,
  cutoffs: readonly string[],
  terminal: Terminal,
): Promise<MonitoredCutoff[]> {
  const plans = await office.register.plans()
  const held = new Set(plans.filter(({ versions }) => versions.length > 0).map(({ key }) => key.vigencia))
  const watch = new Stopwatch([])
  const read = new Map<number, RegisterConsolidated>()
  const monitored: MonitoredCutoff[] = []
  for (const cutoff of cutoffs) {
    const vigencia = vigenciaOfCutoff(cutoff, plans)
    if (!held.has(vigencia)) continue
    const known = read.get(vigencia)
    const consolidation = known ?? (await registerConsolidated(office, { vigencia, cutoff }, watch, terminal))
    read.set(vigencia, consolidation)
    const { consolidated } = consolidation
    monitored.push({ consolidated, monitoring: monitoringAt(consolidation, office, cutoff) })
  }
  return monitored
}
