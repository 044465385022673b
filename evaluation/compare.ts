import type { Finding, Severity } from '../engine/findings/finding.js'
import { parseAddress } from '../engine/grid/address.js'
import type { LabelledDocument } from './document.js'
import type { PlacedRow } from './lay-out.js'

/** What a document says as a whole, wherever its finding happens to stand. */
const OF_THE_DOCUMENT = new Set([
  'annex-missing',
  'budget-over-ceiling',
  'date-format-mixed',
  'entity-missing',
  'format-outdated',
  'format-unrecognized',
  'header-duplicated',
  'header-missing',
  'hidden-data',
  'integrated-plans',
  'legal-basis-repealed',
  'placeholder-repeated',
  'plan-name-superseded',
  'ptep-coverage',
])

/** One place and one rule, said or labelled or both. */
export interface Comparison {
  readonly file: string
  /** `Anexo 1!7`, or null for the document as a whole */
  readonly place: string | null
  readonly rule: string
  readonly labelled: boolean
  readonly because: string | null
  /** text of the row that a person would know it by */
  readonly text: string | null
  /** what was said there by this rule; empty where it was missed */
  readonly said: readonly Finding[]
}

/** Puts what was said of a document beside its labels. */
export function compare(
  document: LabelledDocument,
  rows: readonly PlacedRow[],
  findings: readonly Finding[],
): Comparison[] {
  const byPlace = new Map(rows.map((row) => [`${row.sheet}!${String(row.row)}`, row]))
  const labelled = new Set([
    ...document.breaks.map((rule) => keyOf(null, rule)),
    ...[...byPlace].flatMap(([place, { breaks }]) => breaks.map((rule) => keyOf(place, rule))),
  ])
  const said = new Map<string, Finding[]>()
  for (const found of findings) {
    const place = placeOf(found)
    const key = keyOf(place !== null && byPlace.has(place) ? place : null, found.rule)
    said.set(key, [...(said.get(key) ?? []), found])
  }
  const open = new Set([
    ...document.maybe.map((rule) => keyOf(null, rule)),
    ...[...byPlace].flatMap(([place, { written }]) =>
      (written?.maybe ?? []).map((rule) => keyOf(place, rule)),
    ),
  ])
  const keys = [...new Set([...labelled, ...said.keys()])].filter((key) => !open.has(key)).sort()
  return keys.map((key) => {
    const [place, rule] = key.split('\t') as [string, string]
    const row = byPlace.get(place)
    return {
      file: document.file,
      place: place === '' ? null : place,
      rule,
      labelled: labelled.has(key),
      because: row?.written?.because ?? document.because ?? null,
      text: row?.written ? Object.values(row.written.cells).join(' | ') : null,
      said: said.get(key) ?? [],
    }
  })
}

function placeOf({ rule, place }: Finding): string | null {
  if (OF_THE_DOCUMENT.has(rule) || place.cell === null || place.sheet === null) return null
  return `${place.sheet}!${String(parseAddress(place.cell)!.row + 1)}`
}

const keyOf = (place: string | null, rule: string): string => `${place ?? ''}\t${rule}`

/** The gravest severity with which something was said. */
export function gravest(findings: readonly Finding[]): Severity | null {
  const severities = findings.map(({ severity }) => severity)
  return (['error', 'warning', 'info'] as const).find((severity) => severities.includes(severity)) ?? null
}
