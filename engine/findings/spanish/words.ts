import type { Place } from '../finding.js'

/** A rule in words. `message` says what is wrong, `why` why it matters, `how` how to fix it. */
export interface Words<Facts> {
  /** short name, for lists and headings */
  readonly title: string
  readonly message: (facts: Facts, place: Place) => string
  readonly why: string
  readonly how: (facts: Facts, place: Place) => string
}

/** The words of each rule of a family. */
export type WordsOf<FamilyFacts> = { readonly [R in keyof FamilyFacts]: Words<FamilyFacts[R]> }
