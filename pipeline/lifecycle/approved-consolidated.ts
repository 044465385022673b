import { consolidate } from '../consolidate/consolidate.js'
import type { Consolidated } from '../consolidate/consolidated.js'
import { isMonitored } from '../consolidate/planned.js'
import { isPlan, type Submission } from '../consolidate/submission.js'
import type { Format } from '../../engine/format/format.js'
import type { UnapprovedPlan } from '../publish/publication.js'
import { isApproved, type PlanRecord } from '../register/records.js'
import type { EverythingReceived } from './everything-received.js'
import type { Office } from './office.js'

/**
 * What the register holds for a vigencia, without the plans that nobody has approved: a draft is followed by nobody, and
 * pushes nothing out. Null where none of the plans is approved.
 * @param cutoff ISO
 */
export function approvedConsolidated(
  { submissions, registered }: Pick<EverythingReceived, 'submissions' | 'registered'>,
  { formats, directory, settings }: Pick<Office, 'formats' | 'directory' | 'settings'>,
  { vigencia, cutoff }: { readonly vigencia: number; readonly cutoff: string },
): Consolidated | null {
  const isFollowed = (submission: Submission): boolean =>
    isPlan(submission) && isMonitored(submission.verdict.format)
  const counts = ({ file }: Submission): boolean => isApproved(registered.files.get(file)?.state)
  if (!submissions.some((one) => isFollowed(one) && counts(one))) return null
  return consolidate(
    submissions.filter((one) => !isFollowed(one) || counts(one)),
    { formats, directory, settings, vigencia: null, usualVigencia: vigencia, cutoff, registered },
  )
}

/** The plans of a vigencia whose activities are monitored, approved or not. */
export function monitoredPlans(
  plans: readonly PlanRecord[],
  formats: readonly Format[],
  vigencia: number,
): PlanRecord[] {
  const monitored = new Set(formats.filter(isMonitored).map(({ id }) => id))
  return plans.filter(({ key }) => key.vigencia === vigencia && monitored.has(key.format))
}

/** Those of them that nobody has approved. */
export function unapprovedAmong(plans: readonly PlanRecord[], formats: readonly Format[]): UnapprovedPlan[] {
  return plans
    .filter(({ state }) => !isApproved(state))
    .map(({ key, state }) => ({
      dependencia: key.dependencia,
      format: formats.find(({ id }) => id === key.format)!,
      state,
    }))
}
