import { MAX_COLUMNS, parseAddress, parseRange } from '../../grid/address.js'
import type { Rect } from '../../grid/grid.js'
import { isTrue } from '../xml.js'
import { attributesOf, eachTag, type Tag } from './markup.js'

/** An element and its children, as they stand in the text of a part. */
export interface Element {
  readonly tag: Tag
  /** where its content ends, and where it ends itself; both the end of the tag where it closes itself */
  contentEnd: number
  end: number
}

export interface CellMarkup extends Element {
  readonly column: number
  /** its `<f>`, `<v>`, `<is>` and whatever else it holds */
  readonly children: Element[]
}

export interface RowMarkup extends Element {
  /** zero-based */
  readonly row: number
  /** only those of rows that were asked for */
  readonly cells: CellMarkup[]
}

/** A formula that concerns more cells than its own. */
export interface WideFormula {
  readonly row: number
  readonly column: number
  /** `shared`, or any other that fills a range */
  readonly kind: 'shared' | 'filling'
  /** the range, where the formula stands written */
  readonly ref: string | undefined
  /** which of the shared formulas */
  readonly group: string | undefined
}

/** Where the things of a worksheet part stand that an edit concerns. */
export interface SheetMarkup {
  readonly dimension: Tag | null
  readonly sheetData: Element
  readonly rows: readonly RowMarkup[]
  readonly formulas: readonly WideFormula[]
  readonly merges: readonly Rect[]
  /** styles of whole columns */
  readonly columns: readonly { readonly from: number; readonly to: number; readonly style: string }[]
  readonly protected: boolean
}

/** The text of a well-formed worksheet part → where its things stand; null when it has no `<sheetData>`. */
export function sheetMarkup(text: string, wanted: ReadonlySet<number>): SheetMarkup | null {
  return new Scan(text, wanted).result()
}

class Scan {
  #dimension: Tag | null = null
  #sheetData: Element | null = null
  readonly #rows: RowMarkup[] = []
  readonly #formulas: WideFormula[] = []
  readonly #merges: Rect[] = []
  readonly #columns: { from: number; to: number; style: string }[] = []
  #protected = false

  #section = ''
  #row: RowMarkup | null = null
  #rowIndex = -1
  #column = -1
  #cell: CellMarkup | null = null
  #child: Element | null = null

  constructor(
    private readonly text: string,
    private readonly wanted: ReadonlySet<number>,
  ) {
    eachTag(text, (tag) => {
      if (tag.kind === 'close') this.#close(tag)
      else this.#open(tag)
    })
  }

  result(): SheetMarkup | null {
    if (!this.#sheetData) return null
    return {
      dimension: this.#dimension,
      sheetData: this.#sheetData,
      rows: this.#rows,
      formulas: this.#formulas,
      merges: this.#merges,
      columns: this.#columns,
      protected: this.#protected,
    }
  }

  #open(tag: Tag): void {
    if (tag.depth === 2) this.#openSection(tag)
    else if (this.#section === 'sheetData') this.#openInData(tag)
    else if (tag.depth === 3 && this.#section === 'cols' && tag.name === 'col') this.#styleColumns(tag)
    else if (tag.depth === 3 && this.#section === 'mergeCells' && tag.name === 'mergeCell') {
      const rect = parseRange(this.#attributes(tag).get('ref') ?? '')
      if (rect) this.#merges.push(rect)
    }
  }

  #openSection(tag: Tag): void {
    this.#section = tag.name
    if (tag.name === 'dimension') this.#dimension = tag
    if (tag.name === 'sheetData') this.#sheetData ??= element(tag)
    if (tag.name === 'sheetProtection') this.#protected = isTrue(this.#attributes(tag).get('sheet'))
  }

  #openInData(tag: Tag): void {
    if (tag.depth === 3 && tag.name === 'row') this.#openRow(tag)
    else if (tag.depth === 4 && tag.name === 'c') this.#openCell(tag)
    else if (tag.depth === 5) {
      if (tag.name === 'f') this.#noteFormula(tag)
      this.#child = element(tag)
      this.#cell?.children.push(this.#child)
    }
  }

  #openRow(tag: Tag): void {
    const label = this.#attributes(tag).get('r')
    this.#rowIndex = label === undefined ? this.#rowIndex + 1 : Number(label) - 1
    this.#column = -1
    this.#row = { ...element(tag), row: this.#rowIndex, cells: [] }
    this.#rows.push(this.#row)
  }

  #openCell(tag: Tag): void {
    const ref = this.#attributes(tag).get('r')
    this.#column = ref === undefined ? this.#column + 1 : (parseAddress(ref)?.column ?? -1)
    this.#cell = null
    if (!this.wanted.has(this.#rowIndex)) return
    this.#cell = { ...element(tag), column: this.#column, children: [] }
    this.#row?.cells.push(this.#cell)
  }

  #noteFormula(tag: Tag): void {
    const attributes = this.#attributes(tag)
    const kind = attributes.get('t')
    if (kind === undefined || kind === 'normal') return
    this.#formulas.push({
      row: this.#rowIndex,
      column: this.#column,
      kind: kind === 'shared' ? 'shared' : 'filling',
      ref: attributes.get('ref'),
      group: attributes.get('si'),
    })
  }

  #styleColumns(tag: Tag): void {
    const attributes = this.#attributes(tag)
    const style = attributes.get('style')
    if (style === undefined) return
    const to = Math.min(Number(attributes.get('max')), MAX_COLUMNS)
    this.#columns.push({ from: Number(attributes.get('min')) - 1, to: to - 1, style })
  }

  #close(tag: Tag): void {
    if (tag.depth === 2 && tag.name === 'sheetData' && this.#sheetData) ended(this.#sheetData, tag)
    if (this.#section !== 'sheetData') return
    if (tag.depth === 3 && tag.name === 'row' && this.#row) ended(this.#row, tag)
    if (tag.depth === 4 && tag.name === 'c' && this.#cell) ended(this.#cell, tag)
    if (tag.depth === 5 && this.#child) ended(this.#child, tag)
  }

  #attributes(tag: Tag): ReadonlyMap<string, string> {
    return attributesOf(this.text.slice(tag.from, tag.to))
  }
}

function element(tag: Tag): Element {
  return { tag, contentEnd: tag.to, end: tag.to }
}

function ended(element: Element, closing: Tag): void {
  element.contentEnd = closing.from
  element.end = closing.to
}
