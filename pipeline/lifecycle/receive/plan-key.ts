import { isFollowUp } from '../../../engine/format/follow-up.js'
import { cutoffOf } from '../../../engine/plan/cutoff.js'
import type { PlanSubmission } from '../../consolidate/submission.js'
import type { PlanKey } from '../../register/records.js'

/** What of a plan's key a submission does not say. */
export type Unsaid = 'no-dependencia' | 'no-vigencia' | 'no-cutoff'

/** The key of the plan that a submission is a version of, or what it lacks for one. */
export function keyOf({ file, verdict: { plan, format } }: PlanSubmission): PlanKey | Unsaid {
  const { dependencia, vigencia } = plan
  if (dependencia === null) return 'no-dependencia'
  if (vigencia === null) return 'no-vigencia'
  const cutoff = isFollowUp(format) ? cutoffOf(plan, format, file) : ''
  return cutoff === null ? 'no-cutoff' : { dependencia, vigencia, format: format.id, cutoff }
}
