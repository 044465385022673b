import { align, type Aligned } from './align.js'
import { longestIncreasing } from './increasing.js'
import { pairByLikeness } from './likeness.js'
import { sharedWords } from './numbering.js'
import type { ComparedRow, RowComparer, Saying } from './compared-row.js'

/** Which rows of two sheets are the same ones, by position; those in no pair are added or removed. */
export interface PairedRows {
  readonly pairs: readonly Aligned[]
  /** those of the pairs that stand elsewhere among the others */
  readonly moved: ReadonlySet<Aligned>
}

/** From which likeness two rows are one that changed: between the same neighbours, and anywhere. */
const ALIKE_IN_PLACE = 0.3
const ALIKE_ELSEWHERE = 0.6

/**
 * Pairs the rows of two sheets: those that say the same, in order; then, among what is left between the same neighbours,
 * and at last anywhere, those that are alike.
 */
export function pairRows(
  before: readonly ComparedRow[],
  after: readonly ComparedRow[],
  comparer: RowComparer,
): PairedRows {
  const aligned = align(before.map(keyOf), after.map(keyOf))
  const likely = (left: readonly number[], right: readonly number[], least: number): Aligned[] =>
    pairByLikeness(
      left.map((i) => comparer.soughtBy(before[i]!)),
      right.map((j) => comparer.soughtBy(after[j]!)),
      (i, j) => {
        const alike = likeness(before[left[i]!]!, after[right[j]!]!)
        return alike >= least ? alike : 0
      },
    ).map((pair): Aligned => [left[pair.before]!, right[pair.after]!])
  const inPlace = gapsBetween(aligned, before.length, after.length).flatMap(([left, right]) => {
    const found = inOrder(likely(left, right, ALIKE_IN_PLACE))
    return [...found, ...onlyOnes(left, right, found, before, after)]
  })
  const paired = [...aligned, ...inPlace]
  const [taken, given] = [new Set(paired.map(([i]) => i)), new Set(paired.map(([, j]) => j))]
  const elsewhere = likely(
    [...before.keys()].filter((i) => !taken.has(i)),
    [...after.keys()].filter((j) => !given.has(j)),
    ALIKE_ELSEWHERE,
  )
  const pairs = [...paired, ...elsewhere].sort((a, b) => a[0] - b[0])
  const places = pairs.map(([, j]) => j)
  const ranks = new Map([...places].sort((a, b) => a - b).map((place, rank) => [place, rank]))
  const kept = new Set(longestIncreasing(places, (i) => ranks.get(places[i]!) === i).map((i) => pairs[i]!))
  return { pairs, moved: new Set(pairs.filter((pair) => !kept.has(pair))) }
}

function keyOf(row: ComparedRow): string {
  return row.map(({ column, says }) => `${String(column)} ${String(says.number)}`).join('\n')
}

/**
 * How alike two rows are: the share of what their cells say that is the same, a long text counting for more than a word.
 * A cell whose result nobody knows is taken for the same.
 */
function likeness(a: ComparedRow, b: ComparedRow): number {
  let same = 0
  let all = 0
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    const [one, other] = [a[i], b[j]]
    const isFirst = one !== undefined && (other === undefined || one.column < other.column)
    if (isFirst || other === undefined || one === undefined || other.column < one.column) {
      all += (isFirst ? one : other)!.says.value.length
      if (isFirst) i++
      else j++
      continue
    }
    const larger = Math.max(one.says.value.length, other.says.value.length)
    all += larger
    same += larger * likenessOfCells(one.says, other.says)
    i++
    j++
  }
  return all === 0 ? 0 : same / all
}

function likenessOfCells(a: Saying, b: Saying): number {
  if (a === b || a.isWaiting || b.isWaiting) return 1
  return a.isText && b.isText ? sharedWords(a.bag, b.bag) : 0
}

/** What stands between one pair and the next, on either side. */
function gapsBetween(pairs: readonly Aligned[], before: number, after: number): [number[], number[]][] {
  const ends = [...pairs, [before, after] as const]
  let [i, j] = [0, 0]
  return ends.flatMap(([nextI, nextJ]): [number[], number[]][] => {
    const gap: [number[], number[]] = [range(i, nextI), range(j, nextJ)]
    ;[i, j] = [nextI + 1, nextJ + 1]
    return gap[0].length > 0 && gap[1].length > 0 ? [gap] : []
  })
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k)
}

/** Of pairs, those that keep one order. */
function inOrder(pairs: readonly Aligned[]): Aligned[] {
  const sorted = [...pairs].sort((a, b) => a[0] - b[0])
  return longestIncreasing(sorted.map(([, j]) => j)).map((i) => sorted[i]!)
}

/** The only row left on either side between the same neighbours, where both write in the same few cells. */
function onlyOnes(
  left: readonly number[],
  right: readonly number[],
  found: readonly Aligned[],
  before: readonly ComparedRow[],
  after: readonly ComparedRow[],
): Aligned[] {
  if (left.length !== found.length + 1 || right.length !== found.length + 1) return []
  const [taken, given] = [new Set(found.map(([i]) => i)), new Set(found.map(([, j]) => j))]
  const free = left.filter((i) => !taken.has(i))
  const open = right.filter((j) => !given.has(j))
  const [was, is] = [before[free[0]!]!, after[open[0]!]!]
  const few = was.length <= 2 && is.length <= 2
  return few && was.some(({ column }) => is.some((other) => other.column === column))
    ? [[free[0]!, open[0]!]]
    : []
}
