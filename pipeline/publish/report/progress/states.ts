import type { ProgressFigures } from './figures.js'
import { PROGRESS_STATES, type ProgressState } from './labels.js'
import type { GroupRow } from './rows.js'

/** How many activities of a group stand where; each is in one state only, so that they add up to the group. */
export function statesOf(
  { activities }: Pick<ProgressFigures, 'activities'>,
  { activities: ids }: Pick<GroupRow, 'activities'>,
): Readonly<Record<ProgressState, number>> {
  const own = new Set(ids)
  const counts = Object.fromEntries(PROGRESS_STATES.map((state) => [state, 0])) as Record<
    ProgressState,
    number
  >
  for (const { id, state } of activities) if (own.has(id)) counts[state] += 1
  return counts
}
