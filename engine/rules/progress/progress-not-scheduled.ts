import { numberIn } from '../fields.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'
import { progressIn } from './progress-of.js'

/** Where nothing was scheduled up to the cut-off the progress is «N/A», neither 0% nor 100%. */
export const progressNotScheduled: Rule = {
  id: 'progress-not-scheduled',
  scope: 'row',
  needs: ['scheduled', 'progress'],
  check: (plan, { format }) =>
    plan.activities.flatMap((activity) => {
      const progress = progressIn(activity)
      if (progress === null || numberIn(activity, 'scheduled') !== 0) return []
      const place = placeOf(activity, format, 'progress')
      return [finding('progress-not-scheduled', 'warning', place, { progress })]
    }),
}
