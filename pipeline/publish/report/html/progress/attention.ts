import type { ProgressFigures } from '../../progress/figures.js'
import type { ActivityRow } from '../../progress/rows.js'
import { MOST_ACTIVITIES } from '../attention.js'
import { type Bounded, bounded, type Rank } from '../bounded.js'

/** How the activities of a long list were chosen. */
export function chosenBy({ anyReport }: ProgressFigures): string {
  return anyReport
    ? 'primero las vencidas y aquellas de las que sus responsables reportan cosas distintas; después las que están sin reporte; después las que hay que revisar por otro motivo; y luego las demás'
    : 'primero las que tienen una fecha que no es fecha; después las que ya tienen algo programado; y luego las demás'
}

/** The activities that the page lists: of each who leads, those that need attention first. */
export function rowsListed(progress: ProgressFigures): Bounded<ActivityRow> {
  const { activities, dependencias } = progress
  const leaders = new Map(dependencias.flatMap(({ activities: ids }, i) => ids.map((id) => [id, i])))
  const rankOf = progress.anyReport ? ranksOfReported(progress) : ranksOfScheduled(progress)
  return bounded(activities, MOST_ACTIVITIES, ({ id }) => leaders.get(id), rankOf)
}

function ranksOfReported({ monitoring }: ProgressFigures): (row: ActivityRow) => Rank {
  const { tally } = monitoring.whole
  const urgent = new Set([...tally.overdue, ...tally.conflicting])
  const silent = new Set(tally.unreported)
  const toReview = new Set([
    ...tally.overExecuted,
    ...tally.withoutEvidence,
    ...tally.worsened,
    ...tally.leaderSilent,
    ...tally.partlyReported,
    ...tally.undated,
  ])
  return ({ id }) => (urgent.has(id) ? 0 : silent.has(id) ? 1 : toReview.has(id) ? 2 : 3)
}

function ranksOfScheduled({ monitoring }: ProgressFigures): (row: ActivityRow) => Rank {
  const undated = new Set(monitoring.whole.tally.undated)
  return ({ id, state }) => (undated.has(id) ? 0 : state === 'not-scheduled' ? 2 : 1)
}
