import { isPlan, type Submission } from '../../consolidate/submission.js'
import { rank, tellVersions } from '../../consolidate/versions.js'
import { keyOf } from './plan-key.js'

/**
 * The order in which files that arrived together are taken in: by name, but the versions of one plan one after the other,
 * the earlier ones first and what repeats another after it. What does not say of which plan it is comes last: by then
 * another file may have said it.
 */
export function inTurn<T extends { readonly submission: Submission | null }>(files: readonly T[]): T[] {
  const { duplicateOf } = tellVersions(files.flatMap(({ submission }) => submission ?? []))
  const groups = new Map<string, T[]>()
  const others: T[] = []
  for (const one of files) {
    const key = one.submission && isPlan(one.submission) ? keyOf(one.submission) : null
    if (key === null || typeof key === 'string') others.push(one)
    else groups.set(JSON.stringify(key), [...(groups.get(JSON.stringify(key)) ?? []), one])
  }
  const inGroup = ({ submission: a }: T, { submission: b }: T): number => {
    if (!a || !b || !isPlan(a) || !isPlan(b)) return 0
    return Number(duplicateOf.has(a.file)) - Number(duplicateOf.has(b.file)) || rank(a, b).order
  }
  return [...[...groups.values()].flatMap((group) => group.sort(inGroup)), ...others]
}
