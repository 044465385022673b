import type { Activity, FieldCell, Plan } from '../../plan/plan.js'
import { isTidy } from '../../text/clean.js'

/** A cell whose text may have to be mended, and its row. */
export interface UntidyCell extends FieldCell {
  readonly activity: Activity
}

const KNOWN = new WeakMap<Plan['activities'], readonly UntidyCell[]>()

/** The cells of a plan that are not tidy as they were typed, row by row; looked for once for all rules. */
export function untidyCells({ activities }: Plan): readonly UntidyCell[] {
  let untidy = KNOWN.get(activities)
  if (!untidy) KNOWN.set(activities, (untidy = untidyAmong(activities)))
  return untidy
}

function untidyAmong(activities: Plan['activities']): UntidyCell[] {
  const untidy: UntidyCell[] = []
  for (const activity of activities) {
    for (const { key, at, raw } of activity.cells) {
      if (!isTidy(raw)) untidy.push({ activity, key, at, raw })
    }
  }
  return untidy
}
