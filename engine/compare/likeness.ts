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
 * @param before words of each thing on one side
 * @param after words of each thing on the other
 * @param score how alike two are, from 0 to 1; 0 for two that are not one
 */
export function pairByLikeness(
  before: readonly (readonly string[])[],
  after: readonly (readonly string[])[],
  score: (before: number, after: number) => number,
): Likely[] {
  if (before.length === 0 || after.length === 0) return []
  const holders = holdersOf(after)
  const possible: Likely[] = []
  for (const [i, words] of before.entries()) {
    const place = (i * after.length) / before.length
    for (const j of candidates(words, place, holders)) {
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

function holdersOf(things: readonly (readonly string[])[]): Map<string, number[]> {
  const holders = new Map<string, number[]>()
  for (const [j, words] of things.entries()) {
    for (const word of new Set(words)) {
      const there = holders.get(word)
      if (there) there.push(j)
      else holders.set(word, [j])
    }
  }
  return holders
}

/** The things that share the most, and the rarest, words with one. */
function candidates(words: readonly string[], place: number, holders: Map<string, number[]>): number[] {
  const lists = [...new Set(words)]
    .flatMap((word) => {
      const there = holders.get(word)
      return there ? [there] : []
    })
    .sort((a, b) => a.length - b.length)
    .slice(0, WORDS_SOUGHT)
  const weights = new Map<number, number>()
  for (const list of lists) {
    for (const j of nearest(list, place))
      weights.set(j, (weights.get(j) ?? 0) + 1 / (1 + Math.log2(list.length)))
  }
  return [...weights]
    .sort((a, b) => b[1] - a[1] || Math.abs(a[0] - place) - Math.abs(b[0] - place) || a[0] - b[0])
    .slice(0, MOST_CANDIDATES)
    .map(([j]) => j)
}

/** Those of an ascending list that stand nearest to a place. */
function nearest(list: readonly number[], place: number): readonly number[] {
  if (list.length <= MOST_HOLDERS) return list
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]! < place) low = middle + 1
    else high = middle
  }
  const from = Math.min(Math.max(0, low - MOST_HOLDERS / 2), list.length - MOST_HOLDERS)
  return list.slice(from, from + MOST_HOLDERS)
}

/** The share of their words that two lists have in common, whatever the order; 0 to 1. */
export function sharedWords(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 0
  const left = new Map<string, number>()
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of b) {
    const n = left.get(word) ?? 0
    if (n === 0) continue
    common++
    left.set(word, n - 1)
  }
  return (2 * common) / (a.length + b.length)
}
