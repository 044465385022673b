import { oneLine } from '../../../engine/text/one-line.js'
import type { ConsolidatedActivity } from '../../consolidate/consolidated.js'

const LONGEST = 90

/** An activity as a person knows it on one line: `5.1 Realizar seguimiento…`. */
export function activityWords({
  number,
  activity,
}: Pick<ConsolidatedActivity, 'number' | 'activity'>): string {
  const text = oneLine(activity)
  const whole = number === null || text.startsWith(number) ? text : `${number} ${text}`
  return whole.length <= LONGEST ? whole : `${whole.slice(0, LONGEST - 1).trimEnd()}…`
}
