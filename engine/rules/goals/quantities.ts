import { keyOf } from '../../format/format.js'
import type { Activity, FieldCell } from '../../plan/plan.js'
import { parseGoal, type Quantity } from '../../text/goal.js'
import { remembered } from '../../text/remember.js'
import { oncePerPlan } from '../once-per-plan.js'

/** A cell with quantities that are not just digits, and its row. */
export interface GoalCell extends FieldCell {
  readonly activity: Activity
  readonly quantities: readonly Quantity[]
}

/** The cells of goals of which one may ask how their quantities are written: in words, or with separators. */
export const goalCells = oncePerPlan(({ activities }, format): readonly GoalCell[] => {
  const goal = keyOf(format, 'goal')
  const cells: GoalCell[] = []
  for (const activity of activities) {
    for (const { key, at, raw } of activity.cells)
      if (key === goal && !isInPlainDigits(raw))
        cells.push({ activity, key, at, raw, quantities: parseGoal(raw) })
  }
  return cells
})

const isInPlainDigits = remembered(4_000, (raw) =>
  parseGoal(raw).every(({ digits, inWords }) => !inWords && (digits === null || /^\d+$/.test(digits))),
)
