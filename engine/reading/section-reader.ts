import type { Format, Section } from '../format/format.js'
import { cleanLine } from '../text/clean.js'
import { editDistance, fold } from '../text/fold.js'

const ROMAN: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
  ix: 9,
  x: 10,
}

/** Excel's own limit. */
const LONGEST_SHEET_NAME = 31

/** Bullets, quotes and spaces that may stand before the section word. */
const MARKS_BEFORE_WORD = 8

/** A label is no longer. */
const LONGEST_LABEL = 300

/** A subcomponent label as understood. */
export interface Label {
  /** number in the section's catalogue, by name; else the number it carries; else null */
  readonly number: number | null
  /** name in the catalogue, or null */
  readonly name: string | null
}

/** Recognises section banners and subcomponent labels by a format's catalogue. */
export class SectionReader {
  readonly #format: Format
  readonly #word: string | null
  readonly #names: ReadonlyMap<string, Section>
  readonly #labels = new Map<string, Label>()
  /** folded values of the catalogue columns */
  readonly #values: ReadonlySet<string>

  constructor(format: Format) {
    this.#format = format
    this.#word = format.sectionWord === null ? null : fold(format.sectionWord)
    this.#names = new Map(
      format.sections.flatMap((section) =>
        [withoutNumber(section.title, this.#word), ...section.aliases].map(
          (name) => [fold(name), section] as const,
        ),
      ),
    )
    this.#values = new Set(
      format.columns.flatMap(({ type, values }) => (type === 'catalogue' ? values.map(fold) : [])),
    )
  }

  /** The section that a banner opens: by word and number, by word and name, or by its bare name. */
  banner(text: string): Section | null {
    if (text.length > 200) return null
    const folded = fold(text)
    const numbered = this.#numbered(folded)
    if (numbered) return numbered
    const name =
      this.#word !== null && folded.startsWith(`${this.#word} `)
        ? folded.slice(this.#word.length + 1)
        : folded
    return this.#names.get(name) ?? null
  }

  /** Whether a banner opens with the section word: "Componente 3…". */
  opensWithWord(text: string): boolean {
    const word = this.#word
    return word !== null && fold(text.slice(0, word.length + MARKS_BEFORE_WORD)).startsWith(word)
  }

  /** The section that a sheet's name gives away: "Componente 3", "C3", "3. Rendición de cuentas". */
  ofSheetName(name: string): Section | null {
    const folded = fold(name)
    const byNumber =
      this.#word === null
        ? null
        : (/^(?:c|comp|componente)\s?(\d{1,2})\b/.exec(folded) ?? /^(\d{1,2})(?=\s\p{L})/u.exec(folded))
    return (
      this.banner(name) ??
      (byNumber && (this.section(Number(byNumber[1])) ?? null)) ??
      this.#names.get(folded.replace(/^\d+\s+/, '')) ??
      this.#cutName(name) ??
      null
    )
  }

  /** A section by the start of its name, where Excel's limit for sheet names cut the rest. */
  #cutName(name: string): Section | null {
    if (name.length < LONGEST_SHEET_NAME - 3) return null
    const folded = fold(name)
    return [...this.#names].find(([known]) => known.startsWith(folded))?.[1] ?? null
  }

  /** The section that a title mentions in passing: "Plan anticorrupción 2022 – Componente 3". */
  mentioned(text: string): Section | null {
    const folded = fold(text)
    const at = this.#word === null ? -1 : folded.search(new RegExp(`\\b${this.#word} \\w+`))
    return at < 0 ? null : this.#numbered(folded.slice(at))
  }

  section(number: number): Section | undefined {
    return this.#format.sections.find((section) => section.number === number)
  }

  /** Whether a text is a label: it opens with the format's word, or is a name of the section's catalogue or of the column's. */
  isLabel(text: string, section: Section | undefined): boolean {
    const word = this.#format.subcomponentWord
    const catalogue = section?.subcomponents ?? []
    if (text.length > LONGEST_LABEL || (word === null && catalogue.length + this.#values.size === 0))
      return false
    return (
      (word !== null && new RegExp(`^${fold(word)}\\b`).test(fold(text))) ||
      this.label(text, section).name !== null ||
      (this.#values.size > 0 && this.#values.has(fold(text)))
    )
  }

  /** A subcomponent label by the section's catalogue: by name first, since real documents number them otherwise. */
  label(text: string, section: Section | undefined): Label {
    const key = `${section?.number ?? ''}\n${text}`
    const known = this.#labels.get(key)
    if (known) return known
    const label = this.#readLabel(text, section)
    this.#labels.set(key, label)
    return label
  }

  #readLabel(text: string, section: Section | undefined): Label {
    const word = this.#format.subcomponentWord
    const folded = fold(text)
    const parts =
      word === null ? null : new RegExp(`^${fold(word)}(?: proceso)?(?: (\\d{1,2}))?(?: (.*))?$`).exec(folded)
    const bare = /^(\d{1,2}) (.+)$/.exec(folded)
    const number = parts?.[1] ?? bare?.[1]
    const name = parts ? (parts[2] ?? '') : (bare?.[2] ?? folded)
    const catalogue = section?.subcomponents ?? []
    const named =
      catalogue.find((item) => [item.name, ...item.aliases].some((known) => fold(known) === name)) ??
      (name.length >= 10 ? catalogue.find((item) => editDistance(fold(item.name), name, 2) <= 2) : undefined)
    const numbered = number !== undefined && (word !== null || catalogue.length > 0)
    return {
      number: named?.number ?? (numbered ? Number(number) : null),
      name: named?.name ?? null,
    }
  }

  #numbered(folded: string): Section | null {
    if (this.#word === null) return null
    const found = new RegExp(`^${this.#word} ?(?:no |n |numero )?(\\d{1,2}|[ivx]{1,4})(?: |$)`).exec(folded)
    const number = found && (ROMAN[found[1]!] ?? Number(found[1]))
    return (number && this.section(number)) || null
  }
}

function withoutNumber(title: string, word: string | null): string {
  return word === null ? title : cleanLine(title.replace(/^\S+\s+\d+\s*[.:–-]?\s*/, ''))
}
