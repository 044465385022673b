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

/** A shorter name may be another word, not a mistyped one. */
const SHORTEST_MISTYPED = 10
const MOST_SLIPS = 2

/** A subcomponent label as understood. */
export interface Label {
  /** number in the section's catalogue, by name; else the number it carries; else null */
  readonly number: number | null
  /** name in the catalogue, or null */
  readonly name: string | null
}

/** What is compared of a format's sections and labels, folded once for however many workbooks. */
interface Catalogue {
  /** the word that opens a section's banner, or null */
  readonly word: string | null
  readonly sections: ReadonlyMap<string, Section>
  /** the section's number behind its word */
  readonly numbered: RegExp | null
  readonly mentioned: RegExp | null
  /** a label that opens with the format's word, with its number and its name */
  readonly label: RegExp | null
  readonly opensLabel: RegExp | null
  /** values of the catalogue columns */
  readonly values: ReadonlySet<string>
}

type Subcomponent = Section['subcomponents'][number]

const CATALOGUES = new WeakMap<Format, Catalogue>()

function catalogueOf(format: Format): Catalogue {
  let catalogue = CATALOGUES.get(format)
  if (!catalogue) CATALOGUES.set(format, (catalogue = foldedCatalogue(format)))
  return catalogue
}

function foldedCatalogue({ sections, sectionWord, subcomponentWord, columns }: Format): Catalogue {
  const word = sectionWord === null ? null : fold(sectionWord)
  const labelWord = subcomponentWord === null ? null : fold(subcomponentWord)
  return {
    word,
    sections: new Map(
      sections.flatMap((section) =>
        [withoutNumber(section.title, word), ...section.aliases].map(
          (name) => [fold(name), section] as const,
        ),
      ),
    ),
    numbered: word === null ? null : new RegExp(`^${word} ?(?:no |n |numero )?(\\d{1,2}|[ivx]{1,4})(?: |$)`),
    mentioned: word === null ? null : new RegExp(`\\b${word} \\w+`),
    label: labelWord === null ? null : new RegExp(`^${labelWord}(?: proceso)?(?: (\\d{1,2}))?(?: (.*))?$`),
    opensLabel: labelWord === null ? null : new RegExp(`^${labelWord}\\b`),
    values: new Set(columns.flatMap(({ type, values }) => (type === 'catalogue' ? values.map(fold) : []))),
  }
}

const NAMES = new WeakMap<Section, ReadonlyMap<string, Subcomponent>>()
const OFFICIAL = new WeakMap<Section, readonly (readonly [name: string, item: Subcomponent])[]>()

/** The subcomponents of a section by their folded names and aliases; the first of two that share one. */
function namesOf(section: Section): ReadonlyMap<string, Subcomponent> {
  const known = NAMES.get(section)
  if (known) return known
  const names = new Map<string, Subcomponent>()
  for (const item of section.subcomponents) {
    for (const name of [item.name, ...item.aliases].map(fold)) if (!names.has(name)) names.set(name, item)
  }
  NAMES.set(section, names)
  return names
}

/** Recognises section banners and subcomponent labels by a format's catalogue. */
export class SectionReader {
  readonly #format: Format
  readonly #catalogue: Catalogue

  constructor(format: Format) {
    this.#format = format
    this.#catalogue = catalogueOf(format)
  }

  /** The section that a banner opens: by word and number, by word and name, or by its bare name. */
  banner(text: string): Section | null {
    if (text.length > 200) return null
    const folded = fold(text)
    const numbered = this.#numbered(folded)
    if (numbered) return numbered
    const { word, sections } = this.#catalogue
    const name = word !== null && folded.startsWith(`${word} `) ? folded.slice(word.length + 1) : folded
    return sections.get(name) ?? null
  }

  /** Whether a banner opens with the section word: "Componente 3…". */
  opensWithWord(text: string): boolean {
    const { word } = this.#catalogue
    if (word === null || !mayOpenWith(text, word)) return false
    return fold(text.slice(0, word.length + MARKS_BEFORE_WORD)).startsWith(word)
  }

  /** The section that a sheet's name gives away: "Componente 3", "C3", "3. Rendición de cuentas". */
  ofSheetName(name: string): Section | null {
    const folded = fold(name)
    const byNumber =
      this.#catalogue.word === null
        ? null
        : (/^(?:c|comp|componente)\s?(\d{1,2})\b/.exec(folded) ?? /^(\d{1,2})(?=\s\p{L})/u.exec(folded))
    return (
      this.banner(name) ??
      (byNumber && (this.section(Number(byNumber[1])) ?? null)) ??
      this.#catalogue.sections.get(folded.replace(/^\d+\s+/, '')) ??
      this.#cutName(name) ??
      null
    )
  }

  /** A section by the start of its name, where Excel's limit for sheet names cut the rest. */
  #cutName(name: string): Section | null {
    if (name.length < LONGEST_SHEET_NAME - 3) return null
    const folded = fold(name)
    return [...this.#catalogue.sections].find(([known]) => known.startsWith(folded))?.[1] ?? null
  }

  /** The section that a title mentions in passing: "Plan anticorrupción 2022 – Componente 3". */
  mentioned(text: string): Section | null {
    const folded = fold(text)
    const { mentioned } = this.#catalogue
    const at = mentioned === null ? -1 : folded.search(mentioned)
    return at < 0 ? null : this.#numbered(folded.slice(at))
  }

  section(number: number): Section | undefined {
    return this.#format.sections.find((section) => section.number === number)
  }

  /** Whether a text is a label: it opens with the format's word, or is a name of the section's catalogue or of the column's. */
  isLabel(text: string, section: Section | undefined): boolean {
    const { opensLabel, values } = this.#catalogue
    const names = section?.subcomponents ?? []
    if (text.length > LONGEST_LABEL || (opensLabel === null && names.length + values.size === 0)) return false
    const folded = fold(text)
    return opensLabel?.test(folded) || this.label(text, section).name !== null || values.has(folded)
  }

  /** A subcomponent label by the section's catalogue: by name first, since real documents number them otherwise. */
  label(text: string, section: Section | undefined): Label {
    const folded = fold(text)
    const { label } = this.#catalogue
    const parts = label?.exec(folded)
    const bare = /^(\d{1,2}) (.+)$/.exec(folded)
    const number = parts?.[1] ?? bare?.[1]
    const name = parts ? (parts[2] ?? '') : (bare?.[2] ?? folded)
    const named = section && (namesOf(section).get(name) ?? nearestIn(section, name))
    const numbered = number !== undefined && (label !== null || (section?.subcomponents ?? []).length > 0)
    return {
      number: named?.number ?? (numbered ? Number(number) : null),
      name: named?.name ?? null,
    }
  }

  #numbered(folded: string): Section | null {
    const found = this.#catalogue.numbered?.exec(folded)
    const number = found && (ROMAN[found[1]!] ?? Number(found[1]))
    return (number && this.section(number)) || null
  }
}

/** The subcomponent whose name a text has but for a slip of the keyboard. */
function nearestIn(section: Section, name: string): Subcomponent | undefined {
  if (name.length < SHORTEST_MISTYPED) return undefined
  let official = OFFICIAL.get(section)
  if (!official) OFFICIAL.set(section, (official = section.subcomponents.map((one) => [fold(one.name), one])))
  return official.find(([known]) => editDistance(known, name, MOST_SLIPS) <= MOST_SLIPS)?.[1]
}

/** False where the first letter or figure of a text surely is not a folded word's; most texts of a sheet are ruled out by it. */
function mayOpenWith(text: string, word: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0x80) return true
    const letter = code >= 0x41 && code <= 0x5a ? code + 0x20 : code
    if ((letter >= 0x61 && letter <= 0x7a) || (letter >= 0x30 && letter <= 0x39) || letter === 0x25)
      return letter === word.charCodeAt(0)
  }
  return false
}

function withoutNumber(title: string, word: string | null): string {
  return word === null ? title : cleanLine(title.replace(/^\S+\s+\d+\s*[.:–-]?\s*/, ''))
}
