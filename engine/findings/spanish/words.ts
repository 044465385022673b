import type { Place } from '../finding.js'

/** A rule in words. `message` says what is wrong, `why` why it matters, `how` how to fix it. */
export interface Words<Facts> {
  /** short name, for lists and headings */
  readonly title: string
  readonly message: (facts: Facts, place: Place) => string
  readonly why: string
  readonly how: (facts: Facts, place: Place) => string
  /** what the rule catches: what is written (in Spanish, for the manual), and the facts of its finding */
  readonly example: { readonly written: string; readonly facts: Facts; readonly place?: Partial<Place> }
  /** what looks like it and is right, in Spanish: "«Al menos un 90% de los ítems» sí dice cuánto" */
  readonly counterExample: string
}

/** The words of each rule of a family. */
export type WordsOf<FamilyFacts> = { readonly [R in keyof FamilyFacts]: Words<FamilyFacts[R]> }
