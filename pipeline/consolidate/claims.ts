import type { Finding } from '../../engine/findings/finding.js'
import type { Format } from '../../engine/format/format.js'
import { parseAddress } from '../../engine/grid/address.js'
import { cutoffOf } from '../../engine/plan/cutoff.js'
import type { Activity } from '../../engine/plan/plan.js'
import { activityKey } from './content.js'
import { compareText, numberComparison } from './official-order.js'
import { shelved } from '../shelf/shelved-finding.js'
import { isPlan, type Submission } from './submission.js'
import type { Versions } from './versions.js'

/** One file's claim to an activity. Several claims to one activity all stand; from the second on their ids carry a suffix. */
export interface Claim {
  readonly id: string
  /** id without the suffix */
  readonly base: string
  readonly file: string
  readonly format: Format
  readonly activity: Activity
  readonly superseded: boolean
  /** the file's findings on this activity's rows */
  readonly findings: readonly Finding[]
}

/**
 * Every activity of every plan but the duplicates' and those set aside, in official order: current claims before superseded
 * ones, and those of an approved plan before a draft's, which never pushes them out. Where nothing else orders them, they
 * stay in the order of the files and of their rows.
 */
export function claimsOf(
  submissions: readonly Submission[],
  versions: Versions,
  vigencia: number | null,
  isApproved: (file: string) => boolean = () => false,
): Claim[] {
  const claims = submissions
    .filter(isPlan)
    .filter(({ file }) => !versions.duplicateOf.has(file) && !versions.setAside.has(file))
    .flatMap(({ file, verdict: { plan, format, findings } }) => {
      const own = findingsOfEachRow(plan.activities, findings)
      const prefix = idPrefix(format, plan.vigencia ?? vigencia, cutoffOf(plan, format, file))
      const superseded = versions.supersededBy.has(file)
      return plan.activities.map((activity, index): Claim => {
        const base = prefix + activityKey(activity, format)
        return { id: base, base, file, format, activity, superseded, findings: own[index] ?? [] }
      })
    })
  const compareNumbers = numberComparison()
  claims.sort(
    (a, b) =>
      compareText(a.format.id, b.format.id) ||
      (a.activity.section ?? Infinity) - (b.activity.section ?? Infinity) ||
      compareNumbers(a.activity.number, b.activity.number) ||
      (a.activity.number === null ? 0 : compareText(a.base, b.base)) ||
      Number(a.superseded) - Number(b.superseded) ||
      Number(isApproved(b.file)) - Number(isApproved(a.file)) ||
      compareText(a.file, b.file),
  )
  const times = new Map<string, number>()
  return claims.map((claim) => {
    const n = (times.get(claim.base) ?? 0) + 1
    times.set(claim.base, n)
    return n === 1 ? claim : { ...claim, id: `${claim.base}~${String(n)}` }
  })
}

/**
 * How the ids of the activities of a plan of a vigencia begin; in a follow-up, at its cut-off. Its key ends the id, as long
 * as no other file claims the activity.
 */
function idPrefix(format: Format, vigencia: number | null, cutoff: string | null): string {
  const year = vigencia === null ? 'sin-vigencia' : String(vigencia)
  return `${format.id}/${year}/${cutoff === null ? '' : `${cutoff}/`}`
}

/** The findings that stand in the rows of each activity, in the order of the activities. */
function findingsOfEachRow(
  activities: readonly Activity[],
  findings: readonly Finding[],
): (readonly Finding[] | undefined)[] {
  const own: Finding[][] = []
  const ownerOf = ownersOf(activities)
  for (const found of findings) {
    const index = shelved(found)?.owner ?? ownerOf(found)
    if (index >= 0) (own[index] ??= []).push(found)
  }
  return own
}

/** Tells in which activity's rows a finding stands: its index, −1 where in none's. */
export function ownersOf(activities: readonly Activity[]): (found: Finding) => number {
  let owners: Map<string, number> | null = null
  const known = (): Map<string, number> => {
    if (owners) return owners
    owners = new Map()
    for (const [index, { sheet, row, lastRow }] of activities.entries())
      for (let at = row; at <= lastRow; at++) owners.set(`${sheet}\n${String(at)}`, index)
    return owners
  }
  return ({ place: { sheet, cell, row } }) => {
    const at = cell === null || row === null ? null : parseAddress(cell)
    return at ? (known().get(`${sheet ?? ''}\n${String(at.row)}`) ?? -1) : -1
  }
}
