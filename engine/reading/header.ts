import type { Column, Format } from '../format/format.js'
import type { CellAt } from '../grid/grid.js'
import { fold } from '../text/fold.js'
import { headerKey, HeaderNames, SURENESS } from './header-names.js'
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
  /** readings of it, the likeliest first */
  readonly readings: readonly string[]
}

/** The texts of a header row, and which column each names. */
interface Level {
  readonly texts: readonly HeaderText[]
  readonly named: ReadonlyMap<string, HeaderText>
}

/** What a title over the dates speaks of. */
const OF_TIME =
  /^(?=\D*$).*\b(fechas?|plazos?|periodos?|cronograma|programacion|programad[ao]s?|tiempos?|ejecucion)\b/

/** A group title spans few columns. */
const WIDEST_GROUP = 40

/** Recognises the header rows of one format. */
export class HeaderReader {
  readonly #format: Format
  readonly #names: HeaderNames
  readonly #levels = new WeakMap<SheetView, Map<number, Level>>()

  constructor(format: Format) {
    this.#format = format
    this.#names = new HeaderNames(format)
  }

  /** The header that begins in a row (one or two levels) and names two columns or more, or null. */
  read(view: SheetView, row: number): Header | null {
    const single = this.#level(view, row)
    const below = this.#level(view, row + 1)
    const overHeader = below.named.size >= this.#format.headerMinimum
    const mayBeTwo = overHeader ? this.#isGroupRow(view, row, below.named) : single.named.size >= 2
    if (mayBeTwo) {
      const double = this.#assign(twoLevelTexts(view, row))
      const gained = double.named.size - Math.max(single.named.size, overHeader ? below.named.size : 0)
      if (overHeader ? gained >= 0 : gained > 0) return this.#build(view, row, row + 1, double)
    }
    return single.named.size >= 2 ? this.#build(view, row, row, single) : null
  }

  #level(view: SheetView, row: number): Level {
    let rows = this.#levels.get(view)
    if (!rows) this.#levels.set(view, (rows = new Map()))
    let level = rows.get(row)
    if (!level) rows.set(row, (level = this.#assign(levelTexts(view, row))))
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
  #assign(texts: readonly HeaderText[]): Level {
    const found = new Map<string, HeaderText>()
    const taken = new Set<HeaderText>()
    for (const sureness of SURENESS) {
      if (sureness === 'typing-error' && found.size < 2) break
      for (const text of texts) {
        if (taken.has(text)) continue
        const column = text.readings.map((reading) => this.#names.named(reading, sureness)).find(Boolean)
        if (!column || found.has(column.key)) continue
        found.set(column.key, text)
        taken.add(text)
      }
    }
    return { texts, named: found }
  }

  #build(view: SheetView, row: number, lastRow: number, { texts, named }: Level): Header {
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
    for (const [i, { key }] of this.#format.columns.entries()) {
      if (columns.has(key)) continue
      missing.push(key)
      const place = this.#placeBetweenNeighbours(i, columns)
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

function levelTexts(view: SheetView, row: number): HeaderText[] {
  return view.written(row).map(({ text, at }) => ({ text, at, column: at.column, readings: [text] }))
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
      const opening = upper ? [`${fold(upper.text).split(' ')[0] ?? ''} ${lower.text}`] : []
      texts.push({ column, at: lower.at, text: lower.text, readings: [...opening, lower.text] })
    } else if (upper && upper.at.column === column) {
      texts.push({ column, at: upper.at, text: upper.text, readings: [upper.text] })
    }
  }
  return texts
}

function lastUnder(view: SheetView, { row, column }: CellAt): number {
  return Math.min(view.merges.over(row, column)?.right ?? column, column + WIDEST_GROUP)
}
