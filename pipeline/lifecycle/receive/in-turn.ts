import { isPlan, type PlanSubmission, type Submission } from '../../consolidate/submission.js'
import { rank, tellVersions } from '../../consolidate/versions.js'
import { keyOf } from './plan-key.js'

/**
 * The order in which files that arrived together are taken in: by name, but the versions of one plan one after the other,
 * the earlier ones first and what repeats another after it. What does not say of which plan it is comes last: by then
 * another file may have said it.
 */
export function inTurn(submissions: readonly Submission[]): Submission[] {
  const { duplicateOf } = tellVersions(submissions)
  const groups = new Map<string, PlanSubmission[]>()
  const others: Submission[] = []
  for (const one of submissions) {
    const key = isPlan(one) ? keyOf(one) : null
    if (!isPlan(one) || key === null || typeof key === 'string') others.push(one)
    else groups.set(JSON.stringify(key), [...(groups.get(JSON.stringify(key)) ?? []), one])
  }
  const isRepeated = ({ file }: Submission): number => Number(duplicateOf.has(file))
  const inOrder = [...groups.values()].flatMap((group) =>
    group.sort((a, b) => isRepeated(a) - isRepeated(b) || rank(a, b).order),
  )
  return [...inOrder, ...others]
}
