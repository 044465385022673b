import type { Severity } from '../../../../engine/findings/finding.js'
import type { Figures } from '../figures.js'
import type { Entry } from '../figures/entries.js'
import type { Delivery } from '../figures/files.js'
import { type Bounded, bounded, type Rank } from './bounded.js'

/** A row is about a kilobyte, and a telephone opens so many at once; a city hall has some thousand activities. */
export const MOST_ACTIVITIES = 2_000
const MOST_FILES = 500

/** Whether the last list of a page has every activity. */
export function listsEvery(activities: number): boolean {
  return activities <= MOST_ACTIVITIES
}

/** The activities that the page lists: of each who leads, those that need attention first. */
export function activitiesListed({ entries, agenda: { until30 } }: Figures): Bounded<Entry> {
  return bounded(
    entries,
    MOST_ACTIVITIES,
    ({ leader }) => leader,
    (entry) => attention(entry, until30),
  )
}

function attention(entry: Entry, soon: string): Rank {
  const { standing, findings, span, state } = entry
  if (standing === 'superseded' || standing === 'repeated') return 4
  const speaks = (severity: Severity): boolean =>
    findings.some((found) => found.severity === severity && found.exception === null)
  if (standing === 'conflicting' || state === 'undated' || speaks('error')) return 0
  if (state !== 'due' && span.lastEnd !== null && span.lastEnd <= soon) return 1
  return speaks('warning') ? 2 : 3
}

/** The files that the page lists: first those that did not come into the plan, and those with errors. */
export function filesListed({ files }: Figures): Bounded<Delivery> {
  return bounded(
    files.deliveries,
    MOST_FILES,
    () => null,
    ({ file, fate }) =>
      fate === 'unreadable' || fate === 'unrecognized' || fate === 'aside'
        ? 0
        : fate !== 'used'
          ? 4
          : file.status === 'errors'
            ? 1
            : file.status === 'warnings'
              ? 2
              : 3,
  )
}
