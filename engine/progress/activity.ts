import type { UnderstoodActivity } from '../plan/understood.js'
import { measuresOf, type Measure } from './measure.js'
import type { Window } from './schedule.js'

/** An activity of an approved plan, as monitoring sees it. */
export interface MonitoredActivity {
  /** unique among the activities that are monitored together */
  readonly id: string
  readonly format: string
  readonly component: number | null
  readonly subcomponent: number | null
  /** its goals; empty where it promises nothing that can be measured */
  readonly measures: readonly Measure[]
  /** ids of the dependencias, null where the directory does not know one; the first leads */
  readonly responsibles: readonly (string | null)[]
  readonly windows: readonly Window[]
}

/** An activity of a consolidated plan as monitoring sees it. */
export function monitored(
  activity: UnderstoodActivity & { readonly id: string; readonly format: string },
  vigencia: number | null,
): MonitoredActivity {
  const { id, format, component, subcomponent } = activity
  return {
    id,
    format,
    component,
    subcomponent,
    measures: measuresOf(activity, vigencia),
    responsibles: activity.responsibles.map((responsible) => responsible.id),
    windows: activity.schedule.map(({ start, end }) => ({ start, end })),
  }
}
