import type { Format } from '../../../../engine/format/format.js'
import type { Consolidated, ConsolidatedActivity, FiledFinding } from '../../../consolidate/consolidated.js'
import { type CutoffState, type Span, spanOf, stateAt } from './cutoff.js'
import { findingsByActivity } from './findings-by-activity.js'
import { isDrawable, type DrawableWindow } from './months.js'
import { inOfficialOrder } from '../../../consolidate/official-order.js'
import { askedBy } from '../../../consolidate/planned.js'
import { type Standing, standingsOf } from '../../../consolidate/standing.js'

/** In place of a leader, where the format does not ask who answers. */
export const NOT_ASKED = '(no se pide)'

export interface Entry {
  readonly activity: ConsolidatedActivity
  readonly standing: Standing
  readonly component: string
  /** id of the first responsible, null where the directory does not know it, `NOT_ASKED` where the format does not ask */
  readonly leader: string | null
  readonly span: Span
  /** what of its schedule a calendar can show; where only ends are asked for, the day of each */
  readonly windows: readonly DrawableWindow[]
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
export function entriesOf(consolidated: Consolidated, formats: readonly Format[] = []): Entry[] {
  const asked = new Map(formats.map((format) => [format.id, askedBy(format)]))
  const standings = standingsOf(consolidated)
  const worded = findingsByActivity(consolidated)
  return inOfficialOrder(consolidated.activities).map((activity) => {
    const asks = asked.get(activity.format) ?? askedBy(undefined)
    const span = spanOf(activity.schedule, asks)
    const windows = asks.start
      ? activity.schedule
      : activity.schedule.map((window) => ({ ...window, start: window.start ?? window.end }))
    const findings = worded.get(activity) ?? []
    const said = new Set(findings.map((f) => f.rule))
    return {
      activity,
      standing: standings.get(activity)!,
      component: componentKey(activity.format, activity.component),
      leader: activity.responsibles[0]?.id ?? (asks.responsibles ? null : NOT_ASKED),
      span,
      windows: windows.filter(isDrawable),
      state: stateAt(span, consolidated.cutoff.date),
      findings,
      otherRules: [...new Set(activity.findings)].filter((rule) => !said.has(rule)),
    }
  })
}
