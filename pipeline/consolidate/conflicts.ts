import { isFollowUp } from '../../engine/format/follow-up.js'
import { keyOf } from '../../engine/format/format.js'
import type { Finding } from '../../engine/findings/finding.js'
import { headerOf, placeOf } from '../../engine/rules/place.js'
import { finding } from '../../engine/rules/rule.js'
import type { Claim } from './claims.js'
import type { Conflict, FiledFinding } from './consolidated.js'
import { differences } from '../../engine/plan/content.js'

/**
 * Activities that more than one file claims, and what has to be said of them. None is dropped.
 * @param filed puts what has to be said of a claim in words
 */
export function conflictsAmong(
  claims: readonly Claim[],
  filed: (found: Finding, claim: Claim) => FiledFinding,
): {
  readonly conflicts: readonly Conflict[]
  readonly findings: readonly FiledFinding[]
  /** ids of the claims with which another file's differ */
  readonly disputed: ReadonlySet<string>
} {
  const claimedAgain = new Set<string>()
  for (const { id, base } of claims) if (id !== base) claimedAgain.add(base)
  const groups = new Map<string, Claim[]>()
  for (const claim of claims) {
    if (!claimedAgain.has(claim.base)) continue
    const group = groups.get(claim.base)
    if (group) group.push(claim)
    else groups.set(claim.base, [claim])
  }
  const conflicts: Conflict[] = []
  const findings: FiledFinding[] = []
  const disputed = new Set<string>()
  for (const group of groups.values()) {
    const files = [...new Set(group.map((claim) => claim.file))]
    if (files.length < 2) continue
    const current = group.filter((claim) => !claim.superseded)
    const old = group.filter((claim) => claim.superseded)
    const rivals = [...new Set(current.map((claim) => claim.file))]
    // units that answer together each report on the activity: that they differ is told by progress-conflict
    const together = isFollowUp(group[0]!.format)
    if (rivals.length > 1 && !together) {
      const fields = differing(current)
      conflicts.push(conflict(fields.length > 0 ? 'different-content' : 'same-content', current, fields))
      if (fields.length > 0) {
        for (const claim of current) {
          const { id, activity, format, base } = claim
          disputed.add(id)
          const place = placeOf(activity, format, keyOf(format, 'subject'))
          const facts = { id: base, files: rivals, fields }
          findings.push(filed(finding('activity-conflict', 'error', place, facts), claim))
        }
      }
    }
    if (old.length > 0 && current.length > 0) conflicts.push(conflict('superseded', group, differing(group)))
  }
  return { conflicts, findings, disputed }
}

/** Ids of the claims to an activity that another file already makes; they are shown, not counted. */
export function contestedIds(conflicts: readonly Conflict[]): ReadonlySet<string> {
  return new Set(conflicts.flatMap(({ kind, ids }) => (kind === 'superseded' ? [] : ids.slice(1))))
}

function conflict(kind: Conflict['kind'], claims: readonly Claim[], fields: readonly string[]): Conflict {
  return {
    kind,
    id: claims[0]!.id,
    ids: claims.map((claim) => claim.id),
    files: [...new Set(claims.map((claim) => claim.file))],
    fields,
  }
}

/** Headers of the columns in which the claims do not agree with the first. */
function differing([first, ...others]: readonly Claim[]): string[] {
  const keys = new Set(others.flatMap((other) => differences(first!.activity, other.activity, first!.format)))
  return first!.format.columns
    .filter(({ key }) => keys.has(key))
    .map(({ key }) => headerOf(first!.format, key))
}
