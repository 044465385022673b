/** What a page lists of something of which there may be very much. */
export interface Bounded<T> {
  /** in the order given */
  readonly items: readonly T[]
  /** how many there are, listed or not */
  readonly total: number
  /** how many of one group are listed at most; null where all of them are */
  readonly each: number | null
}

/** What is listed first: 0 before 1. */
export type Rank = 0 | 1 | 2 | 3 | 4

const RANKS = 5

/**
 * As many items as a page lists, and everything where that is few: so many of each group at most that all together are no
 * more than `most`, those that rank first.
 */
export function bounded<T>(
  items: readonly T[],
  most: number,
  groupOf: (item: T) => unknown,
  rankOf: (item: T) => Rank,
): Bounded<T> {
  const total = items.length
  if (total <= most) return { items, total, each: null }
  const groups = new Map<unknown, Group>()
  const ranks = new Uint8Array(total)
  items.forEach((item, i) => {
    const key = groupOf(item)
    let group = groups.get(key)
    if (!group) groups.set(key, (group = new Group()))
    group.count((ranks[i] = rankOf(item)) as Rank)
  })
  const each = share(
    Array.from(groups.values(), ({ size }) => size),
    most,
  )
  for (const group of groups.values()) group.allow(each)
  return { items: items.filter((item, i) => groups.get(groupOf(item))!.takes(ranks[i] as Rank)), total, each }
}

/** How many items of each rank a group has; then, how many of each are still to be listed. */
class Group {
  readonly #ofRank = new Array<number>(RANKS).fill(0)

  get size(): number {
    return this.#ofRank.reduce((sum, n) => sum + n, 0)
  }

  count(rank: Rank): void {
    this.#ofRank[rank]!++
  }

  allow(most: number): void {
    let left = most
    this.#ofRank.forEach((n, rank) => {
      this.#ofRank[rank] = Math.min(n, left)
      left -= this.#ofRank[rank]!
    })
  }

  takes(rank: Rank): boolean {
    return this.#ofRank[rank]!-- > 0
  }
}

/** The most of each group with which all of them together are no more than so many; one at least. */
function share(sizes: number[], most: number): number {
  sizes.sort((a, b) => a - b)
  let left = most
  for (const [i, size] of sizes.entries()) {
    const each = Math.floor(left / (sizes.length - i))
    if (size > each) return Math.max(1, each)
    left -= size
  }
  return most
}
