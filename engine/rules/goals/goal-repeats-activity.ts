import { keyOf, type Format } from '../../format/format.js'
import type { Finding } from '../../findings/finding.js'
import type { Activity } from '../../plan/plan.js'
import { parseGoal } from '../../text/goal.js'
import { isLiteralCopy, similarity } from '../../text/similarity.js'
import { textIn } from '../fields.js'
import { headerOf, placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** From here on two texts are one with a word changed. */
const NEARLY = 0.9

/**
 * A goal, or an alternative of improvement, that repeats its activity or its product. A literal copy always; a near one
 * only where it states no quantity. Where a goal must state one, a copy that states none is `goal-not-measurable`'s.
 */
export const goalRepeatsActivity: Rule = {
  id: 'goal-repeats-activity',
  scope: 'row',
  needs: ['goal', 'improvement'],
  check: (plan, { format }) => {
    const key = keyOf(format, 'goal') || 'improvement'
    const mustBeMeasurable = format.rules.includes('goal-not-measurable')
    const findings: Finding[] = []
    for (const activity of plan.activities) {
      const text = textIn(activity, key)
      const measured = text !== '' && parseGoal(text).length > 0
      if (text === '' || (mustBeMeasurable && !measured)) continue
      const copied = copiedFrom(activity, format, text, measured)
      if (copied)
        findings.push(finding('goal-repeats-activity', 'error', placeOf(activity, format, key), copied))
    }
    return findings
  },
}

function copiedFrom(
  activity: Activity,
  format: Format,
  text: string,
  measured: boolean,
): { readonly column: string; readonly literally: boolean } | null {
  for (const key of [keyOf(format, 'subject'), 'product']) {
    const other = textIn(activity, key)
    if (other === '') continue
    // "1.5 murales" is no "Murales" with a number before it: what it states is a quantity.
    const literally = isLiteralCopy(text, other) && (!measured || parseGoal(other).length > 0)
    if (literally || (!measured && similarity(text, other) >= NEARLY))
      return { column: headerOf(format, key), literally }
  }
  return null
}
