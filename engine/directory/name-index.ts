import { editDistance, fold, words } from '../text/fold.js'
import type { Directory } from './directory.js'

/** One entry of the directory with the forms under which it is looked up. */
export interface Entry {
  readonly id: string
  readonly name: string
  readonly collective: boolean
  readonly acronym: string | null
  /** first word of the name: "secretaria", "oficina"… */
  readonly kind: string
  /** significant words of the name */
  readonly core: readonly string[]
}

/** How sure a reading of a name is; lower is surer. */
export const enum Certainty {
  Exact = 0,
  Variant = 1,
  LeadingPart = 3,
}

export interface Match {
  readonly entry: Entry
  readonly certainty: Certainty
}

const LINKING = new Set(['de', 'del', 'la', 'las', 'los', 'el', 'y', 'e', 'para', 'a', 'al', 'en'])
/** Words of an official name that people leave out. */
const DISPENSABLE = new Set(['municipal', 'administrativa', 'administrativo'])

/** Words that matter in a name: no linking words, singular. */
export function coreOf(folded: readonly string[]): string[] {
  return folded.filter((word) => !LINKING.has(word)).map(singular)
}

function singular(word: string): string {
  if (word.length > 5 && word.endsWith('es') && !/[aeiou]es$/.test(word)) return word.slice(0, -2)
  return word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word
}

const MEMO_LIMIT = 50_000

/** No name, with its acronym, is longer. */
const MOST_WORDS = 24

const essential = (core: readonly string[]): string[] => core.filter((word) => !DISPENSABLE.has(word))

/** Looks names up in a directory: exactly, by their significant words, and by a unique leading part. */
export class NameIndex {
  readonly entries: readonly Entry[]
  readonly #exact = new Map<string, Entry>()
  readonly #core = new Map<string, Entry | null>()
  readonly #glued = new Map<string, Entry | null>()
  readonly #memo = new Map<string, Match | null>()
  readonly #openings = new Set<string>()
  readonly #kinds = new Set<string>()

  constructor(directory: Directory) {
    this.entries = [
      ...directory.dependencias.map((unit) => toEntry(unit.id, unit.name, unit.acronym, false)),
      ...directory.collectives.map((unit) => toEntry(unit.id, unit.name, null, true)),
    ]
    const others = new Map(
      [...directory.dependencias, ...directory.collectives].map((u) => [u.id, u.otherNames]),
    )
    for (const entry of this.entries) {
      this.#kinds.add(singular(entry.kind))
      const names = [entry.name, ...(others.get(entry.id) ?? [])]
      for (const name of names) {
        this.#exact.set(fold(name), entry)
        this.#open(words(name)[0]!)
        const core = coreOf(words(name))
        addUnlessShared(this.#core, core.join(' '), entry)
        addUnlessShared(this.#core, essential(core).join(' '), entry)
        addUnlessShared(this.#glued, fold(name).replaceAll(' ', ''), entry)
      }
      if (entry.acronym) {
        this.#exact.set(fold(entry.acronym), entry)
        this.#open(words(entry.acronym)[0]!)
        this.#exact.set(`${entry.kind} ${fold(entry.acronym)}`, entry)
      }
    }
  }

  /** Whether some name begins with this folded word, or with its singular or plural. */
  opensName(word: string): boolean {
    return this.#openings.has(singular(word))
  }

  #open(word: string): void {
    this.#openings.add(singular(word))
  }

  /** The entry that folded words name as a whole, or null. */
  find(folded: readonly string[]): Match | null {
    const key = folded.join(' ')
    let match = this.#memo.get(key)
    if (match === undefined) {
      match = this.#look(folded, key)
      if (this.#memo.size >= MEMO_LIMIT) this.#memo.clear()
      this.#memo.set(key, match)
    }
    return match
  }

  /** How alike a text and an entry's name are, from 0 to 1, by their telling words; the kind of unit tells little. */
  likeness(folded: readonly string[], entry: Entry): number {
    if (entry.acronym && folded.some((word) => alike(word, fold(entry.acronym!)))) return 1
    const asked = essential(coreOf(folded)).filter((word) => !this.#kinds.has(word))
    const known = essential(entry.core).filter((word) => !this.#kinds.has(word))
    if (asked.length === 0 || known.length === 0) return 0
    const shared = known.filter((word) => asked.some((other) => alike(word, other))).length
    const sameKind = folded[0] !== undefined && alike(folded[0], entry.kind) ? 0.05 : 0
    return shared === 0 ? 0 : (2 * shared) / (asked.length + known.length) + sameKind
  }

  #look(folded: readonly string[], key: string): Match | null {
    if (folded.length === 0 || folded.length > MOST_WORDS || LINKING.has(folded.at(-1)!)) return null
    const exact = this.#exact.get(key)
    if (exact) return { entry: exact, certainty: Certainty.Exact }
    const variant = this.#withAcronym(folded) ?? this.#variant(folded)
    if (variant) return { entry: variant, certainty: Certainty.Variant }
    const leading = this.#leadingPart(coreOf(folded))
    return leading && { entry: leading, certainty: Certainty.LeadingPart }
  }

  /** The same significant words, or the same letters with other spaces. */
  #variant(folded: readonly string[]): Entry | null {
    const byCore = LINKING.has(folded[0]!) ? null : this.#core.get(coreOf(folded).join(' '))
    return byCore ?? this.#glued.get(folded.join('')) ?? null
  }

  /** A name without its acronym. */
  #alone(folded: readonly string[]): Entry | null {
    return this.#exact.get(folded.join(' ')) ?? this.#variant(folded) ?? this.#leadingPart(coreOf(folded))
  }

  /** "Oficina de Planeación … OPGI", "OPGI Oficina de Planeación…": a name and its own acronym. */
  #withAcronym(folded: readonly string[]): Entry | null {
    for (const entry of this.entries) {
      if (!entry.acronym) continue
      const acronym = words(entry.acronym)
      const rest = endsWith(folded, acronym)
        ? folded.slice(0, -acronym.length)
        : startsWith(folded, acronym)
          ? folded.slice(acronym.length)
          : []
      if (rest.length > 0 && this.#alone(rest) === entry) return entry
    }
    return null
  }

  /** "Oficina de Control Interno" for "Oficina de Control Interno de Gestión", when only one name of that kind begins so. */
  #leadingPart(core: readonly string[]): Entry | null {
    const asked = essential(core)
    if (asked.length < 2) return null
    const found = this.entries.filter(
      (e) => !e.collective && e.kind === core[0] && startsWith(essential(e.core), asked),
    )
    return found.length === 1 ? found[0]! : null
  }
}

function toEntry(id: string, name: string, acronym: string | null, collective: boolean): Entry {
  const folded = words(name)
  return { id, name, collective, acronym, kind: folded[0]!, core: coreOf(folded) }
}

function addUnlessShared(map: Map<string, Entry | null>, key: string, entry: Entry): void {
  const there = map.get(key)
  map.set(key, there === undefined || there === entry ? entry : null)
}

function startsWith(list: readonly string[], start: readonly string[]): boolean {
  return start.length > 0 && start.length <= list.length && start.every((word, i) => list[i] === word)
}

function endsWith(list: readonly string[], end: readonly string[]): boolean {
  return (
    end.length > 0 &&
    end.length < list.length &&
    end.every((word, i) => list[list.length - end.length + i] === word)
  )
}

function alike(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) >= 4 && (a.startsWith(b) || b.startsWith(a))) return true
  const allowed = Math.min(a.length, b.length) >= 7 ? 2 : Math.min(a.length, b.length) >= 4 ? 1 : 0
  return editDistance(a, b, allowed) <= allowed
}
