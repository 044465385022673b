import type { Column, Format } from '../format/format.js'
import type { CellAt } from '../grid/grid.js'
import { fold } from '../text/fold.js'
import { headerKey, headerKeys, HeaderNames, SURENESS } from './header-names.js'
import { oneLevel, rowsByLetters, twoLevels, WIDEST_GROUP, type HeaderText } from './header-texts.js'
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

/** The texts of a header row, and which column each names. */
interface Level {
  readonly texts: readonly HeaderText[]
  readonly named: ReadonlyMap<string, HeaderText>
}

const NOTHING_NAMED: Level['named'] = new Map()

/** A row that is a header, with the one below where it has two levels. */
export interface HeaderRow extends Level {
  readonly row: number
  readonly lastRow: number
}

/** What a title over the dates speaks of. */
const OF_TIME =
  /^(?=\D*$).*\b(fechas?|plazos?|periodos?|cronograma|programacion|programad[ao]s?|tiempos?|ejecucion)\b/

/** Header rows remembered of a format: those of a folder of workbooks are nearly all the same. */
const MOST_ASSIGNED = 1_000

/** Recognises the header rows of one format. */
export class HeaderReader {
  readonly #format: Format
  readonly #names: HeaderNames
  readonly #levels = new Map<number, Level>()

  constructor(format: Format) {
    this.#format = format
    this.#names = HeaderNames.of(format)
  }

  /** The rows of a sheet that name two columns or more, from top to bottom; a header may begin in any row. */
  headers(view: SheetView): HeaderRow[] {
    const naming = this.#namingRows(view)
    if (naming.length === 0) return []
    this.#levels.clear()
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
      const texts = twoLevels(view, row)
      const least = Math.max(single.named.size + 1, overHeader ? below.named.size + 1 : 0) - (grouped ? 1 : 0)
      const double = this.#mayName(texts, least) ? this.#assign(texts) : null
      if (double && double.named.size >= least) return { row, lastRow: row + 1, ...double }
    }
    return single.named.size >= 2 ? { row, lastRow: row, ...single } : null
  }

  /** The rows that name two columns or more, typing errors aside. */
  #namingRows(view: SheetView): number[] {
    const rows = rowsByLetters(view)
    const named = new Map<number, number>()
    for (const hash of this.#names.hashes) {
      for (const row of rows.get(hash) ?? []) named.set(row, (named.get(row) ?? 0) + 1)
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
    let level = this.#levels.get(row)
    if (!level) {
      const texts = oneLevel(view, row)
      level = this.#mayName(texts, 1) ? this.#assign(texts) : { texts, named: NOTHING_NAMED }
      this.#levels.set(row, level)
    }
    return level
  }

  /** Whether the texts of a row may name so many columns; false only where they surely do not. */
  #mayName(texts: readonly HeaderText[], least: number): boolean {
    const { hashes } = this.#names
    const others: HeaderText[] = []
    let exactly = 0
    for (const text of texts) {
      if (text.letters.some(({ hash }) => hashes.has(hash))) exactly++
      else others.push(text)
    }
    if (exactly >= least || exactly < 2) return exactly >= least
    const mistyped = others.filter(({ letters }) => letters.some((one) => this.#names.mayMistype(one)))
    return exactly + mistyped.length >= least
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
  #assign(texts: readonly HeaderText[]): Level {
    const said = texts.map(({ readings }) => readings.join('\t')).join('\n')
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
          .map((reading) => this.#names.named(headerKeys(reading), sureness))
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

/** Whether a row of titles names columns that the header below it leaves out: those merged over both rows, or two and more over nothing. */
function completes(view: SheetView, upper: Level, below: Level): boolean {
  const own = [...upper.named].filter(
    ([key, { column }]) => !below.named.has(key) && !below.texts.some((text) => text.column === column),
  )
  const isTall = ({ at }: HeaderText): boolean =>
    (view.merges.over(at.row, at.column)?.bottom ?? at.row) > at.row
  return own.length >= 2 || own.some(([, text]) => isTall(text))
}

function lastUnder(view: SheetView, { row, column }: CellAt): number {
  return Math.min(view.merges.over(row, column)?.right ?? column, column + WIDEST_GROUP)
}
