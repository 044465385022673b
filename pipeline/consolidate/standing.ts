import { contestedIds } from './conflicts.js'
import type { Consolidated, ConsolidatedActivity } from './consolidated.js'
import { publishedTwice } from './published-twice.js'
import { replacedFiles } from './replaced-files.js'

/**
 * Whether an activity counts in the plan: one that another file already claims is `conflicting`, one from a file that
 * another stands for is `superseded`, one of the strategy that the PAAC publishes too is `repeated`. All are shown, none
 * of these is counted.
 */
export type Standing = 'counted' | 'conflicting' | 'superseded' | 'repeated'

/** Tells the standing of each activity of a consolidated plan. */
export function standingIn(consolidated: Consolidated): (activity: ConsolidatedActivity) => Standing {
  const replaced = replacedFiles(consolidated)
  const contested = contestedIds(consolidated.conflicts)
  const first = (activity: ConsolidatedActivity): Standing => {
    if (replaced.size > 0 && replaced.has(activity.source.file)) return 'superseded'
    return contested.size > 0 && contested.has(activity.id) ? 'conflicting' : 'counted'
  }
  const twice = publishedTwice(consolidated.activities, (activity) => first(activity) === 'counted')
  return (activity) => (twice.has(activity) ? 'repeated' : first(activity))
}
