import type { Place } from '../finding.js'

/** What shows a rule to a person who asks about it. */
export interface Example<Facts> {
  /** what the rule catches: what is written (in Spanish, for the manual), and the facts of its finding */
  readonly example: { readonly written: string; readonly facts: Facts; readonly place?: Partial<Place> }
  /** what looks like it and is right, in Spanish: "«Al menos un 90% de los ítems» sí dice cuánto" */
  readonly counterExample: string
}

/** The examples of each rule of a family. */
export type ExamplesOf<FamilyFacts> = { readonly [R in keyof FamilyFacts]: Example<FamilyFacts[R]> }
