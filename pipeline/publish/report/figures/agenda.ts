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
    const schedule = entry.dates
    for (const [i, window] of schedule.entries()) {
      if (isReversed(window)) continue
      const { start, end } = window
      const place = { entry, window: i + 1, windows: schedule.length }
      if (isAhead(start)) starting.push({ ...place, date: start })
      if (isAhead(end)) ending.push({ ...place, date: end })
    }
  }
  const ahead = (milestones: Milestone[]): Ahead => {
    milestones.sort((a, b) => compareText(a.date, b.date))
    return {
      in30: milestones.filter((m) => m.date <= until30),
      in60: milestones.filter((m) => m.date > until30),
    }
  }
  return {
    until30,
    until60,
    starts: ahead(starting),
    ends: ahead(ending),
    due: counted
      .filter((e) => e.state === 'due')
      .sort((a, b) => compareText(a.span.lastEnd ?? '', b.span.lastEnd ?? '')),
    toCorrect: counted.filter((e) => e.state === 'undated'),
  }
}

/** How many activities the milestones are of. */
export function distinctActivities(milestones: readonly Milestone[]): number {
  return new Set(milestones.map((m) => m.entry)).size
}
