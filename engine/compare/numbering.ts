/** Of longer texts, maps look at the length alone; a thousand cells as long as Excel allows would be told apart one by one. */
const LONGEST_KEY = 8_000
/** Words of a text that are compared: what follows tells no two texts apart for a person either. */
const MOST_WORDS = 1_000

/** Gives each text a number, the same to the same text: numbers are kept and compared at a fraction of the cost. */
export class Numbering {
  readonly #numbers = new Map<string, number>()

  numberOf(text: string): number {
    const key = text.length > LONGEST_KEY ? this.#keyOfLong(text) : text
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const fresh = this.#numbers.size
    this.#numbers.set(key, fresh)
    return fresh
  }

  /** The numbers of the words of a text, in order. */
  wordsOf(text: string): number[] {
    if (text === '') return []
    return text.split(/\s+/, MOST_WORDS).map((word) => this.numberOf(word))
  }

  #keyOfLong(text: string): string {
    const pieces: number[] = []
    for (let at = 0; at < text.length; at += LONGEST_KEY)
      pieces.push(this.numberOf(text.slice(at, at + LONGEST_KEY)))
    return `\u0000${pieces.join(' ')}`
  }
}

/** Words by their numbers, ready to be compared with others: in ascending order. */
export type Bag = Int32Array

export function bagOf(words: readonly number[]): Bag {
  return Int32Array.from(words).sort()
}

/** The share of their words that two bags have in common, 0 to 1. */
export function sharedWords(a: Bag, b: Bag): number {
  if (a.length + b.length === 0) return 0
  let common = 0
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const difference = a[i]! - b[j]!
    if (difference === 0) common++
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  return (2 * common) / (a.length + b.length)
}
