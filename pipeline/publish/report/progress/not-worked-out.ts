import type { NotScheduledReason } from '../../../../engine/progress/scheduled.js'
import type { ProgressFigures } from './figures.js'
import { NOT_SCHEDULED_LABEL } from './labels.js'
import type { ActivityRow } from './rows.js'

/** The activities of which nothing is due yet, by why. */
export function notScheduledByReason(
  figures: ProgressFigures,
): { readonly reason: NotScheduledReason; readonly label: string; readonly rows: readonly ActivityRow[] }[] {
  const rows = figures.list('notScheduled')
  return (Object.keys(NOT_SCHEDULED_LABEL) as NotScheduledReason[]).flatMap((reason) => {
    const own = rows.filter(({ entry: { progress } }) => {
      const { standing } = progress
      return standing.state === 'not-scheduled' && standing.reason === reason
    })
    return own.length === 0 ? [] : [{ reason, label: NOT_SCHEDULED_LABEL[reason], rows: own }]
  })
}

/** `se respetó`, `no se respetó`: of a goal that is a limit and was reported; empty of any other. */
export function limitWords({ entry: { progress } }: ActivityRow): string {
  const { standing } = progress
  if (standing.state === 'not-scheduled') return ''
  const kept = standing.goals.flatMap((goal) =>
    goal.calculable || goal.withinLimit === null ? [] : goal.withinLimit,
  )
  if (kept.length === 0) return ''
  return kept.every(Boolean) ? 'el tope se respetó' : 'el tope no se respetó'
}
