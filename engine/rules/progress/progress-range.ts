import type { Finding } from '../../findings/finding.js'
import type { ProgressFacts } from '../../findings/facts/progress.js'
import type { Activity } from '../../plan/plan.js'
import { isPrepared, numberIn, saysNothing, soundRows, textIn } from '../fields.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'
import { addsUp, expectedPercent, near, progressIn, saysNotDue } from './progress-of.js'

/** «Cómo se mide» of a value with a starting point, such as a balance, which may be below 0. */
const FROM_A_START = /el valor a la fecha/

/** «3/4», which Excel turns into a day. */
const DATE = /^\d+[/-]\d+[/-]\d+$/

/**
 * What was executed is a number, and none below 0. Progress is a percentage from 0 to 100, and what was executed of what was
 * scheduled, at most 100; of a value that is measured a prepared follow-up works it out otherwise (docs/avance.md).
 */
export const progressRange: Rule = {
  id: 'progress-range',
  scope: 'row',
  needs: ['progress'],
  check: (plan, { format }) =>
    soundRows(plan).flatMap((activity): Finding[] => {
      const wrong = executedProblem(activity)
      if (wrong) return [finding('progress-range', 'error', placeOf(activity, format, 'executed'), wrong)]
      const place = placeOf(activity, format, 'progress')
      const progress = progressIn(activity)
      if (progress === null) {
        if (saysNotDue(activity)) return []
        return [
          finding('progress-range', 'error', place, { problem: 'text', text: textIn(activity, 'progress') }),
        ]
      }
      if (progress < 0 || progress > 100)
        return [finding('progress-range', 'error', place, { problem: 'range', progress })]
      const expected = expectedPercent(activity)
      if (expected === null || near(progress, expected) || near(progress * 100, expected)) return []
      if (isPrepared(activity) && !addsUp(activity)) return []
      const executed = numberIn(activity, 'executed')!
      const scheduled = numberIn(activity, 'scheduled')!
      const facts = { problem: 'share' as const, progress, executed, scheduled, expected }
      return [finding('progress-range', 'error', place, facts)]
    }),
}

/** What is wrong with what was executed; null where nothing is, or nothing is written. */
function executedProblem(activity: Activity): ProgressFacts['progress-range'] | null {
  const executed = numberIn(activity, 'executed')
  if (executed === null) {
    const isEmpty = saysNothing(activity.fields.get('executed')) || saysNotDue(activity, 'executed')
    return isEmpty ? null : { problem: 'executed', text: textIn(activity, 'executed') }
  }
  const text = textIn(activity, 'executed')
  if (DATE.test(text)) return { problem: 'executed', text }
  if (executed >= 0 || FROM_A_START.test(textIn(activity, 'measured'))) return null
  return { problem: 'negative', executed }
}
