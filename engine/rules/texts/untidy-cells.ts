import type { Activity, FieldCell } from '../../plan/plan.js'
import { isTidy } from '../../text/clean.js'
import { oncePerPlan } from '../once-per-plan.js'

/** A cell whose text may have to be mended, and its row. */
export interface UntidyCell extends FieldCell {
  readonly activity: Activity
}

/** The cells of a plan that are not tidy as they were typed, row by row. */
export const untidyCells = oncePerPlan(({ activities }): readonly UntidyCell[] => {
  const untidy: UntidyCell[] = []
  for (const activity of activities) {
    for (const { key, at, raw } of activity.cells) {
      const field = activity.fields.get(key)
      // what was read needed no mending where it reads as it was typed
      const isAsTyped = field?.text === raw && field.raw === raw
      if (!isAsTyped && !isTidy(raw)) untidy.push({ activity, key, at, raw })
    }
  }
  return untidy
})
