import { isFollowUp } from '../../../engine/format/follow-up.js'
import { isPlan, type PlanSubmission, type Submission } from '../../consolidate/submission.js'
import { rank, tellVersions } from '../../consolidate/versions.js'
import { keyOf } from './plan-key.js'

/**
 * The order in which files that arrived together are taken in: plans before follow-ups, which are looked at beside them, and
 * by name, but the versions of one plan one after the other, the earlier ones first and what repeats another after it. What
 * does not say of which plan it is comes last: by then another file may have said it.
 */
export function inTurn(submissions: readonly Submission[]): Submission[] {
  const { duplicateOf } = tellVersions(submissions)
  const groups = new Map<string, [PlanSubmission, ...PlanSubmission[]]>()
  const others: Submission[] = []
  for (const one of submissions) {
    const key = isPlan(one) ? keyOf(one) : null
    if (!isPlan(one) || key === null || typeof key === 'string') others.push(one)
    else {
      const name = JSON.stringify(key)
      const group = groups.get(name)
      if (group) group.push(one)
      else groups.set(name, [one])
    }
  }
  const isRepeated = ({ file }: Submission): number => Number(duplicateOf.has(file))
  const isReport = ([{ verdict }]: readonly [PlanSubmission, ...PlanSubmission[]]): number =>
    Number(isFollowUp(verdict.format))
  const inOrder = [...groups.values()]
    .sort((a, b) => isReport(a) - isReport(b))
    .flatMap((group) => group.sort((a, b) => isRepeated(a) - isRepeated(b) || rank(a, b).order))
  return [...inOrder, ...others]
}
