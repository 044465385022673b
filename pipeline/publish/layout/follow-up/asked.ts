import type { MonitoredEntry } from '../../../monitor/monitoring.js'
import type { ReportedProgress } from '../../../monitor/reported-progress.js'

/**
 * What a dependencia is to an activity that it reports.
 * - `leads`: it is the first responsible.
 * - `shares`: it answers for it beside another, which leads.
 * - `in-place`: it is in its plan, and who should lead is a name of many units or none that the directory knows.
 */
export type Role =
  | { readonly kind: 'leads' }
  | { readonly kind: 'shares'; readonly leader: string }
  | { readonly kind: 'in-place'; readonly of: string; readonly isCollective: boolean }

/** An activity on which a dependencia is asked to report. */
export interface AskedEntry {
  readonly entry: MonitoredEntry
  readonly role: Role
  /** what anybody reported of it at earlier cut-offs, in their order */
  readonly earlier: readonly ReportedProgress[]
  /** earlier cut-offs (ISO) at which it was scheduled, others reported, and this dependencia did not */
  readonly silentAt: readonly string[]
}

/** By when a dependencia reports. */
export interface ReportingTerm {
  /** ISO */
  readonly day: string
  readonly workingDays: number
  /** whether it is Cotejo's own choice, since the entity settled none */
  readonly isDefault: boolean
}
