import { contestedIds } from '../../../consolidate/conflicts.js'
import type { Consolidated, ConsolidatedActivity, FiledFinding } from '../../../consolidate/consolidated.js'
import { type CutoffState, type Span, spanOf, stateAt } from './cutoff.js'
import { findingsByActivity } from './findings-by-activity.js'
import { replacedFiles } from './files.js'
import { inOfficialOrder } from './official-order.js'

/**
 * Whether an activity counts in the plan: one that another file already claims is `conflicting`, one from a file that
 * another stands for is `superseded`. Both are shown, neither is counted.
 */
export type Standing = 'counted' | 'conflicting' | 'superseded'

export interface Entry {
  readonly activity: ConsolidatedActivity
  readonly standing: Standing
  readonly component: string
  /** id of the first responsible, null where the directory does not know it */
  readonly leader: string | null
  readonly span: Span
  readonly state: CutoffState
  readonly findings: readonly FiledFinding[]
  /** ids of rules that speak of the activity without a finding on one of its cells */
  readonly otherRules: readonly string[]
}

/** Identifies a component among those of all formats. */
export function componentKey(format: string, component: number | null): string {
  return `${format}/${component ?? '-'}`
}

/** Every activity read, in official order, with what the report needs to know of it. */
export function entriesOf(consolidated: Consolidated): Entry[] {
  const standings = standingsOf(consolidated)
  const worded = findingsByActivity(consolidated)
  return inOfficialOrder(consolidated.activities).map((activity) => {
    const span = spanOf(activity.schedule)
    const findings = worded.get(activity) ?? []
    const said = new Set(findings.map((f) => f.rule))
    return {
      activity,
      standing: standings.get(activity)!,
      component: componentKey(activity.format, activity.component),
      leader: activity.responsibles[0]?.id ?? null,
      span,
      state: stateAt(span, consolidated.cutoff.date),
      findings,
      otherRules: [...new Set(activity.findings)].filter((rule) => !said.has(rule)),
    }
  })
}

function standingsOf(consolidated: Consolidated): Map<ConsolidatedActivity, Standing> {
  const replaced = replacedFiles(consolidated)
  const contested = contestedIds(consolidated.conflicts)
  return new Map(
    consolidated.activities.map((activity) => [
      activity,
      replaced.has(activity.source.file)
        ? 'superseded'
        : contested.has(activity.id)
          ? 'conflicting'
          : 'counted',
    ]),
  )
}
