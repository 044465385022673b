import type { CellEdit } from './edit-result.js'
import { address, parseAddress, parseRange } from '../../grid/address.js'
import { holds, type Grid, type Rect } from '../../grid/grid.js'
import { MergeIndex } from '../../grid/merge-index.js'
import { isTrue } from '../xml.js'
import type { CellStyles } from './cell-styles.js'
import { MAX_TEXT } from './cell-text.js'
import { contentOf, newCell, rewrittenCell, type Content } from './cell-xml.js'
import type { EditRefusal, RefusedEdit } from './edit-result.js'
import { attributesOf, prefixOf, withAttributes } from './markup.js'
import { widened } from './ranges.js'
import { sheetMarkup, type CellMarkup, type RowMarkup, type SheetMarkup } from './sheet-markup.js'
import { spliced, type Splice } from './splice.js'

/** What a sheet is edited with. */
export interface SheetContext {
  readonly grid: Grid
  /** the header rows of its Excel tables */
  readonly tableHeaders: readonly Rect[]
  readonly styles: CellStyles | null
  readonly date1904: boolean
  readonly locked: 'kept' | 'ours'
}

export interface EditedSheet {
  readonly text: string
  readonly refused: readonly RefusedEdit[]
  /** cells whose formula went away, `B4` */
  readonly formulasGone: readonly string[]
}

/** An edit whose address is one, with where it stands and the style that its cell will have. */
interface Target {
  readonly edit: CellEdit
  readonly row: number
  readonly column: number
  readonly content: Content
  readonly cell: CellMarkup | undefined
}

/** The text of a well-formed worksheet part → the same with some cells written, the last edit of a cell holding. */
export function editSheet(text: string, edits: readonly CellEdit[], context: SheetContext): EditedSheet {
  const refused: RefusedEdit[] = []
  const places = new Map<string, { readonly edit: CellEdit; readonly row: number; readonly column: number }>()
  for (const edit of edits) {
    const place = parseAddress(edit.cell)
    if (!place) refused.push({ edit, why: { kind: 'no-cell' } })
    else places.set(address(place.row, place.column), { edit, ...place })
  }
  const markup = sheetMarkup(text, new Set([...places.values()].map(({ row }) => row)))
  if (!markup)
    return { text, refused: edits.map((edit) => ({ edit, why: { kind: 'no-sheet' } })), formulasGone: [] }
  return new SheetEditor(text, markup, context).edit([...places.values()], refused)
}

class SheetEditor {
  readonly #merges: MergeIndex
  readonly #rows = new Map<number, RowMarkup[]>()
  readonly #splices: Splice[] = []

  constructor(
    private readonly text: string,
    private readonly markup: SheetMarkup,
    private readonly context: SheetContext,
  ) {
    this.#merges = new MergeIndex({ ...context.grid, merges: markup.merges })
    for (const row of markup.rows) {
      const others = this.#rows.get(row.row)
      if (others) others.push(row)
      else this.#rows.set(row.row, [row])
    }
  }

  edit(
    places: readonly { readonly edit: CellEdit; readonly row: number; readonly column: number }[],
    refused: RefusedEdit[],
  ): EditedSheet {
    const targets = places
      .map((place): Target => {
        const content = this.#contentOf(place.edit)
        return { ...place, content, cell: this.#cellAt(place.row, place.column) }
      })
      .filter(({ content, cell }) => cell !== undefined || content.kind !== 'nothing')
      .sort((a, b) => a.row - b.row || a.column - b.column)
    const edited = new Set(targets.map(({ row, column }) => address(row, column)))
    const fresh: (Target & { readonly style: string })[] = []
    for (const target of targets) {
      const own = this.#styleAt(target)
      const style = this.#styleFor(own, target.content)
      const why = this.#refusal(target, own, style, edited)
      if (why) refused.push({ edit: target.edit, why })
      else if (target.cell) this.#rewrite(target.cell, target.content, style!)
      else fresh.push({ ...target, style: style! })
    }
    this.#insert(fresh)
    this.#widenDimension(fresh)
    const formulasGone = targets
      .filter(({ cell }) => cell?.children.some(({ tag }) => tag.name === 'f'))
      .map(({ row, column }) => address(row, column))
    return { text: spliced(this.text, this.#splices), refused, formulasGone }
  }

  #contentOf({ value, asText }: CellEdit): Content {
    if (asText && typeof value === 'string' && value !== '') return { kind: 'text', text: value }
    return contentOf(value, this.context.date1904)
  }

  #cellAt(row: number, column: number): CellMarkup | undefined {
    for (const { cells } of this.#rows.get(row) ?? []) {
      const cell = cells.find((candidate) => candidate.column === column)
      if (cell) return cell
    }
    return undefined
  }

  #styleAt({ row, column, cell }: Target): string {
    if (cell) return attributesOf(this.#tagText(cell)).get('s') ?? '0'
    for (const there of this.#rows.get(row) ?? []) {
      const attributes = attributesOf(this.#tagText(there))
      const style = attributes.get('s')
      if (style !== undefined && isTrue(attributes.get('customFormat'))) return style
    }
    return this.markup.columns.find(({ from, to }) => from <= column && column <= to)?.style ?? '0'
  }

  /** The style that shows the content as what it is; null where the workbook cannot have it. */
  #styleFor(own: string, { kind }: Content): string | null {
    const { styles } = this.context
    if (kind === 'date') return styles?.ofDate(own) ?? null
    return kind === 'number' && styles ? styles.ofNumber(own) : own
  }

  #refusal(
    { row, column, content }: Target,
    own: string,
    style: string | null,
    edited: ReadonlySet<string>,
  ): EditRefusal | null {
    const { tableHeaders, styles, locked } = this.context
    if (this.#merges.covers(row, column)) {
      const home = this.#merges.home(row, column)
      return { kind: 'merged', home: address(home.row, home.column) }
    }
    if (locked === 'kept' && this.markup.protected && (styles?.locked(own) ?? true))
      return { kind: 'protected' }
    if (tableHeaders.some((header) => holds(header, { row, column }))) return { kind: 'table-header' }
    if (content.kind === 'text' && content.text.length > MAX_TEXT)
      return { kind: 'too-long', limit: MAX_TEXT }
    if (content.kind === 'number' && !Number.isFinite(content.number)) return { kind: 'no-number' }
    if (style === null) return { kind: 'no-styles' }
    return this.#formulaRefusal(row, column, edited)
  }

  /** What else hangs on the formula of a cell. */
  #formulaRefusal(row: number, column: number, edited: ReadonlySet<string>): EditRefusal | null {
    for (const formula of this.markup.formulas) {
      const { kind, ref, group } = formula
      const own = formula.row === row && formula.column === column
      if (kind === 'filling') {
        const range = ref === undefined ? null : parseRange(ref)
        const single = range?.top === range?.bottom && range?.left === range?.right
        if (range && !single && holds(range, { row, column })) return { kind: 'array-formula', range: ref! }
      } else if (own && ref !== undefined) {
        const others = this.markup.formulas.filter(
          (other) => other.kind === 'shared' && other.group === group && other !== formula,
        )
        if (!others.every((other) => edited.has(address(other.row, other.column))))
          return { kind: 'shared-formula' }
      }
    }
    return null
  }

  #rewrite(cell: CellMarkup, content: Content, style: string): void {
    const text = rewrittenCell(this.text, cell, content, style)
    this.#splices.push({ from: cell.tag.from, to: cell.end, text })
  }

  /** Puts cells that are not there where they belong, in rows that are or are not there. */
  #insert(cells: readonly (Target & { readonly style: string })[]): void {
    const byRow = new Map<number, (typeof cells)[number][]>()
    for (const cell of cells) {
      const others = byRow.get(cell.row)
      if (others) others.push(cell)
      else byRow.set(cell.row, [cell])
    }
    const newRows: { readonly row: number; readonly own: readonly (typeof cells)[number][] }[] = []
    for (const [row, own] of byRow) {
      const there = this.#rows.get(row)?.at(-1)
      if (there) this.#insertInRow(there, own)
      else newRows.push({ row, own })
    }
    this.#insertRows(newRows)
  }

  #insertInRow(row: RowMarkup, cells: readonly (Target & { readonly style: string })[]): void {
    const prefix = prefixOf(row.tag)
    const xml = (own: (typeof cells)[number]): string =>
      newCell(own.row, own.column, own.content, own.style, prefix)
    const tag = withAttributes(this.#tagText(row), this.#spans(row, cells))
    const { from, to } = row.tag
    if (row.tag.kind === 'empty') {
      const text = `${tag.replace(/\s*\/>$/, '')}>${cells.map(xml).join('')}</${row.tag.written}>`
      this.#splices.push({ from, to, text })
      return
    }
    if (tag !== this.#tagText(row)) this.#splices.push({ from, to, text: tag })
    for (const cell of cells) {
      const next = row.cells.find(({ column }) => column > cell.column)
      const at = next?.tag.from ?? row.contentEnd
      this.#splices.push({ from: at, to: at, text: xml(cell) })
    }
  }

  /** `spans` is a hint that may be left out: it goes where it no longer holds. */
  #spans(row: RowMarkup, cells: readonly Target[]): Readonly<Record<string, null>> {
    const spans = attributesOf(this.#tagText(row)).get('spans')
    if (spans === undefined) return {}
    const within = spans.split(' ').map((span) => span.split(':').map(Number))
    const fits = ({ column }: Target): boolean =>
      within.some(([first = 0, last = 0]) => first <= column + 1 && column + 1 <= last)
    return cells.every(fits) ? {} : { spans: null }
  }

  #insertRows(
    rows: readonly { readonly row: number; readonly own: readonly (Target & { readonly style: string })[] }[],
  ): void {
    if (rows.length === 0) return
    const { tag, contentEnd } = this.markup.sheetData
    const prefix = prefixOf(tag)
    const pieces = rows.map(({ row, own }) => {
      const cells = own.map(({ column, content, style }) => newCell(row, column, content, style, prefix))
      const next = this.markup.rows.find((other) => other.row > row)
      const text = `<${prefix}row r="${String(row + 1)}">${cells.join('')}</${prefix}row>`
      return { at: next?.tag.from ?? contentEnd, text }
    })
    if (tag.kind === 'empty') {
      const open = this.text.slice(tag.from, tag.to).replace(/\s*\/>$/, '')
      const inner = pieces.map(({ text }) => text).join('')
      this.#splices.push({ from: tag.from, to: tag.to, text: `${open}>${inner}</${tag.written}>` })
      return
    }
    for (const { at, text } of pieces) this.#splices.push({ from: at, to: at, text })
  }

  #widenDimension(fresh: readonly Target[]): void {
    const { dimension } = this.markup
    if (!dimension || fresh.length === 0) return
    const tag = this.text.slice(dimension.from, dimension.to)
    const ref = widened(attributesOf(tag).get('ref') ?? '', fresh)
    if (ref !== null)
      this.#splices.push({ from: dimension.from, to: dimension.to, text: withAttributes(tag, { ref }) })
  }

  #tagText({ tag: { from, to } }: RowMarkup | CellMarkup): string {
    return this.text.slice(from, to)
  }
}
