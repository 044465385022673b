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

/** Whom a cell names: only collectives, which nobody leads; only names that the directory does not have; or else. */
export function standing(text: string, resolver: Resolver): 'collectives' | 'unknown' | 'others' {
  const { names } = resolver.list(text)
  if (names.every(({ resolution }) => resolution.how === 'unknown')) return 'unknown'
  const isCollective = ({ resolution }: (typeof names)[number]): boolean =>
    resolution.how !== 'unknown' && resolution.collective
  return names.every(isCollective) ? 'collectives' : 'others'
}

/** A cell's names with one more, all in their official form, one a line: the last one, or the first where it leads collectives. */
export function withResponsible(text: string, name: string, resolver: Resolver): string {
  const names = resolver.list(text).names.map(officially)
  return (standing(text, resolver) === 'collectives' ? [name, ...names] : [...names, name]).join('\n')
}
