import { cutoffOf } from '../../engine/plan/cutoff.js'
import { activityKey, fingerprint } from './content.js'
import { compareText } from './official-order.js'
import { isPlan, type PlanSubmission, type Submission } from './submission.js'

/** `register`: the register says which version counts */
export type Because = 'version' | 'modified' | 'name' | 'register'

/** Which files repeat another, which an other version of the same dependencia replaces, and which wait for a decision. */
export interface Versions {
  readonly duplicateOf: ReadonlyMap<string, string>
  readonly supersededBy: ReadonlyMap<string, { readonly by: string; readonly because: Because }>
  /** files of which nothing enters the plan, since a register set them aside */
  readonly setAside: ReadonlySet<string>
}

/** Every file counts: each is another plan. */
export const NONE_REPLACED: Versions = {
  duplicateOf: new Map(),
  supersededBy: new Map(),
  setAside: new Set(),
}

/**
 * Tells duplicates and versions apart. Same bytes or same content: a duplicate of the first by name that is no copy.
 * Two files of one dependencia, format, vigencia and cut-off that claim an activity in common: the later version counts.
 * A file whose dependencia is unknown supersedes nothing and is superseded by nothing.
 */
export function tellVersions(submissions: readonly Submission[]): Versions {
  const duplicateOf = duplicates(submissions)
  const supersededBy = new Map<string, { by: string; because: Because }>()
  const groups = new Map<string, PlanSubmission[]>()
  for (const submission of submissions) {
    if (!isPlan(submission) || duplicateOf.has(submission.file)) continue
    const { dependencia, vigencia, format } = submission.verdict.plan
    if (dependencia === null) continue
    const cutoff = cutoffOf(submission.verdict.plan, submission.verdict.format, submission.file)
    const key = [format, vigencia, dependencia, cutoff].join('/')
    const group = groups.get(key)
    if (group) group.push(submission)
    else groups.set(key, [submission])
  }
  for (const group of groups.values()) {
    const kept: PlanSubmission[] = []
    /** by the key of an activity, which of those kept claims it */
    const claimedBy = new Map<string, number>()
    for (const submission of [...group].sort((a, b) => rank(b, a).order)) {
      const { plan, format } = submission.verdict
      const keys = plan.activities.map((activity) => activityKey(activity, format))
      const first = keys.reduce((least, key) => Math.min(least, claimedBy.get(key) ?? Infinity), Infinity)
      const newer = kept[first]
      if (newer)
        supersededBy.set(submission.file, { by: newer.file, because: rank(newer, submission).because })
      else {
        for (const key of keys) claimedBy.set(key, kept.length)
        kept.push(submission)
      }
    }
  }
  return { duplicateOf, supersededBy, setAside: NONE }
}

const NONE: ReadonlySet<string> = new Set()

/** Whether what a file says is told of another, or waits: it is no part of the plan. */
export function standsBack(file: string, { duplicateOf, supersededBy, setAside }: Versions): boolean {
  return duplicateOf.has(file) || supersededBy.has(file) || setAside.has(file)
}

function duplicates(submissions: readonly Submission[]): Map<string, string> {
  const found = new Map<string, string>()
  const firstByHash = new Map<string, string>()
  const firstByContent = new Map<string, string>()
  for (const submission of [...submissions].sort((a, b) => Number(isCopy(a.file)) - Number(isCopy(b.file)))) {
    const content = isPlan(submission)
      ? (submission.fingerprint ?? fingerprint(submission.verdict.plan, submission.verdict.format))
      : null
    // what the computer did not give has no hash, and is a copy of nothing
    if (submission.sha256 === '') continue
    const original =
      firstByHash.get(submission.sha256) ?? (content === null ? undefined : firstByContent.get(content))
    if (original !== undefined) found.set(submission.file, original)
    else {
      firstByHash.set(submission.sha256, submission.file)
      if (content !== null) firstByContent.set(content, submission.file)
    }
  }
  return found
}

/** "PAAC (copia).xlsx", "Copia de PAAC.xlsx", "PAAC - copy.xlsx". */
function isCopy(file: string): boolean {
  return /(^|[^\p{L}])(copia|copy)([^\p{L}]|$)/iu.test(file)
}

/** Positive where `a` is the later version of the two, as their names and dates of saving tell. */
export function rank(a: PlanSubmission, b: PlanSubmission): { order: number; because: Because } {
  const byVersion = versionInName(a.file) - versionInName(b.file)
  if (byVersion !== 0) return { order: byVersion, because: 'version' }
  const byDate = compareText(a.verdict.modified ?? '', b.verdict.modified ?? '')
  if (byDate !== 0) return { order: byDate, because: 'modified' }
  return { order: compareText(a.file, b.file), because: 'name' }
}

/** "PAAC salud v2.xlsx", "… (3)", "… versión 4", "… corregido": the version that a name gives away; 0 where none. */
function versionInName(file: string): number {
  const name = file
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.[^.]*$/, '')
  const number =
    /(?:\bv|_v|versi[oó]n|ver\.?)[ ._-]*(\d{1,3})(?!\d)/.exec(name)?.[1] ??
    /\((\d{1,3})\)\s*$/.exec(name)?.[1]
  if (number !== undefined) return Number(number)
  return /(corregid|ajustad|definitiv|final)/.test(name) ? 1.5 : 0
}
