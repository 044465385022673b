import { ALL_ASKED, type Asked } from '../../../consolidate/planned.js'
import type { IsoWindow } from '../../../shelf/outline.js'

/**
 * Where the schedule puts an activity at the cut-off, whatever was done of it: `due`, its last end is past;
 * `running`, between first start and last end; `upcoming`, not started; `undated`, one of its dates must be corrected
 * first; `termless`, its format asks for no dates.
 */
export type CutoffState = 'due' | 'running' | 'upcoming' | 'undated' | 'termless'

export const CUTOFF_STATES: readonly CutoffState[] = ['due', 'running', 'upcoming', 'undated', 'termless']

/** What the dates of an activity say: those that are no date, and windows that end before they start, are left out. */
export interface Span {
  readonly firstStart: string | null
  readonly lastEnd: string | null
  /** a date that its format asks for is missing, is no date, or ends before the start */
  readonly incomplete: boolean
  readonly asked: Asked
}

/** Whether a window ends before it starts. */
export function isReversed({ start, end }: IsoWindow): boolean {
  return start !== null && end !== null && end < start
}

/** First start and last end of a schedule, of a format that asks for these dates. */
export function spanOf(schedule: readonly IsoWindow[], asked: Asked = ALL_ASKED): Span {
  let firstStart: string | null = null
  let lastEnd: string | null = null
  let incomplete = schedule.length === 0 && (asked.start || asked.end)
  for (const window of schedule) {
    const { start, end } = window
    const reversed = isReversed(window)
    if (reversed || (asked.start && start === null) || (asked.end && end === null)) incomplete = true
    if (reversed) continue
    if (start !== null && (firstStart === null || start < firstStart)) firstStart = start
    if (end !== null && (lastEnd === null || end > lastEnd)) lastEnd = end
  }
  return { firstStart, lastEnd, incomplete, asked }
}

/** The state of a span at a date. */
export function stateAt({ firstStart, lastEnd, incomplete, asked }: Span, cutoff: string): CutoffState {
  if (!asked.start && !asked.end) return 'termless'
  if (incomplete) return 'undated'
  if (lastEnd !== null && lastEnd <= cutoff) return 'due'
  return firstStart !== null && firstStart > cutoff ? 'upcoming' : 'running'
}

/** Counts of activities at the cut-off; `started`, `notStarted`, `withoutStart` and `startless` make up `activities`. */
export interface CutoffCounts {
  readonly activities: number
  /** first start on or before the cut-off */
  readonly started: number
  readonly notStarted: number
  /** the start that the format asks for is not known */
  readonly withoutStart: number
  /** the format asks for no start */
  readonly startless: number
  /** every date is one, and the last is on or before the cut-off */
  readonly fullyDue: number
  /** by state; they make up `activities` */
  readonly states: Readonly<Record<CutoffState, number>>
}

/** Counts activities by what their dates say at the cut-off. */
export function countAt(
  all: Iterable<{ readonly span: Span; readonly state: CutoffState }>,
  cutoff: string,
): CutoffCounts {
  const states = { due: 0, running: 0, upcoming: 0, undated: 0, termless: 0 }
  let [activities, started, notStarted, startless] = [0, 0, 0, 0]
  for (const { span, state } of all) {
    activities++
    states[state]++
    if (span.firstStart === null) startless += Number(!span.asked.start)
    else if (span.firstStart <= cutoff) started++
    else notStarted++
  }
  return {
    activities,
    started,
    notStarted,
    withoutStart: activities - started - notStarted - startless,
    startless,
    fullyDue: states.due,
    states,
  }
}

/** The states that the report tells apart: the last only where some format asks for no dates. */
export function statesShown({ states }: CutoffCounts): readonly CutoffState[] {
  return CUTOFF_STATES.filter((state) => state !== 'termless' || states.termless > 0)
}
