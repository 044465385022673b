import type { Column, Format } from '../format/format.js'
import type { CellAt } from '../grid/grid.js'
import { editDistance, fold } from '../text/fold.js'
import type { SheetView } from './sheet-view.js'

/** A column of the format found in a sheet. */
export interface FoundColumn {
  readonly key: string
  readonly column: number
  readonly text: string
  readonly at: CellAt
  /** false where only its place between its neighbours gives it away */
  readonly named: boolean
}

/** The header of a table: which column of the sheet is which of the format. */
export interface Header {
  readonly row: number
  readonly lastRow: number
  readonly columns: ReadonlyMap<string, FoundColumn>
  /** required columns that no header names */
  readonly missing: readonly string[]
  /** second and later columns that claim the same header */
  readonly duplicated: readonly { readonly key: string; readonly first: CellAt; readonly second: CellAt }[]
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

/** Recognises the header rows of one format. */
export class HeaderReader {
  readonly #format: Format
  readonly #names = new Map<string, Column>()
  readonly #memo = new Map<string, Column | null>()

  constructor(format: Format) {
    this.#format = format
    for (const column of format.columns) {
      for (const name of [column.header, ...column.synonyms]) this.#names.set(glued(name), column)
    }
  }

  /** The header that begins in a row (one or two levels) and names two columns or more, or null. */
  read(view: SheetView, row: number): Header | null {
    const single = this.#assign(levelTexts(view, row))
    if (single.size < 2) return null
    const double = this.#assign(twoLevelTexts(view, row))
    const below = this.#assign(levelTexts(view, row + 1))
    const twoLevels = double.size > single.size && below.size < this.#format.headerMinimum
    return this.#build(
      view,
      row,
      twoLevels ? row + 1 : row,
      twoLevels ? twoLevelTexts(view, row) : levelTexts(view, row),
    )
  }

  /** The column that a header text names, give or take case, accents, punctuation and a typing error. */
  columnNamed(text: string): Column | null {
    const known = this.#memo.get(text)
    if (known !== undefined) return known
    const found = this.#lookUp(text)
    this.#memo.set(text, found)
    return found
  }

  #lookUp(text: string): Column | null {
    if (text.length > 60) return null
    const plain = glued(text.replace(/\([^)]*\)/g, ' '))
    const asked = plain.replace(/^\d+|\d+$/g, '')
    if (asked.length < 3) return null
    const exact = this.#names.get(asked) ?? this.#names.get(plain)
    if (exact) return exact
    const allowed = asked.length >= 9 ? 2 : asked.length >= 5 ? 1 : 0
    if (allowed === 0) return null
    let best: Column | null = null
    let bestDistance = allowed + 1
    for (const [name, column] of this.#names) {
      if (name.length < 5) continue
      const distance = editDistance(asked, name, allowed)
      if (distance < bestDistance) {
        best = column
        bestDistance = distance
      } else if (distance === bestDistance && best && best !== column) best = null
    }
    return best
  }

  #columnOf(header: HeaderText): Column | null {
    for (const reading of header.readings) {
      const column = this.columnNamed(reading)
      if (column) return column
    }
    return null
  }

  #assign(texts: readonly HeaderText[]): Map<string, HeaderText> {
    const found = new Map<string, HeaderText>()
    for (const text of texts) {
      const column = this.#columnOf(text)
      if (column && !found.has(column.key)) found.set(column.key, text)
    }
    return found
  }

  #build(view: SheetView, row: number, lastRow: number, texts: readonly HeaderText[]): Header {
    const columns = new Map<string, FoundColumn>()
    const duplicated: { key: string; first: CellAt; second: CellAt }[] = []
    const extra = new Map<number, string>()
    for (const header of texts) {
      const { text, at, column } = header
      const key = this.#columnOf(header)?.key
      if (key === undefined) extra.set(column, text)
      else if (columns.has(key)) duplicated.push({ key, first: columns.get(key)!.at, second: at })
      else columns.set(key, { key, column, text, at, named: true })
    }
    const missing: string[] = []
    for (const [i, { key }] of this.#format.columns.entries()) {
      if (columns.has(key)) continue
      missing.push(key)
      const place = this.#placeBetweenNeighbours(i, columns)
      if (place === null) continue
      const header = view.shown(lastRow, place) ?? view.shown(row, place)
      extra.delete(place)
      columns.set(key, {
        key,
        column: place,
        text: header?.text ?? '',
        at: header?.at ?? { row, column: place },
        named: false,
      })
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

function glued(text: string): string {
  return fold(text).replaceAll(' ', '')
}

function levelTexts(view: SheetView, row: number): HeaderText[] {
  return view.written(row).map(({ text, at }) => ({ text, at, column: at.column, readings: [text] }))
}

/** Header texts of a row and the one below: the upper text over each lower one is a group title or the first half of its name. */
function twoLevelTexts(view: SheetView, row: number): HeaderText[] {
  const columns = new Set<number>()
  for (const { at } of view.written(row)) {
    const right = Math.min(view.merges.over(row, at.column)?.right ?? at.column, at.column + 40)
    for (let column = at.column; column <= right; column++) columns.add(column)
  }
  for (const { at } of view.written(row + 1)) columns.add(at.column)
  const texts: HeaderText[] = []
  for (const column of [...columns].sort((a, b) => a - b)) {
    const upper = view.shown(row, column)
    const lower = view.shown(row + 1, column)
    if (lower && lower.at.row === row + 1) {
      const opening = upper ? [`${fold(upper.text).split(' ')[0] ?? ''} ${lower.text}`] : []
      texts.push({ column, at: lower.at, text: lower.text, readings: [...opening, lower.text] })
    } else if (upper && upper.at.column === column) {
      texts.push({ column, at: upper.at, text: upper.text, readings: [upper.text] })
    }
  }
  return texts
}
