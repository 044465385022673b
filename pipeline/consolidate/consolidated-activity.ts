import type { Claim } from './claims.js'
import type { ConsolidatedActivity } from './consolidated.js'
import { placeInWorkbook, understood } from '../../engine/plan/understood.js'

/** A claim as the JSON contract carries it; `disputed` says that another file's claim to it differs. */
export function consolidatedActivity(claim: Claim, disputed: boolean): ConsolidatedActivity {
  const { activity, format, file } = claim
  return {
    id: claim.id,
    format: format.id,
    ...understood(activity, format),
    source: { file, ...placeInWorkbook(activity) },
    findings: [
      ...new Set([
        ...claim.findings.map((found) => found.rule),
        ...(disputed ? ['activity-conflict'] : []),
        ...(claim.superseded ? ['submission-superseded'] : []),
      ]),
    ],
  }
}
