/**
 * Positions of a longest run of ever greater numbers within a list, in order; the numbers are different ones. Of several
 * equally long, the one with most of those that are preferred.
 */
export function longestIncreasing(
  values: readonly number[],
  isPreferred: (position: number) => boolean = () => false,
): number[] {
  const ranks = new Map([...values].sort((a, b) => a - b).map((value, rank) => [value, rank + 1]))
  const extra = 1 / (values.length + 1)
  /** for stretches of ranks, the position at which the heaviest run within them ends */
  const ends = new Array<number>(values.length + 1).fill(-1)
  const weights: number[] = []
  const before: number[] = []
  const heavier = (a: number, b: number): boolean => b < 0 || (a >= 0 && weights[a]! > weights[b]!)
  let last = -1
  for (const [i, value] of values.entries()) {
    const rank = ranks.get(value)!
    let previous = -1
    for (let at = rank - 1; at > 0; at -= at & -at) if (heavier(ends[at]!, previous)) previous = ends[at]!
    before.push(previous)
    weights.push((previous < 0 ? 0 : weights[previous]!) + 1 + (isPreferred(i) ? extra : 0))
    for (let at = rank; at <= values.length; at += at & -at) if (heavier(i, ends[at]!)) ends[at] = i
    if (heavier(i, last)) last = i
  }
  const run: number[] = []
  for (let at = last; at >= 0; at = before[at]!) run.push(at)
  return run.reverse()
}
