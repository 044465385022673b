import type { IsoWindow } from './outline.js'

/** The first start and the last end (ISO) of an activity, of those that are dates; null where none is. */
export interface Edges {
  readonly firstStart: string | null
  readonly lastEnd: string | null
}

export function edgesOf(windows: readonly IsoWindow[]): Edges {
  let firstStart: string | null = null
  let lastEnd: string | null = null
  for (const { start, end } of windows) {
    if (start !== null && (firstStart === null || start < firstStart)) firstStart = start
    if (end !== null && (lastEnd === null || end > lastEnd)) lastEnd = end
  }
  return { firstStart, lastEnd }
}
