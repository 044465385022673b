import { remembered } from '../../engine/text/remember.js'
import { ShelvedActivity } from '../shelf/shelved-activity.js'
import { ShelvedEntry } from '../shelf/shelved-entry.js'
import type { Claim } from './claims.js'
import type { ConsolidatedActivity } from './consolidated.js'
import { placeInWorkbook, understood } from '../../engine/plan/understood.js'

/** A claim as the JSON contract carries it; `disputed` says that another file's claim to it differs. */
export function consolidatedActivity(claim: Claim, disputed: boolean): ConsolidatedActivity {
  const { activity, format, file, id } = claim
  const findings = rulesOf(claim, disputed)
  if (activity instanceof ShelvedActivity)
    return new ShelvedEntry(activity.records, activity.index, id, file, findings)
  return {
    id,
    format: format.id,
    ...understood(activity, format),
    source: { file, ...placeInWorkbook(activity) },
    findings,
  }
}

/** Many activities have the same rules: they share one list. */
const LISTS = 1_000
const listOf = remembered<readonly string[]>(LISTS, (rules) => (rules === ' ' ? [] : rules.trim().split(' ')))

/** The ids of the rules that speak of a claim, each once. */
function rulesOf({ findings, superseded }: Claim, disputed: boolean): readonly string[] {
  let rules = ' '
  const add = (rule: string): void => {
    if (!rules.includes(` ${rule} `)) rules += `${rule} `
  }
  for (const { rule } of findings) add(rule)
  if (disputed) add('activity-conflict')
  if (superseded) add('submission-superseded')
  return listOf(rules)
}
