import type { Activity } from '../../engine/plan/plan.js'

/** The first start and the last end (ISO) of an activity, of those that are dates; null where none is. */
export interface Edges {
  readonly firstStart: string | null
  readonly lastEnd: string | null
}

export function edgesOf({ windows }: Pick<Activity, 'windows'>): Edges {
  let firstStart: string | null = null
  let lastEnd: string | null = null
  for (const { start, end } of windows) {
    if (start?.iso && (firstStart === null || start.iso < firstStart)) firstStart = start.iso
    if (end?.iso && (lastEnd === null || end.iso > lastEnd)) lastEnd = end.iso
  }
  return { firstStart, lastEnd }
}
