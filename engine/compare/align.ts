import { longestIncreasing } from './increasing.js'

/** Positions of two equal things, one in each list. */
export type Aligned = readonly [before: number, after: number]

/** Beyond this many comparisons a stretch is aligned by what is met first, not by the longest agreement. */
const MOST_COMPARISONS = 4_000_000

/**
 * Which elements of two lists are the same ones, in order, so that as few as possible are left over. In linear space: what
 * occurs once on both sides holds the lists together, and Hirschberg's algorithm aligns what lies between.
 */
export function align(before: readonly string[], after: readonly string[]): Aligned[] {
  const ids = new Map<string, number>()
  const idOf = (text: string): number => {
    const known = ids.get(text)
    if (known !== undefined) return known
    ids.set(text, ids.size)
    return ids.size - 1
  }
  const pairs: Aligned[] = []
  alignStretch({ a: before.map(idOf), b: after.map(idOf), pairs, anchored: false }, [
    0,
    before.length,
    0,
    after.length,
  ])
  return pairs.sort((one, other) => one[0] - other[0])
}

interface Lists {
  readonly a: readonly number[]
  readonly b: readonly number[]
  readonly pairs: Aligned[]
  /** whether this is a stretch between things that occur once */
  readonly anchored: boolean
}

/** First and past-the-last position on either side. */
type Stretch = readonly [fromA: number, toA: number, fromB: number, toB: number]

function alignStretch(lists: Lists, [startA, endA, startB, endB]: Stretch): void {
  const { a, b, pairs } = lists
  let [fromA, toA, fromB, toB] = [startA, endA, startB, endB]
  while (fromA < toA && fromB < toB && a[fromA] === b[fromB]) pairs.push([fromA++, fromB++])
  while (fromA < toA && fromB < toB && a[toA - 1] === b[toB - 1]) pairs.push([--toA, --toB])
  if (fromA === toA || fromB === toB) return
  if (!lists.anchored) {
    for (const stretch of betweenAnchors(lists, [fromA, toA, fromB, toB]))
      alignStretch({ ...lists, anchored: true }, stretch)
    return
  }
  const onA = shared(a, fromA, toA, b, fromB, toB)
  const onB = shared(b, fromB, toB, a, fromA, toA)
  if (onA.length * onB.length <= MOST_COMPARISONS) hirschberg(lists, onA, onB)
  else firstMet(lists, onA, onB)
}

/** Pairs what occurs once on either side and keeps its order, and tells the stretches between. */
function betweenAnchors({ a, b, pairs }: Lists, [fromA, toA, fromB, toB]: Stretch): Stretch[] {
  const onA = onlyOnce(a, fromA, toA)
  const onB = onlyOnce(b, fromB, toB)
  const common = [...onA].flatMap(([id, at]): Aligned[] => {
    const other = onB.get(id)
    return other === undefined ? [] : [[at, other]]
  })
  const anchors = longestIncreasing(common.map(([, at]) => at)).map((i) => common[i]!)
  const stretches: Stretch[] = []
  let [lastA, lastB] = [fromA, fromB]
  for (const [atA, atB] of anchors) {
    pairs.push([atA, atB])
    stretches.push([lastA, atA, lastB, atB])
    lastA = atA + 1
    lastB = atB + 1
  }
  return [...stretches, [lastA, toA, lastB, toB]]
}

/** Where each number stands that occurs once, in order. */
function onlyOnce(list: readonly number[], from: number, to: number): Map<number, number> {
  const places = new Map<number, number>()
  const repeated = new Set<number>()
  for (let at = from; at < to; at++) {
    if (places.has(list[at]!)) repeated.add(list[at]!)
    places.set(list[at]!, at)
  }
  for (const id of repeated) places.delete(id)
  return places
}

/** Positions of one list whose element is somewhere in a stretch of the other. */
function shared(
  list: readonly number[],
  from: number,
  to: number,
  other: readonly number[],
  fromOther: number,
  toOther: number,
): number[] {
  const known = new Set(other.slice(fromOther, toOther))
  const places: number[] = []
  for (let at = from; at < to; at++) if (known.has(list[at]!)) places.push(at)
  return places
}

function hirschberg(lists: Lists, onA: readonly number[], onB: readonly number[]): void {
  if (onA.length === 0 || onB.length === 0) return
  if (onA.length === 1) {
    const at = onB.find((place) => lists.b[place] === lists.a[onA[0]!])
    if (at !== undefined) lists.pairs.push([onA[0]!, at])
    return
  }
  const half = onA.length >> 1
  const up = lengths(lists, onA.slice(0, half), onB)
  const down = lengths(lists, onA.slice(half).reverse(), [...onB].reverse())
  let best = 0
  for (let j = 1; j <= onB.length; j++)
    if (up[j]! + down[onB.length - j]! > up[best]! + down[onB.length - best]!) best = j
  hirschberg(lists, onA.slice(0, half), onB.slice(0, best))
  hirschberg(lists, onA.slice(half), onB.slice(best))
}

/** Lengths of the longest agreement of one list with each beginning of the other. */
function lengths({ a, b }: Lists, onA: readonly number[], onB: readonly number[]): Int32Array {
  let above = new Int32Array(onB.length + 1)
  for (const place of onA) {
    const row = new Int32Array(onB.length + 1)
    for (let j = 1; j <= onB.length; j++)
      row[j] = a[place] === b[onB[j - 1]!] ? above[j - 1]! + 1 : Math.max(above[j]!, row[j - 1]!)
    above = row
  }
  return above
}

/** A stretch too long to be aligned well: each element goes with the next equal one that is still free. */
function firstMet({ a, b, pairs }: Lists, onA: readonly number[], onB: readonly number[]): void {
  const places = new Map<number, number[]>()
  for (const at of [...onB].reverse()) {
    const there = places.get(b[at]!)
    if (there) there.push(at)
    else places.set(b[at]!, [at])
  }
  let last = -1
  for (const at of onA) {
    const free = places.get(a[at]!)
    while (free && free.length > 0 && free.at(-1)! <= last) free.pop()
    const next = free?.pop()
    if (next === undefined) continue
    pairs.push([at, next])
    last = next
  }
}
