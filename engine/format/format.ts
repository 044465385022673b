import type { z } from 'zod'
import type { formatSchema } from './schema.js'

/** An official format as data: columns, header synonyms, sections, and the rules it is held to. */
export type Format = z.output<typeof formatSchema>
export type Column = Format['columns'][number]
export type Section = Format['sections'][number]
export type Annex = Format['annexes'][number]

/** The columns of a format that a section has, in official order. */
export function columnsOf(format: Format, section: Section | undefined): readonly Column[] {
  return section ? format.columns.filter((c) => !section.without.includes(c.key)) : format.columns
}

/** Types of column whose cells hold a number that can be reckoned with; a code is digits and no number. */
export const NUMERIC: ReadonlySet<string> = new Set(['number', 'percent', 'money'])

/** Types of column that are written in digits. */
export const IN_DIGITS: ReadonlySet<string> = new Set([...NUMERIC, 'code'])

/** The number of the component in which a row stands, as documents carry it; null in a format whose bands are not numbered. */
export function componentOf(format: Format, section: number | null): number | null {
  return format.sectionWord === null ? null : section
}

/** The first column of a type, or undefined where the format has none. */
export function columnOfType(format: Format, type: Column['type']): Column | undefined {
  return format.columns.find((c) => c.type === type)
}

/** Key of the first column of a type; empty where the format has none. */
export function keyOf(format: Format, type: Column['type']): string {
  return columnOfType(format, type)?.key ?? ''
}

const OF_ANNEXES = new WeakMap<Format, Map<Annex, Format>>()

/** A second table of a format as a format of its own, the same one every time, so that it is read by the same craft. */
export function formatOfAnnex(format: Format, annex: Annex): Format {
  let formats = OF_ANNEXES.get(format)
  if (!formats) OF_ANNEXES.set(format, (formats = new Map()))
  let own = formats.get(annex)
  if (!own) formats.set(annex, (own = madeFormat(format, annex)))
  return own
}

function madeFormat(format: Format, annex: Annex): Format {
  const { key, title, columns, headerMinimum } = annex
  return {
    ...format,
    id: `${format.id}/${key}`,
    name: title,
    shortName: title,
    title,
    columns,
    headerMinimum,
    headerMustHave: [],
    labelColumn: null,
    annexes: [],
    carries: [],
    sections: [],
    sectionWord: null,
    subcomponentWord: null,
    numbered: false,
    rules: [],
  }
}
