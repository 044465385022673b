import type { Finding } from '../../findings/finding.js'
import { isPrepared, numberIn, soundRows, textIn } from '../fields.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'
import { addsUp, expectedPercent, near, progressIn, saysNotDue } from './progress-of.js'

/**
 * Progress is a percentage from 0 to 100, and what was executed of what was scheduled, at most 100; of a value that is
 * measured a prepared follow-up works it out otherwise (docs/avance.md).
 */
export const progressRange: Rule = {
  id: 'progress-range',
  scope: 'row',
  needs: ['progress'],
  check: (plan, { format }) =>
    soundRows(plan).flatMap((activity): Finding[] => {
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
