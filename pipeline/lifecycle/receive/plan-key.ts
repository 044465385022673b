import { cutoffOf } from '../../../engine/plan/cutoff.js'
import type { PlanSubmission } from '../../consolidate/submission.js'
import type { PlanKey } from '../../register/records.js'

/** The format of what is handed in once for each cut-off. */
const FOLLOW_UP = 'seguimiento'

/** What of a plan's key a submission does not say. */
export type Unsaid = 'no-dependencia' | 'no-vigencia' | 'no-cutoff'

/** The key of the plan that a submission is a version of, or what it lacks for one. */
export function keyOf({ file, verdict: { plan, format } }: PlanSubmission): PlanKey | Unsaid {
  const { dependencia, vigencia } = plan
  if (dependencia === null) return 'no-dependencia'
  if (vigencia === null) return 'no-vigencia'
  const cutoff = format.id === FOLLOW_UP ? cutoffOf(plan, format, file) : ''
  return cutoff === null ? 'no-cutoff' : { dependencia, vigencia, format: format.id, cutoff }
}
