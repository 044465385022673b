import { FOLDED, foldedCode } from '../text/fold.js'

/**
 * The letters of a text as header names are compared, its figures and what stands in brackets left out: quick to take, and
 * enough to rule most names out. Two texts of the same name have the same; a slip of the keyboard changes few.
 */
export interface Letters {
  readonly hash: number
  /** which there are, a bit for each */
  readonly set: number
  readonly length: number
}

const NO_LETTERS: Letters = { hash: 0, set: 0, length: 0 }

/** Those of a text that may be read in more than one way. */
export const ANY_LETTERS: Letters = { hash: -1, set: 0, length: 0 }

const OPENING_BRACKET = 0x28

/** The letters of a text, or of one that goes on after others. */
export function lettersOf(text: string, after = NO_LETTERS): Letters {
  if (after === ANY_LETTERS) return after
  let { hash, set, length } = after
  let aside = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === OPENING_BRACKET) {
      i = text.indexOf(')', i)
      if (i < 0) return ANY_LETTERS
      aside = true
      continue
    }
    const letter = code < FOLDED.length ? FOLDED[code]! : foldedCode(code)
    if (letter === 0) return ANY_LETTERS
    if (letter <= 0x39 && letter !== 0x25) continue
    hash = (Math.imul(hash, 31) + letter) & 0x3fffffff
    set |= 1 << letter
    length++
  }
  return aside && length === 0 ? ANY_LETTERS : { hash, set, length }
}

/** Whether one may become another of about its length by so many slips of the keyboard; false only where it surely cannot. */
export function mayMiss(a: Letters, b: Letters, slips: number): boolean {
  if (a === ANY_LETTERS || b === ANY_LETTERS) return true
  let others = a.set ^ b.set
  for (let most = 2 * slips; others !== 0; others &= others - 1) if (most-- === 0) return false
  return true
}
