import { addDays } from '../../../../engine/calendar/iso-date.js'
import { isReversed } from './cutoff.js'
import { type Entry } from './entries.js'
import { compareText } from '../../../consolidate/official-order.js'

/** A window of an activity that starts or ends on a date. */
export interface Milestone {
  readonly entry: Entry
  readonly date: string
  /** 1 for the first of its windows */
  readonly window: number
  readonly windows: number
}

/** What the days after the cut-off bring: the first thirty, and the thirty after them. */
export interface Ahead {
  readonly in30: readonly Milestone[]
  readonly in60: readonly Milestone[]
}

/** What happens around the cut-off. */
export interface Agenda {
  /** last day of each stretch */
  readonly until30: string
  readonly until60: string
  readonly starts: Ahead
  readonly ends: Ahead
  /** activities whose dates are all past, the oldest first */
  readonly due: readonly Entry[]
  /** activities of which no more can be said until a date is corrected */
  readonly toCorrect: readonly Entry[]
}

/** What starts and ends after the cut-off, and what should be finished by then. */
export function agendaOf(counted: readonly Entry[], cutoff: string): Agenda {
  const until30 = addDays(cutoff, 30)
  const until60 = addDays(cutoff, 60)
  const starting: Milestone[] = []
  const ending: Milestone[] = []
  const isAhead = (date: string | null): date is string => date !== null && date > cutoff && date <= until60
  for (const entry of counted) {
    const { dates } = entry
    for (let i = 0; i < dates.length; i++) {
      const { start, end } = dates[i]!
      const startsAhead = isAhead(start)
      const endsAhead = isAhead(end)
      if ((!startsAhead && !endsAhead) || isReversed(dates[i]!)) continue
      const [window, windows] = [i + 1, dates.length]
      if (startsAhead) starting.push({ entry, date: start, window, windows })
      if (endsAhead) ending.push({ entry, date: end, window, windows })
    }
  }
  const ahead = (milestones: readonly Milestone[]): Ahead => ({
    in30: byDay(
      milestones.filter((m) => m.date <= until30),
      ({ date }) => date,
    ),
    in60: byDay(
      milestones.filter((m) => m.date > until30),
      ({ date }) => date,
    ),
  })
  return {
    until30,
    until60,
    starts: ahead(starting),
    ends: ahead(ending),
    due: byDay(
      counted.filter((e) => e.state === 'due'),
      ({ span }) => span.lastEnd!,
    ),
    toCorrect: counted.filter((e) => e.state === 'undated'),
  }
}

/** In the order of their days (ISO), those of one day as they come: there are few days and many of each. */
function byDay<T>(items: readonly T[], dayOf: (item: T) => string): T[] {
  const days = new Map<string, T[]>()
  for (const item of items) {
    const day = dayOf(item)
    const own = days.get(day)
    if (own) own.push(item)
    else days.set(day, [item])
  }
  return [...days].sort(([a], [b]) => compareText(a, b)).flatMap(([, own]) => own)
}

/** How many activities the milestones are of. */
export function distinctActivities(milestones: readonly Milestone[]): number {
  return new Set(milestones.map((m) => m.entry)).size
}
