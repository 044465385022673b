import { placeAt } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** A row with only a responsible or dates, and no activity above it to which it could belong. */
export const continuationOrphan: Rule = {
  id: 'continuation-orphan',
  scope: 'workbook',
  needs: [],
  check: (plan, { format }) =>
    plan.observations.flatMap((seen) =>
      seen.kind === 'continuation-orphan'
        ? [
            finding(
              'continuation-orphan',
              'error',
              placeAt(plan, format, seen.sheet, seen.at, null, seen.text),
              { text: seen.text },
            ),
          ]
        : [],
    ),
}
