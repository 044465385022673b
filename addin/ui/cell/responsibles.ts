import { officially, type Resolver } from '../../../engine/directory/resolve.js'
import type { Directory } from '../../../engine/directory/directory.js'
import { fold, words } from '../../../engine/text/fold.js'

/** Someone who may answer for an activity, and by what else people call it. */
export interface Candidate {
  readonly id: string
  readonly name: string
  readonly known: string
}

/** Everyone in the directory, the units first. */
export function candidatesIn({ dependencias, collectives }: Directory): readonly Candidate[] {
  const units = dependencias.map(({ id, name, acronym, otherNames }) => ({
    id,
    name,
    known: fold([name, acronym ?? '', ...otherNames].join(' ')),
  }))
  const many = collectives.map(({ id, name, otherNames }) => ({
    id,
    name,
    known: fold([name, ...otherNames].join(' ')),
  }))
  return [...units, ...many]
}

/** Those whose names have every word that a person typed, or its beginning. */
export function matching(candidates: readonly Candidate[], typed: string): readonly Candidate[] {
  const wanted = words(typed)
  return candidates.filter(({ known }) => wanted.every((word) => ` ${known}`.includes(` ${word}`)))
}

/** Ids of those whom a cell names already. */
export function namedIn(text: string, resolver: Resolver): ReadonlySet<string> {
  return new Set(resolver.list(text).names.flatMap(({ id }) => id ?? []))
}

/** A cell's names with one more, all in their official form, one a line. */
export function withResponsible(text: string, name: string, resolver: Resolver): string {
  return [...resolver.list(text).names.map(officially), name].join('\n')
}
