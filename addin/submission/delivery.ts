import type { PlanVerdict } from '../../engine/check.js'
import { notEvaluatedInWords, type NotEvaluatedInWords } from '../../engine/findings/spanish.js'
import { countSeverities } from '../../engine/findings/severity-counts.js'
import { statusOf, type FileStatus } from '../../engine/findings/status.js'
import { inWords, type FindingInWords } from '../../engine/findings/worded.js'
import { placed, type PlacedActivity } from '../../engine/plan/understood.js'
import { RULESET } from '../../engine/rules/registry.js'

/** What is handed in, as JSON (contract `cotejo/submission@1`, docs/buzon-de-entrega.md). */
export interface Delivery {
  readonly schema: 'cotejo/submission@1'
  readonly ruleset: string
  /** id of the format */
  readonly format: string
  /** version that the workbook states, or null */
  readonly formatVersion: string | null
  /** id in the directory, or null */
  readonly dependencia: string | null
  readonly vigencia: number | null
  /** canonical name of the workbook */
  readonly file: string
  /** day of the check in the calendar of whoever hands in, ISO */
  readonly date: string
  /** null where the program did not give the workbook */
  readonly workbook: { readonly sha256: string | null; readonly bytes: number } | null
  readonly status: FileStatus
  readonly summary: {
    readonly activities: number
    readonly errors: number
    readonly warnings: number
    readonly infos: number
  }
  /** whether it is handed in although errors stand, by decision of whoever hands in */
  readonly withObservations: boolean
  readonly activities: readonly PlacedActivity[]
  readonly findings: readonly FindingInWords[]
  readonly notEvaluated: readonly NotEvaluatedInWords[]
}

/** What is handed in of a checked plan. */
export function deliveryOf(
  verdict: PlanVerdict,
  about: Pick<Delivery, 'file' | 'date' | 'workbook'>,
): Delivery {
  const { format, plan, findings, notEvaluated } = verdict
  const { error: errors, warning: warnings, info: infos } = countSeverities(findings)
  return {
    schema: 'cotejo/submission@1',
    ruleset: RULESET,
    format: format.id,
    formatVersion: plan.version,
    dependencia: plan.dependencia,
    vigencia: plan.vigencia,
    ...about,
    status: statusOf(
      'plan',
      findings.map(({ severity }) => ({ severity, exception: null })),
    ),
    summary: {
      activities: plan.activities.length,
      errors,
      warnings,
      infos,
    },
    withObservations: errors > 0,
    activities: plan.activities.map((activity) => placed(activity, format)),
    findings: findings.map(inWords),
    notEvaluated: notEvaluated.map(notEvaluatedInWords),
  }
}
