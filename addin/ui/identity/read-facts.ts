import type { Verdict } from '../../../engine/check.js'
import type { Directory } from '../../../engine/directory/directory.js'
import type { Resolver } from '../../../engine/directory/resolve.js'

/** What a person typed, understood; or what is wrong with it, in one sentence. */
export type Said<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: string }

/** The year that somebody typed. */
export function vigenciaFrom(text: string): Said<number> {
  const year = /^\s*(20\d\d)\s*$/.exec(text)?.[1]
  return year === undefined
    ? { ok: false, why: 'Escriba el año con cuatro cifras, como 2026.' }
    : { ok: true, value: Number(year) }
}

/** The unit of the directory that somebody typed: by its name, its acronym or a part that no other has. Never a collective. */
export function dependenciaFrom(text: string, { dependencias }: Directory, resolver: Resolver): Said<string> {
  if (text.trim() === '') return { ok: false, why: 'Escriba o elija la dependencia.' }
  const declared = resolver.declared(text)
  const isUnit = (id: string): boolean => dependencias.some((unit) => unit.id === id)
  if (declared !== null && isUnit(declared)) return { ok: true, value: declared }
  const { resolution } = resolver.name(text)
  const alike = resolution.how === 'unknown' ? resolution.suggestions.find(({ id }) => isUnit(id)) : undefined
  const hint = alike ? ` ¿Quiso decir «${alike.name}»?` : ' Elija una de la lista.'
  return { ok: false, why: `El directorio no tiene «${text.trim()}».${hint}` }
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
