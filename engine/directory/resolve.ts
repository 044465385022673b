import type { Resolution } from '../plan/plan.js'
import { cleanLine, cleanLines } from '../text/clean.js'
import { fold, words } from '../text/fold.js'
import type { Directory } from './directory.js'
import { Certainty, NameIndex, type Entry, type Match } from './name-index.js'

/** A name as understood. */
export interface ResolvedName {
  readonly text: string
  readonly id: string | null
  readonly name: string
  readonly resolution: Resolution
}

export interface ResolvedList {
  readonly names: readonly ResolvedName[]
  /** whether several names were told apart without a line break, a semicolon or an " y " between them */
  readonly ambiguous: boolean
}

/** A name as it should be written: the official one with its remark, or the text as typed where the directory does not know it. */
export function officially({ id, name, text, resolution }: ResolvedName): string {
  return id === null || resolution.how === 'unknown' ? text : name + (resolution.remark ?? '')
}

/** Words that open a remark after a name: it says something of the unit, it names no other one. */
const REMARK =
  /^(con |a traves |en coordinacion|en articulacion|en conjunto|y (su|el) equipo|y equipo|mediante |por medio |segun |de la (administracion|alcaldia|entidad)|del (municipio|nivel central)|de pasto|municipal(es)?$|responsable(s)? |como |lider(es)?$)/

/** Answers kept. */
const MOST_LISTS = 20_000

/** More words than several names with their remarks have. */
const MOST_WORDS = 80

const BULLET = /^\s*(?:[•·▪●○◦‣*–—-]|\d{1,2}[.)-])\s+/

/** Resolves the names people write against a directory. Pure and safe to share; what it has seen it remembers. */
export class Resolver {
  readonly #index: NameIndex
  readonly #ids: ReadonlyMap<string, Entry>
  readonly #lists = new Map<string, ResolvedList>()

  constructor(directory: Directory) {
    this.#index = new NameIndex(directory)
    this.#ids = new Map(this.#index.entries.map((entry) => [fold(entry.id), entry]))
  }

  /**
   * Who a responsible cell names, in order.
   * @param raw text of the cell, with its line breaks
   */
  list(raw: string): ResolvedList {
    const known = this.#lists.get(raw)
    if (known) return known
    let ambiguous = false
    const names: ResolvedName[] = []
    for (const piece of this.#pieces(raw)) {
      const several = this.#index.find(words(piece)) ? null : this.#split(piece)
      if (several) {
        ambiguous ||= several.ambiguous
        for (const name of several.names) names.push(name)
      } else names.push(this.name(piece))
    }
    const list = { names, ambiguous }
    if (this.#lists.size >= MOST_LISTS) this.#lists.clear()
    this.#lists.set(raw, list)
    return list
  }

  /** Who a text names, taken as one name. */
  name(text: string): ResolvedName {
    const clean = cleanLine(text)
    const found = this.#whole(clean)
    if (!found) {
      return {
        text: clean,
        id: null,
        name: clean,
        resolution: { how: 'unknown', suggestions: this.#suggestions(clean) },
      }
    }
    const { entry } = found.match
    const remark = found.remark
    const written = remark === null ? clean : clean.slice(0, clean.length - remark.length)
    const how = isOfficial(written, entry) ? 'official' : 'variant'
    return {
      text: clean,
      id: entry.id,
      name: entry.name,
      resolution: { how, collective: entry.collective, remark },
    }
  }

  /** Id of the unit whose official name a text is, or null. */
  official(text: string): string | null {
    const clean = cleanLine(text)
    const found = this.#whole(clean)
    if (!found) return null
    const { match, remark } = found
    const written = remark === null ? clean : clean.slice(0, clean.length - remark.length)
    return isOfficial(written, match.entry) ? match.entry.id : null
  }

  /** Whether a text, taken as one name or a list of names, is made of names of the directory. */
  isNames(raw: string): boolean {
    const first = /[\p{L}\p{N}]+/u.exec(raw.replace(BULLET, ''))?.[0]
    if (first === undefined || !this.#index.opensName(fold(first))) return false
    const known = this.#lists.get(raw)
    if (known) return known.names.length > 0 && known.names.every((name) => name.id !== null)
    const pieces = this.#pieces(raw)
    return (
      pieces.length > 0 && pieces.every((piece) => this.#whole(piece) !== null || this.#split(piece) !== null)
    )
  }

  /** Id of the unit that a header or a file name declares: by id, name, acronym or a part of its name that no other has. */
  declared(text: string): string | null {
    const folded = fold(text)
    if (folded === '') return null
    const match = this.#ids.get(folded) ?? this.#whole(text)?.match.entry
    return match?.id ?? null
  }

  /** Lines of a cell as names: bullets off, a name wrapped over two lines put together again. */
  #pieces(raw: string): string[] {
    const lines = raw.split(/[;\r\n\u2028\u2029]+/).flatMap(cleanLines)
    const pieces: string[] = []
    for (let i = 0; i < lines.length;) {
      let taken = 1
      for (let n = Math.min(4, lines.length - i); n > 1; n--) {
        const wrapped = lines.slice(i, i + n)
        const joined = wrapped.join(' ')
        const whole = this.#whole(joined)
        if (!whole || wrapped.every((line) => this.#whole(line))) continue
        const remark = whole.remark ?? ''
        const inLastLine = remark.length < wrapped.at(-1)!.length
        const remarkGoesOn = wrapped.slice(1).every((line) => /^[\p{Ll}(]/u.test(line))
        if (inLastLine || remarkGoesOn) {
          taken = n
          break
        }
      }
      const text = lines
        .slice(i, i + taken)
        .join(' ')
        .replace(BULLET, '')
      const goesOn = taken === 1 && pieces.length > 0 && /^\p{Ll}/u.test(text) && !this.#whole(text)
      if (goesOn) pieces.push(`${pieces.pop()!} ${text}`)
      else if (fold(text) !== '') pieces.push(text)
      i += taken
    }
    return pieces
  }

  /** The whole text as one name, with or without a remark behind it. */
  #whole(text: string): { readonly match: Match; readonly remark: string | null } | null {
    const folded = words(text)
    const match = this.#index.find(folded)
    if (match) return { match, remark: null }
    if (!this.#index.opensName(folded[0] ?? '')) return null
    const tails = tailsOf(text)
    if (folded.length > MOST_WORDS || tails.length !== folded.length + 1) return null
    for (let n = folded.length - 1; n > 0; n--) {
      const rest = folded.slice(n).join(' ')
      const named = REMARK.test(`${rest} `.trimStart()) || REMARK.test(rest)
      const bracketed = /^\s*(?:\([^)]*\)|\[[^\]]*\])[\s.,;]*$/.test(tails[n]!)
      const acronyms = !named && onlyAcronyms(tails[n]!, text)
      if (!named && !bracketed && !acronyms) continue
      const start = this.#index.find(folded.slice(0, n))
      if (!start || (acronyms && start.certainty === Certainty.LeadingPart)) continue
      if (acronyms && this.#index.find(folded.slice(n))) continue
      return { match: start, remark: tails[n]! }
    }
    return null
  }

  /**
   * Text made wholly of two or more names, each perhaps with a remark, with only spaces, commas, slashes or "y" between
   * them. Never at a dash: some write it between a name and its acronym, others between two units.
   */
  #split(text: string): ResolvedList | null {
    const folded = words(text)
    const places = wordPlaces(text)
    if (folded.length > MOST_WORDS || places.length !== folded.length) return null
    const way = this.#bestWay(folded, bracketed(text, places))
    if (!way || way.spans.length < 2) return null
    const spans = way.spans.map(
      ([from, to]) => [places[from]![0], to === folded.length ? text.length : places[to - 1]![1]] as const,
    )
    const gaps = spans.slice(1).map(([start], i) => text.slice(spans[i]![1], start))
    if (gaps.some((gap) => /[–—-]/.test(gap))) return null
    return {
      names: spans.map(([start, end]) => this.name(closed(text, start, end))),
      ambiguous: way.ambiguous,
    }
  }

  /** The surest way to part words into names, remarks going with the name before them. */
  #bestWay(folded: readonly string[], inBrackets: readonly boolean[]): Way | null {
    const best: (Way | null)[] = Array.from({ length: folded.length + 1 }, () => null)
    best[0] = { cost: 0, spans: [], ambiguous: false }
    const reach = (to: number, way: Way): void => {
      if (!best[to] || best[to].cost > way.cost) best[to] = way
    }
    for (let i = 0; i < folded.length; i++) {
      const way = best[i]
      if (!way) continue
      const joined = way.spans.length > 0 && (folded[i] === 'y' || folded[i] === 'e')
      const from = joined ? i + 1 : i
      for (let to = from + 1; to <= folded.length; to++) {
        const match = this.#index.find(folded.slice(from, to))
        if (!match) continue
        const ambiguous = way.ambiguous || (way.spans.length > 0 && !joined)
        reach(to, { cost: way.cost + 1 + match.certainty, spans: [...way.spans, [from, to]], ambiguous })
      }
      const last = way.spans.at(-1)
      if (!last) continue
      for (const to of remarkEnds(folded, inBrackets, i)) {
        reach(to, {
          ...way,
          cost: way.cost + 2 * (to - i),
          spans: [...way.spans.slice(0, -1), [last[0], to]],
        })
      }
    }
    return best[folded.length] ?? null
  }

  /** The entries whose telling words are most alike; none where only the kind of unit is shared. */
  #suggestions(text: string): { id: string; name: string }[] {
    const asked = words(text)
    if (asked.length > MOST_WORDS) return []
    return this.#index.entries
      .map((entry) => ({ entry, score: this.#index.likeness(asked, entry) }))
      .filter(({ score }) => score >= 0.5)
      .sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1))
      .slice(0, 3)
      .map(({ entry }) => ({ id: entry.id, name: entry.name }))
  }
}

/** A way to part words into names: first and last word of each, with its remark. */
interface Way {
  readonly cost: number
  readonly spans: readonly (readonly [number, number])[]
  readonly ambiguous: boolean
}

const LONGEST_REMARK = 10

/** Where a remark that begins at a word may end: with its bracket, or before another name or the end. */
function remarkEnds(folded: readonly string[], inBrackets: readonly boolean[], start: number): number[] {
  if (inBrackets[start]) {
    const end = inBrackets.indexOf(false, start)
    return [end < 0 ? folded.length : end]
  }
  if (!REMARK.test(folded.slice(start, start + LONGEST_REMARK).join(' '))) return []
  const ends = Array.from(
    { length: Math.min(LONGEST_REMARK, folded.length - start) },
    (_, i) => start + 1 + i,
  )
  return ends.filter((end) => !/^(de|del|la|las|los|el|a|al|con|y|e)$/.test(folded[end - 1]!))
}

/** Which words stand in brackets. */
function bracketed(text: string, places: readonly (readonly [number, number])[]): boolean[] {
  return places.map(([start, end]) => {
    const before = text.slice(0, start)
    return before.lastIndexOf('(') > before.lastIndexOf(')') && text.includes(')', end)
  })
}

/** A part of a text, with the bracket that closes what it opens. */
function closed(text: string, start: number, end: number): string {
  const part = text.slice(start, end)
  return part.includes('(') && !part.includes(')') && text[end] === ')' ? `${part})` : part
}

/** Written as the directory writes it, give or take a final stop, alone or with its acronym. */
function isOfficial(written: string, entry: Entry): boolean {
  const bare = withoutStops(cleanLine(written))
  if (bare === entry.name) return true
  if (!entry.acronym) return false
  return (
    [' – ', ' - ', ' — ', ' '].some((dash) => bare === entry.name + dash + entry.acronym) ||
    bare === `${entry.name} (${entry.acronym})`
  )
}

const STOPS = ' .,;:–—-'

/** A text without the stops, dashes and blanks at its end; one pass, however many it holds elsewhere. */
function withoutStops(text: string): string {
  let end = text.length
  while (end > 0 && STOPS.includes(text[end - 1]!)) end--
  return text.slice(0, end)
}

/** Start and end of each word of a text, in the order in which `words` gives them. */
function wordPlaces(text: string): [number, number][] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}%]+/gu)].map((m) => [m.index, m.index + m[0].length])
}

/** What follows each number of words: all of the text after none. */
function tailsOf(text: string): string[] {
  return [text, ...wordPlaces(text).map(([, end]) => text.slice(end))]
}

/** "SGC - MIPG": what follows is acronyms of something else, in a text that is not all in capitals. */
function onlyAcronyms(tail: string, text: string): boolean {
  return /^[\s–—-]*\p{Lu}{2,6}(?:[\s–—/-]+\p{Lu}{2,6})*[\s.]*$/u.test(tail) && text !== text.toUpperCase()
}
