import type { ConsolidatedWindow } from '../../../consolidate/consolidated.js'

/**
 * Where the schedule puts an activity at the cut-off, whatever was done of it: `due`, its last end is past;
 * `running`, between first start and last end; `upcoming`, not started; `undated`, its dates do not say.
 */
export type CutoffState = 'due' | 'running' | 'upcoming' | 'undated'

export const CUTOFF_STATES: readonly CutoffState[] = ['due', 'running', 'upcoming', 'undated']

/** What the dates of an activity say, those that are no date left out. */
export interface Span {
  readonly firstStart: string | null
  readonly lastEnd: string | null
  /** it has no dates, or one that is missing or is no date */
  readonly incomplete: boolean
}

/** First start and last end of a schedule. */
export function spanOf(schedule: readonly ConsolidatedWindow[]): Span {
  let firstStart: string | null = null
  let lastEnd: string | null = null
  for (const { start, end } of schedule) {
    if (start !== null && (firstStart === null || start < firstStart)) firstStart = start
    if (end !== null && (lastEnd === null || end > lastEnd)) lastEnd = end
  }
  const incomplete = schedule.length === 0 || schedule.some((w) => w.start === null || w.end === null)
  return { firstStart, lastEnd, incomplete }
}

/** The state of a span at a date. */
export function stateAt(span: Span, cutoff: string): CutoffState {
  if (span.lastEnd !== null && span.lastEnd <= cutoff) return 'due'
  if (span.firstStart === null) return 'undated'
  if (span.firstStart > cutoff) return 'upcoming'
  return span.lastEnd === null ? 'undated' : 'running'
}

/** Counts of activities at the cut-off; `started`, `notStarted` and `withoutStart` make up `activities`. */
export interface CutoffCounts {
  readonly activities: number
  /** first start on or before the cut-off */
  readonly started: number
  readonly notStarted: number
  readonly withoutStart: number
  /** last end on or before the cut-off */
  readonly fullyDue: number
  /** activities with a date that is missing or is no date */
  readonly incomplete: number
  /** by state; they make up `activities` */
  readonly states: Readonly<Record<CutoffState, number>>
}

/** Counts the spans by what they say at the cut-off. */
export function countAt(spans: Iterable<Span>, cutoff: string): CutoffCounts {
  const states = { due: 0, running: 0, upcoming: 0, undated: 0 }
  let [activities, started, notStarted, incomplete] = [0, 0, 0, 0]
  for (const span of spans) {
    activities++
    states[stateAt(span, cutoff)]++
    if (span.incomplete) incomplete++
    if (span.firstStart === null) continue
    if (span.firstStart <= cutoff) started++
    else notStarted++
  }
  return {
    activities,
    started,
    notStarted,
    withoutStart: activities - started - notStarted,
    fullyDue: states.due,
    incomplete,
    states,
  }
}
