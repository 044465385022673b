import { opensWithLetter } from './clean.js'
import { editDistance, fold, words } from './fold.js'
import { remembered } from './remember.js'

/** Words of each text that are compared; what follows changes nothing for a person either. */
const LONGEST = 250
/** Longer ones are no words that anybody mistypes. */
const LONGEST_WORD = 40
const NUMBER_OR_BULLET = /^[\s•·▪●○◦‣*–—-]*(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+(?=\p{L}))?/u

/**
 * How alike two texts are, 0 to 1: the share of their folded words that are in both in the same order. A typing error in
 * a long word does not part it from the right one.
 */
export function similarity(a: string, b: string): number {
  const [first, second] = [a, b].map((text) => words(unnumbered(text)).slice(0, LONGEST))
  const total = first!.length + second!.length
  if (total === 0) return 0
  return (2 * inOrder(first!, second!)) / total
}

/** Whether one text is the other but for case, accents, punctuation, bullets and a number before it. */
export function isLiteralCopy(a: string, b: string): boolean {
  const bare = bareOf(a)
  return bare !== '' && bare === bareOf(b)
}

const bareOf = remembered(4_000, (text) => fold(unnumbered(text)))

/** A text without the bullet, or the number of a list or an activity, that opens it. Quantities stay: "3 informes". */
function unnumbered(text: string): string {
  if (opensWithLetter(text)) return text
  const opening = NUMBER_OR_BULLET.exec(text)?.[0] ?? ''
  return /\d$/.test(opening.trim()) && !opening.includes('.')
    ? text.replace(/^[\s•·▪●○◦‣*–—-]+/u, '')
    : text.slice(opening.length)
}

/** Length of the longest common subsequence of two lists of words. */
function inOrder(a: readonly string[], b: readonly string[]): number {
  let above = new Array<number>(b.length + 1).fill(0)
  for (const one of a) {
    const row = [0]
    for (let j = 1; j <= b.length; j++) {
      row.push(same(one, b[j - 1]!) ? above[j - 1]! + 1 : Math.max(above[j]!, row[j - 1]!))
    }
    above = row
  }
  return above[b.length]!
}

function same(a: string, b: string): boolean {
  if (a === b) return true
  const long = Math.min(a.length, b.length) > 5 && Math.max(a.length, b.length) <= LONGEST_WORD
  return long && opensOrClosesAlike(a, b) && !/\d/.test(a + b) && editDistance(a, b, 1) <= 1
}

/** Whether two long words may be one edit apart: it leaves their first two letters, or their last two, as they were. */
function opensOrClosesAlike(a: string, b: string): boolean {
  return a.startsWith(b.slice(0, 2)) || a.endsWith(b.slice(-2))
}
