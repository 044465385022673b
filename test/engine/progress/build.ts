import type { MonitoredActivity } from '../../../engine/progress/activity.js'
import { activityProgress, type ActivityProgress } from '../../../engine/progress/activity-progress.js'
import { plainMeasure, type Measure } from '../../../engine/progress/measure.js'
import type { ProgressReport, Settlement } from '../../../engine/progress/report.js'
import type { ScheduleMethod, Window } from '../../../engine/progress/schedule.js'

/** A goal of 10 things, but for what is said. */
export function measure(change: Partial<Measure> = {}): Measure {
  const item = { quantity: 10, comparator: 'exactly', kind: 'count', unit: 'cosas' } as const
  return { ...plainMeasure({ ...item, ...change }), ...change }
}

export function window(start: string | null, end: string | null): Window {
  return { start, end }
}

/** An activity of 10 things that Obras leads, due by the end of March 2027, but for what is said. */
export function activity(change: Partial<MonitoredActivity> = {}): MonitoredActivity {
  return {
    id: 'a',
    format: 'plan',
    component: 1,
    subcomponent: 1,
    measures: [measure()],
    responsibles: ['obras'],
    windows: [window('2027-02-01', '2027-03-31')],
    ...change,
  }
}

export function report(change: Partial<ProgressReport> = {}): ProgressReport {
  return { activity: 'a', unit: 'obras', executed: [5], evidence: true, ...change }
}

interface Given {
  readonly reports?: readonly ProgressReport[]
  readonly settlement?: Settlement
  readonly cutoff?: string
  readonly method?: ScheduleMethod
}

/** The progress of an activity at the end of April 2027, but for what is said. */
export function progressOf(what: MonitoredActivity, given: Given = {}): ActivityProgress {
  const { reports = [], settlement = null, cutoff = '2027-04-30', method = 'closed-windows' } = given
  return activityProgress(what, { reports, settlement }, cutoff, method)
}

/** The percentage as shown; the state where there is none. */
export function shown({ standing }: ActivityProgress): number | string {
  return standing.state === 'measured' ? standing.progress.shown : standing.state
}
