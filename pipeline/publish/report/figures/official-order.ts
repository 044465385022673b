import type { ConsolidatedActivity } from '../../../consolidate/consolidated.js'
import { compareNumbers, compareText } from '../../../consolidate/official-order.js'

export { compareText }

/** Activities by format, component and number (1.9 before 1.10); those that tie stay in the order given. */
export function inOfficialOrder(activities: readonly ConsolidatedActivity[]): ConsolidatedActivity[] {
  return [...activities].sort(
    (a, b) =>
      compareText(a.format, b.format) ||
      compareComponents(a.component, b.component) ||
      compareNumbers(a.number, b.number),
  )
}

function compareComponents(a: number | null, b: number | null): number {
  return a === b ? 0 : (a ?? Infinity) - (b ?? Infinity)
}
