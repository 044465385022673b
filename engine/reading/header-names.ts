import type { Column, Format } from '../format/format.js'
import { editDistance, fold } from '../text/fold.js'
import { remembered } from '../text/remember.js'
import { ANY_LETTERS, lettersOf, mayMiss, type Letters } from './letters.js'

/** How sure a header text's reading is, the surest first; a shared name is that of several columns, each under a title of its own. */
export const SURENESS = ['official', 'synonym', 'shared', 'typing-error'] as const
export type Sureness = (typeof SURENESS)[number]

const LONGEST = 90

/** A shorter name may be another word, not a mistyped one. */
const SHORTEST_MISTYPED = 5
const MOST_SLIPS = 2

const NONE: readonly Column[] = []

const MEMO_LIMIT = 10_000
const KNOWN = new WeakMap<object, HeaderNames>()

/** Tells which column of a format a header text names. */
export class HeaderNames {
  readonly #exact: Readonly<Record<Exclude<Sureness, 'typing-error'>, ReadonlyMap<string, readonly Column[]>>>
  readonly #memo = new Map<string, readonly Column[]>()
  /** names that a text of so many letters may miss by a typing error */
  readonly #near = new Map<number, readonly (readonly [name: string, columns: readonly Column[]])[]>()
  readonly #longest: number
  /** the columns that rows of texts were found to name: key of each, and the place of its text in the row */
  readonly assigned = new Map<string, readonly (readonly [key: string, text: number])[]>()
  /** hashes of the letters of the texts that may name a column exactly; those of most texts of a sheet are not among them */
  readonly hashes: ReadonlySet<number>
  readonly #mistypable: readonly Letters[]
  /** those that a text of so many letters may miss by a slip of the keyboard */
  readonly #spoilt = new Map<number, readonly Letters[]>()

  /** The names of a format, worked out once for however many workbooks. */
  static of(format: Pick<Format, 'columns'>): HeaderNames {
    let names = KNOWN.get(format)
    if (!names) KNOWN.set(format, (names = new HeaderNames(format)))
    return names
  }

  private constructor({ columns }: Pick<Format, 'columns'>) {
    const official = byName(columns, ({ group, header }) => [
      header,
      ...(group === null ? [] : [`${group} ${header}`]),
    ])
    const synonyms = byName(columns, (column) => column.synonyms)
    const shared = [...official, ...synonyms].filter(([, owners]) => owners.length > 1)
    const own = (names: typeof official): typeof official =>
      new Map([...names].filter(([, owners]) => owners.length === 1))
    this.#exact = { official: own(official), synonym: own(synonyms), shared: new Map(shared) }
    const names = [...official.keys(), ...synonyms.keys()]
    this.#longest = Math.max(0, ...names.map((name) => name.length))
    this.hashes = new Set([ANY_LETTERS, ...names.map((name) => lettersOf(name))].map(({ hash }) => hash))
    this.#mistypable = names.filter((name) => name.length >= SHORTEST_MISTYPED).map((name) => lettersOf(name))
  }

  /** Whether a text names a column exactly. */
  knows(keys: readonly string[]): boolean {
    const { official, synonym, shared } = this.#exact
    return keys.some((key) => official.has(key) || synonym.has(key) || shared.has(key))
  }

  /** Whether a text of these letters may be the name of a column, mistyped. */
  mayMistype(letters: Letters): boolean {
    if (letters === ANY_LETTERS) return true
    const { length } = letters
    let near = this.#spoilt.get(length)
    if (!near) {
      near = this.#mistypable.filter(
        (name) => name === ANY_LETTERS || Math.abs(name.length - length) <= MOST_SLIPS,
      )
      this.#spoilt.set(length, near)
    }
    for (const name of near) if (mayMiss(name, letters, MOST_SLIPS)) return true
    return false
  }

  /** The columns that a text names, as surely as asked, given the keys by which it is compared. */
  named(keys: readonly string[], sureness: Sureness): readonly Column[] {
    for (const key of keys) {
      const columns = sureness === 'typing-error' ? this.#nearest(key) : this.#exact[sureness].get(key)
      if (columns && columns.length > 0) return columns
    }
    return NONE
  }

  #nearest(asked: string): readonly Column[] {
    if (asked.length < SHORTEST_MISTYPED || asked.length > this.#longest + MOST_SLIPS) return NONE
    let found = this.#memo.get(asked)
    if (found === undefined) {
      if (this.#memo.size >= MEMO_LIMIT) this.#memo.clear()
      this.#memo.set(asked, (found = this.#search(asked)))
    }
    return found
  }

  /** The column whose name is the nearest in letters; the figures of a name are no letters to err in. */
  #search(asked: string): readonly Column[] {
    const allowed = asked.length >= 9 ? MOST_SLIPS : 1
    let best = NONE
    let bestDistance = allowed + 1
    for (const [name, columns] of this.#namesNear(asked.length)) {
      const distance = editDistance(asked, name, allowed)
      if (distance > allowed || distance > bestDistance) continue
      if (/\d/.test(name) && figuresOf(name) !== figuresOf(asked)) continue
      if (distance < bestDistance) {
        best = columns
        bestDistance = distance
      } else if (best[0] !== columns[0]) best = NONE
    }
    return best
  }

  #namesNear(length: number): readonly (readonly [name: string, columns: readonly Column[]])[] {
    let near = this.#near.get(length)
    if (!near) {
      near = Object.values(this.#exact)
        .flatMap((names) => [...names])
        .filter(([name]) => name.length >= SHORTEST_MISTYPED && Math.abs(name.length - length) <= MOST_SLIPS)
      this.#near.set(length, near)
    }
    return near
  }
}

function byName(
  columns: readonly Column[],
  namesOf: (column: Column) => readonly string[],
): Map<string, readonly Column[]> {
  const named = new Map<string, readonly Column[]>()
  for (const column of columns) {
    for (const key of new Set(namesOf(column).map(headerKey)))
      named.set(key, [...(named.get(key) ?? []), column])
  }
  return named
}

function figuresOf(key: string): string {
  return key.replace(/\D+/g, ' ').trim()
}

/** Whether a text may be a header: it is not too long for one. */
export function mayBeHeader(text: string): boolean {
  return text.length <= LONGEST
}

/** A header text as compared: folded, glued, without what stands in brackets. */
export const headerKey = remembered(
  MEMO_LIMIT,
  (text) => fold(text.replace(/\([^)]*\)/g, ' ')).replaceAll(' ', '') || fold(text).replaceAll(' ', ''),
)

/**
 * The keys by which a header text is looked up: as it is, without the years it bears ("Compromisos 2025"), and without
 * any number at its ends ("3. Producto"). None for a text too long to be a header.
 */
export function headerKeys(text: string): readonly string[] {
  return mayBeHeader(text) ? keysOf(text) : []
}

const keysOf = remembered(MEMO_LIMIT, (text): readonly string[] => {
  const whole = headerKey(text)
  const keys = [whole, whole.replace(/^20\d\d|20\d\d$/g, ''), whole.replace(/^\d+|\d+$/g, '')]
  return keys.filter((key, i) => key !== '' && keys.indexOf(key) === i)
})
