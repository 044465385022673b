import { componentOf } from '../../engine/format/format.js'
import { ShelvedActivity } from '../shelf/shelved-activity.js'
import { ShelvedEntry } from '../shelf/shelved-entry.js'
import type { Claim } from './claims.js'
import type { ConsolidatedActivity } from './consolidated.js'
import { placeInWorkbook, understood } from '../../engine/plan/understood.js'

/** A claim as the JSON contract carries it; `disputed` says that another file's claim to it differs. */
export function consolidatedActivity(claim: Claim, disputed: boolean): ConsolidatedActivity {
  const { activity, format, file, id } = claim
  const findings = [
    ...new Set([
      ...claim.findings.map((found) => found.rule),
      ...(disputed ? ['activity-conflict'] : []),
      ...(claim.superseded ? ['submission-superseded'] : []),
    ]),
  ]
  if (activity instanceof ShelvedActivity)
    return new ShelvedEntry(
      activity,
      id,
      format.id,
      componentOf(format, activity.section),
      format.subcomponentWord === null ? null : activity.subcomponent,
      file,
      findings,
    )
  return {
    id,
    format: format.id,
    ...understood(activity, format),
    source: { file, ...placeInWorkbook(activity) },
    findings,
  }
}
