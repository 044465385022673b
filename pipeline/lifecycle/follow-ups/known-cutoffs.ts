import type { PlanRecord } from '../../register/records.js'

/** The cut-offs (ISO) of which the register holds a follow-up, in order. */
export function cutoffsReceived(plans: readonly PlanRecord[]): string[] {
  const known = plans.flatMap(({ key, current }) => (key.cutoff !== '' && current !== null ? key.cutoff : []))
  return [...new Set(known)].sort()
}

/** The vigencia of a cut-off: that of its follow-ups, or where there are none, its year. */
export function vigenciaOfCutoff(cutoff: string, plans: readonly PlanRecord[]): number {
  const own = plans.filter(({ key }) => key.cutoff === cutoff).map(({ key }) => key.vigencia)
  return own.length > 0 ? Math.max(...own) : Number(cutoff.slice(0, 4))
}
