import type { Column, Format } from '../format/format.js'
import type { CellAt } from '../grid/grid.js'
import { fold } from '../text/fold.js'
import { headerKey, headerKeys, HeaderNames, openingOf, SURENESS } from './header-names.js'
import type { SheetView } from './sheet-view.js'

/** A column of the format found in a sheet. */
export interface FoundColumn {
  readonly key: string
  readonly column: number
  /** last column under its header, where that is merged over several */
  readonly lastColumn: number
  readonly text: string
  readonly at: CellAt
  /** false where only its place between its neighbours gives it away */
  readonly named: boolean
}

/** A second column under the same header. */
export interface Duplicate {
  readonly key: string
  readonly first: CellAt
  readonly second: CellAt
  readonly text: string
}

/** The header of a table: which column of the sheet is which of the format. */
export interface Header {
  readonly row: number
  readonly lastRow: number
  readonly columns: ReadonlyMap<string, FoundColumn>
  /** columns that no header names */
  readonly missing: readonly string[]
  readonly duplicated: readonly Duplicate[]
  /** columns whose header the format does not know */
  readonly extra: ReadonlyMap<number, string>
}

interface HeaderText {
  readonly column: number
  readonly text: string
  readonly at: CellAt
  /** readings of it, the likeliest first, each by the keys with which it is looked up */
  readonly readings: readonly (readonly string[])[]
}

/** The texts of a header row, and which column each names. */
interface Level {
  readonly texts: readonly HeaderText[]
  readonly named: ReadonlyMap<string, HeaderText>
}

/** A row that is a header, with the one below where it has two levels. */
export interface HeaderRow extends Level {
  readonly row: number
  readonly lastRow: number
}

/** What a title over the dates speaks of. */
const OF_TIME =
  /^(?=\D*$).*\b(fechas?|plazos?|periodos?|cronograma|programacion|programad[ao]s?|tiempos?|ejecucion)\b/

/** A group title spans few columns. */
const WIDEST_GROUP = 40

/** Header rows remembered of a format: those of a folder of workbooks are nearly all the same. */
const MOST_ASSIGNED = 1_000

/** Recognises the header rows of one format. */
export class HeaderReader {
  readonly #format: Format
  readonly #names: HeaderNames
  readonly #levels = new WeakMap<SheetView, Map<number, Level>>()

  constructor(format: Format) {
    this.#format = format
    this.#names = HeaderNames.of(format)
  }

  /** The rows of a sheet that name two columns or more, from top to bottom; a header may begin in any row. */
  headers(view: SheetView): HeaderRow[] {
    const naming = this.#namingRows(view)
    const begins = [...naming, ...naming.flatMap((row) => (view.grid.rows.has(row - 1) ? [row - 1] : []))]
    return [...new Set(begins)].sort((a, b) => a - b).flatMap((row) => this.#read(view, row) ?? [])
  }

  /** The header that begins in a row (one or two levels), or null. */
  #read(view: SheetView, row: number): HeaderRow | null {
    const single = this.#level(view, row)
    const below = this.#level(view, row + 1)
    const overHeader = below.named.size >= this.#format.headerMinimum
    const grouped = overHeader && this.#isGroupRow(view, row, below.named)
    if (grouped || (overHeader ? completes(view, single, below) : single.named.size >= 2)) {
      const double = this.#assign(keptOf(view, row, TWO_LEVELS, twoLevelTexts))
      const gained = double.named.size - Math.max(single.named.size, overHeader ? below.named.size : 0)
      if (grouped ? gained >= 0 : gained > 0) return { row, lastRow: row + 1, ...double }
    }
    return single.named.size >= 2 ? { row, lastRow: row, ...single } : null
  }

  /** The rows that name two columns or more, typing errors aside. */
  #namingRows(view: SheetView): number[] {
    const rows = rowsByOpening(view)
    const named = new Map<number, number>()
    for (const opening of this.#names.openings) {
      for (const row of rows.get(opening) ?? []) named.set(row, (named.get(row) ?? 0) + 1)
    }
    return [...named].flatMap(([row, texts]) => (texts > 1 && this.#namesTwo(view, row) ? [row] : []))
  }

  #namesTwo(view: SheetView, row: number): boolean {
    let names = 0
    for (const { text, cell } of view.written(row)) {
      if (typeof cell.value === 'string' && this.#names.knows(headerKeys(text)) && ++names === 2) return true
    }
    return false
  }

  #level(view: SheetView, row: number): Level {
    let rows = this.#levels.get(view)
    if (!rows) this.#levels.set(view, (rows = new Map()))
    let level = rows.get(row)
    if (!level) rows.set(row, (level = this.#assign(keptOf(view, row, ONE_LEVEL, levelTexts))))
    return level
  }

  /** A row of titles that stand over dates: "Fecha programada" over "Inicio" and "Final". */
  #isGroupRow(view: SheetView, row: number, below: ReadonlyMap<string, HeaderText>): boolean {
    const texts = view.written(row)
    const columns = [...below].map(([key, { column }]) => ({ column, type: this.#typeOf(key) }))
    return (
      texts.length > 0 &&
      texts.length <= 2 &&
      texts.every(({ at, text }) => {
        const right = view.merges.over(row, at.column)?.right ?? at.column
        const over = columns.filter(({ column }) => at.column <= column && column <= right)
        return (
          over.length > 0 &&
          over.every(({ type }) => type === 'start' || type === 'end') &&
          OF_TIME.test(fold(text))
        )
      })
    )
  }

  #typeOf(key: string): Column['type'] | undefined {
    return this.#format.columns.find((column) => column.key === key)?.type
  }

  /** The text that names each column: official names first, then synonyms, then typing errors where the row already is a header. */
  #assign({ texts, said }: RowTexts): Level {
    const known = this.#names.assigned.get(said)
    if (known) return { texts, named: new Map(known.map(([key, i]) => [key, texts[i]!])) }
    const level = this.#assignAnew(texts)
    if (this.#names.assigned.size >= MOST_ASSIGNED) this.#names.assigned.clear()
    this.#names.assigned.set(
      said,
      [...level.named].map(([key, text]) => [key, texts.indexOf(text)]),
    )
    return level
  }

  #assignAnew(texts: readonly HeaderText[]): Level {
    const found = new Map<string, HeaderText>()
    const taken = new Set<HeaderText>()
    for (const sureness of SURENESS) {
      if (sureness === 'typing-error' && found.size < 2) break
      for (const text of texts) {
        if (taken.has(text)) continue
        const named = text.readings
          .map((keys) => this.#names.named(keys, sureness))
          .find((all) => all.length > 0)
        const column = named?.find(({ key }) => !found.has(key))
        if (!column) continue
        found.set(column.key, text)
        taken.add(text)
      }
    }
    return { texts, named: found }
  }

  /** All that a header says of its table. */
  header(view: SheetView, { row, lastRow, texts, named }: HeaderRow): Header {
    const columns = new Map<string, FoundColumn>()
    for (const [key, { text, at, column }] of named)
      columns.set(key, { key, column, lastColumn: lastUnder(view, at), text, at, named: true })
    const taken = new Set(named.values())
    const duplicated: Duplicate[] = []
    const extra = new Map<number, string>()
    for (const header of texts) {
      if (taken.has(header)) continue
      const twin = [...named].find(([, first]) => headerKey(first.text) === headerKey(header.text))
      if (twin) duplicated.push({ key: twin[0], first: twin[1].at, second: header.at, text: header.text })
      extra.set(header.column, header.text)
    }
    const missing: string[] = []
    for (const [i, { key, printed }] of this.#format.columns.entries()) {
      if (columns.has(key)) continue
      missing.push(key)
      const place = printed ? this.#placeBetweenNeighbours(i, columns) : null
      if (place === null) continue
      const header = view.shown(lastRow, place) ?? view.shown(row, place)
      extra.delete(place)
      const at = header?.at ?? { row, column: place }
      columns.set(key, { key, column: place, lastColumn: place, text: header?.text ?? '', at, named: false })
    }
    return { row, lastRow, columns, missing, duplicated, extra }
  }

  /** The one column between those of its official neighbours, when exactly one stands there. */
  #placeBetweenNeighbours(index: number, columns: ReadonlyMap<string, FoundColumn>): number | null {
    const before = columns.get(this.#format.columns[index - 1]?.key ?? '')
    const after = columns.get(this.#format.columns[index + 1]?.key ?? '')
    return before?.named && after?.named && after.column - before.column === 2 ? before.column + 1 : null
  }
}

/** The header rows of a format's table in a sheet, by row. */
export function headersIn(view: SheetView, format: Format): ReadonlyMap<number, Header> {
  const reader = new HeaderReader(format)
  const whole = reader.headers(view).filter(({ named }) => named.size >= format.headerMinimum)
  return new Map(whole.map((row) => [row.row, reader.header(view, row)]))
}

/** The row of the first of some headers, which are in order; beyond every row where there is none. */
export function firstOf(headers: ReadonlyMap<number, Header>): number {
  const [first] = headers.keys()
  return first ?? Infinity
}

/** How many columns a header names. */
export function namedIn(header: Header): number {
  return [...header.columns.values()].filter((column) => column.named).length
}

/** Whether a row of titles names columns that the header below it leaves out: those merged over both rows, or two and more over nothing. */
function completes(view: SheetView, upper: Level, below: Level): boolean {
  const own = [...upper.named].filter(
    ([key, { column }]) => !below.named.has(key) && !below.texts.some((text) => text.column === column),
  )
  const isTall = ({ at }: HeaderText): boolean =>
    (view.merges.over(at.row, at.column)?.bottom ?? at.row) > at.row
  return own.length >= 2 || own.some(([, text]) => isTall(text))
}

const openings = new WeakMap<SheetView, ReadonlyMap<number, readonly number[]>>()

/** The rows of a sheet by the openings of their texts, one for each text: what rules most of them out, worked out once for all formats. */
function rowsByOpening(view: SheetView): ReadonlyMap<number, readonly number[]> {
  const known = openings.get(view)
  if (known) return known
  const rows = new Map<number, number[]>()
  for (const row of view.rows) {
    for (const { text, cell } of view.written(row)) {
      if (typeof cell.value !== 'string') continue
      const opening = openingOf(text)
      const there = rows.get(opening)
      if (there) there.push(row)
      else rows.set(opening, [row])
    }
  }
  openings.set(view, rows)
  return rows
}

/** The texts of a header row, and what they say as one key. */
interface RowTexts {
  readonly texts: readonly HeaderText[]
  readonly said: string
}

type Kept = WeakMap<SheetView, Map<number, RowTexts>>
const ONE_LEVEL: Kept = new WeakMap()
const TWO_LEVELS: Kept = new WeakMap()

/** The texts of a row, worked out once for all formats. */
function keptOf(
  view: SheetView,
  row: number,
  kept: Kept,
  textsOf: (view: SheetView, row: number) => HeaderText[],
): RowTexts {
  let rows = kept.get(view)
  if (!rows) kept.set(view, (rows = new Map()))
  const known = rows.get(row)
  if (known) return known
  const texts = textsOf(view, row)
  const said = texts.map(({ readings }) => readings.map((keys) => keys.join('/')).join('|')).join('\n')
  rows.set(row, { texts, said })
  return { texts, said }
}

function levelTexts(view: SheetView, row: number): HeaderText[] {
  return view.written(row).map(({ text, at, cell }) => ({
    text,
    at,
    column: at.column,
    readings: typeof cell.value === 'string' ? [headerKeys(text)] : [],
  }))
}

/** Header texts of a row and the one below: the upper text over each lower one is a group title or the first half of its name. */
function twoLevelTexts(view: SheetView, row: number): HeaderText[] {
  const columns = new Set<number>()
  for (const { at } of view.written(row)) {
    const right = Math.min(view.merges.over(row, at.column)?.right ?? at.column, at.column + WIDEST_GROUP)
    for (let column = at.column; column <= right; column++) columns.add(column)
  }
  for (const { at } of view.written(row + 1)) columns.add(at.column)
  const texts: HeaderText[] = []
  for (const column of [...columns].sort((a, b) => a - b)) {
    const upper = view.shown(row, column)
    const lower = view.shown(row + 1, column)
    if (lower && lower.at.row === row + 1) {
      if (lower.at.column !== column) continue
      const readings = [...(upper ? underTitle(upper.text, lower.text) : []), lower.text]
      texts.push({ column, at: lower.at, text: lower.text, readings: readings.map(headerKeys) })
    } else if (upper && upper.at.column === column) {
      texts.push({ column, at: upper.at, text: upper.text, readings: [headerKeys(upper.text)] })
    }
  }
  return texts
}

/** What a header may mean under a title: "Riesgo residual" over "Impacto" is "Riesgo residual Impacto" and "Impacto residual". */
function underTitle(title: string, lower: string): string[] {
  const words = fold(title).split(' ')
  return [`${title} ${lower}`, `${words[0] ?? ''} ${lower}`, `${lower} ${words.at(-1) ?? ''}`]
}

function lastUnder(view: SheetView, { row, column }: CellAt): number {
  return Math.min(view.merges.over(row, column)?.right ?? column, column + WIDEST_GROUP)
}
