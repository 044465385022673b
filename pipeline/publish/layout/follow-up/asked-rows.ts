import { nameOf, type Directory } from '../../../../engine/directory/directory.js'
import { scheduleWords } from '../schedule-words.js'
import type { AskedEntry } from './asked.js'
import { askedGoal, WORDS_ONLY, type AskedGoal } from './asked-goal.js'
import { earlierWords, goalText, notScheduledWords, roleWords } from './asked-words.js'

/** A row of a prepared follow-up: one goal of one activity. */
export interface AskedRow {
  /** the number of its component, null where its plan has none */
  readonly component: number | null
  readonly subcomponent: string
  readonly activity: string
  readonly goal: string
  readonly responsible: string
  readonly role: string
  readonly dates: string
  readonly asked: AskedGoal
  /** what is scheduled, or why nothing is and from when */
  readonly scheduled: number | string
  readonly isScheduled: boolean
  readonly earlier: string
  readonly code: string
}

/** The rows that ask of an activity: one for each of its goals, or one for all of it where none can be measured. */
export function askedRows(asked: AskedEntry, directory: Directory, dependencia: string): AskedRow[] {
  const { activity, progress } = asked.entry
  const { measures } = progress.activity
  const { standing, due } = progress
  const isScheduled = standing.state !== 'not-scheduled'
  const goals =
    measures.length === 0 ? [WORDS_ONLY] : measures.map((measure) => askedGoal(measure, due.share))
  const unitName = (unit: string): string => nameOf(directory, unit) ?? unit
  return goals.map((goal, at) => ({
    component: activity.component,
    subcomponent: activity.fields['subcomponent'] ?? '',
    activity: activity.number === null ? activity.activity : `${activity.number} ${activity.activity}`,
    goal: goalText(activity, at),
    responsible: activity.responsibles.map(({ name }) => name).join('\n'),
    role: roleWords(asked.role),
    dates: scheduleWords(activity.schedule),
    asked: goal,
    scheduled:
      standing.state === 'not-scheduled' ? notScheduledWords(asked, standing.reason) : (goal.scheduled ?? ''),
    isScheduled,
    earlier: earlierWords(asked, at, dependencia, unitName),
    code: goals.length > 1 ? `${activity.id}#${at + 1}` : activity.id,
  }))
}
