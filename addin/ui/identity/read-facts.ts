import type { Verdict } from '../../../engine/check.js'
import type { Directory } from '../../../engine/directory/directory.js'
import type { Resolver } from '../../../engine/directory/resolve.js'
import { candidatesIn, matching } from '../cell/responsibles.js'

/** What a person typed, understood; or what is wrong with it, in one sentence. */
export type Said<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: string }

/** The year that somebody typed. */
export function vigenciaFrom(text: string): Said<number> {
  const year = /^\s*(20\d\d)\s*$/.exec(text)?.[1]
  return year === undefined
    ? { ok: false, why: 'Escriba el año con cuatro cifras, como 2026.' }
    : { ok: true, value: Number(year) }
}

/** A unit of the directory. */
export interface Unit {
  readonly id: string
  readonly name: string
}

/** What a person typed for a dependencia, understood; or what is wrong with it, and the units that may be meant. */
export type SaidUnit =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly why: string; readonly perhaps: readonly Unit[] }

/** Fewer letters than these lead to nobody in particular. */
const FEWEST = 3
/** More units than these are not worth choosing from: they are in the list. */
const MOST_PERHAPS = 4

/** The unit of the directory that somebody typed: by its name, its acronym or a part that no other has. Never a collective. */
export function dependenciaFrom(text: string, directory: Directory, resolver: Resolver): SaidUnit {
  const typed = text.trim()
  if (typed === '') return { ok: false, why: 'Escriba o elija la dependencia.', perhaps: [] }
  const { dependencias } = directory
  const declared = resolver.declared(typed)
  const isUnit = ({ id }: { readonly id: string }): boolean => dependencias.some((unit) => unit.id === id)
  if (declared !== null && isUnit({ id: declared })) return { ok: true, value: declared }
  const found = typed.length < FEWEST ? [] : matching(candidatesIn(directory), typed).filter(isUnit)
  const [only] = found
  if (only && found.length === 1) return { ok: true, value: only.id }
  if (found.length > MOST_PERHAPS)
    return {
      ok: false,
      why: `Hay varias dependencias con «${typed}»: escriba algo más o elija una de la lista.`,
      perhaps: [],
    }
  if (found.length > 1)
    return { ok: false, why: `Hay varias dependencias con «${typed}». ¿Cuál es?`, perhaps: found }
  const { resolution } = resolver.name(typed)
  const perhaps = resolution.how === 'unknown' ? resolution.suggestions.filter(isUnit) : []
  const hint = perhaps.length > 0 ? '¿Quiso decir esta?' : 'Elija una de la lista.'
  return { ok: false, why: `El directorio no tiene «${typed}». ${hint}`, perhaps: perhaps.slice(0, 1) }
}

/** The year in which most dates of a plan fall, to be proposed as its vigencia; null where it has none. */
export function yearOfDates(verdict: Verdict | null): number | null {
  if (verdict?.kind !== 'plan') return null
  const times = new Map<number, number>()
  for (const { windows } of verdict.plan.activities) {
    for (const { iso } of windows.flatMap(({ start, end }) => [start, end].flatMap((side) => side ?? []))) {
      const year = Number(iso?.slice(0, 4) ?? 0)
      if (year >= 2000) times.set(year, (times.get(year) ?? 0) + 1)
    }
  }
  const [most] = [...times].sort(([, a], [, b]) => b - a)
  return most?.[0] ?? null
}
