/** Two things, by position, that are taken for one. */
export interface Likely {
  readonly before: number
  readonly after: number
  readonly score: number
}

/** Words of each thing by which candidates are sought: the rarest on the other side. */
const WORDS_SOUGHT = 8
/** Things that hold a word, nearest first, that are looked at. */
const MOST_HOLDERS = 16
/** Candidates that are compared in earnest. */
const MOST_CANDIDATES = 6

/**
 * Pairs things by likeness, the most alike first, each once. Only those that share rare words are compared, so that many
 * against many is no long work.
 * @param before numbers of the words of each thing on one side
 * @param after numbers of the words of each thing on the other
 * @param score how alike two are, from 0 to 1; 0 for two that are not one
 */
export function pairByLikeness(
  before: readonly (readonly number[])[],
  after: readonly (readonly number[])[],
  score: (before: number, after: number) => number,
): Likely[] {
  if (before.length === 0 || after.length === 0) return []
  const search = new Search(after)
  const possible: Likely[] = []
  for (const [i, words] of before.entries()) {
    const place = (i * after.length) / before.length
    for (const j of search.candidates(words, place)) {
      const alike = score(i, j)
      if (alike > 0) possible.push({ before: i, after: j, score: alike })
    }
  }
  const far = ({ before: i, after: j }: Likely): number => Math.abs(i - j)
  possible.sort((a, b) => b.score - a.score || far(a) - far(b) || a.before - b.before || a.after - b.after)
  const [taken, given] = [new Set<number>(), new Set<number>()]
  return possible.filter(({ before: i, after: j }) => {
    if (taken.has(i) || given.has(j)) return false
    taken.add(i)
    given.add(j)
    return true
  })
}

/** Things that hold a word, in ascending order. */
type Holders = number[]

/** Finds the things that share the most, and the rarest, words with one. */
class Search {
  readonly #holders = new Map<number, Holders>()
  /** what each thing shares with the one sought for: all zero between two searches */
  readonly #weights: Float64Array

  constructor(things: readonly (readonly number[])[]) {
    this.#weights = new Float64Array(things.length)
    for (const [j, words] of things.entries()) {
      for (const word of words) {
        const there = this.#holders.get(word)
        if (!there) this.#holders.set(word, [j])
        else if (there[there.length - 1] !== j) there.push(j)
      }
    }
  }

  /** @param place where the one sought for stands, among the things */
  candidates(words: readonly number[], place: number): number[] {
    const rarest: Holders[] = []
    for (const word of words) {
      const there = this.#holders.get(word)
      if (there && !rarest.includes(there))
        keepFirst(rarest, there, WORDS_SOUGHT, (a, b) => a.length - b.length)
    }
    const met: number[] = []
    for (const holders of rarest) {
      const weight = 1 / (1 + Math.log2(holders.length))
      const from = firstNear(holders, place)
      for (let at = from; at < Math.min(from + MOST_HOLDERS, holders.length); at++) {
        const j = holders[at]!
        if (this.#weights[j] === 0) met.push(j)
        this.#weights[j]! += weight
      }
    }
    const best: number[] = []
    for (const j of met)
      keepFirst(
        best,
        j,
        MOST_CANDIDATES,
        (a, b) => this.#weights[b]! - this.#weights[a]! || Math.abs(a - place) - Math.abs(b - place) || a - b,
      )
    for (const j of met) this.#weights[j] = 0
    return best
  }
}

/** Puts an item where it belongs in a short ordered list, of which only the first few are kept. */
function keepFirst<T>(list: T[], item: T, most: number, order: (a: T, b: T) => number): void {
  let at = list.length
  while (at > 0 && order(item, list[at - 1]!) < 0) at--
  if (at === most) return
  list.splice(at, 0, item)
  if (list.length > most) list.pop()
}

/** Where those of an ascending list begin that stand nearest to a place. */
function firstNear(list: readonly number[], place: number): number {
  if (list.length <= MOST_HOLDERS) return 0
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]! < place) low = middle + 1
    else high = middle
  }
  return Math.min(Math.max(0, low - MOST_HOLDERS / 2), list.length - MOST_HOLDERS)
}
