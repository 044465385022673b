import { componentOf } from '../../engine/format/format.js'
import { isoWindows, windowsIn, type IsoWindow } from '../shelf/outline.js'
import { ShelvedActivity } from '../shelf/shelved-activity.js'
import type { Claim } from './claims.js'
import type { ComponentCutoff, Consolidated } from './consolidated.js'

/**
 * How far the calendar of each component has come at a date. Dates that are none are left out;
 * activities of superseded files, and second claims to one activity, are not counted.
 */
export function cutoffOf(
  claims: readonly Claim[],
  contested: ReadonlySet<string>,
  date: string,
): Consolidated['cutoff'] {
  const components = new Map<string, { -readonly [K in keyof ComponentCutoff]: ComponentCutoff[K] }>()
  for (const { id, activity, format, superseded } of claims) {
    if (superseded || contested.has(id)) continue
    const component = componentOf(format, activity.section)
    const key = `${format.id}/${String(component)}`
    const count = components.get(key) ?? {
      format: format.id,
      component,
      activities: 0,
      started: 0,
      fullyDue: 0,
    }
    components.set(key, count)
    const windows = activity instanceof ShelvedActivity ? windowsIn(activity.terms) : isoWindows(activity)
    const { firstStart, lastEnd } = edgesOf(windows)
    count.activities++
    if (firstStart !== null && firstStart <= date) count.started++
    if (lastEnd !== null && lastEnd <= date) count.fullyDue++
  }
  return { date, components: [...components.values()] }
}

/** The first start and the last end (ISO) of an activity, of those that are dates; null where none is. */
interface Edges {
  readonly firstStart: string | null
  readonly lastEnd: string | null
}

function edgesOf(windows: readonly IsoWindow[]): Edges {
  let firstStart: string | null = null
  let lastEnd: string | null = null
  for (const { start, end } of windows) {
    if (start !== null && (firstStart === null || start < firstStart)) firstStart = start
    if (end !== null && (lastEnd === null || end > lastEnd)) lastEnd = end
  }
  return { firstStart, lastEnd }
}
