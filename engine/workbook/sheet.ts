import { MAX_COLUMNS, MAX_ROWS, parseAddress, parseRange } from '../grid/address.js'
import type { Cell, Grid, Rect } from '../grid/grid.js'
import type { SheetBudget } from './sheet-budget.js'
import type { CellMaker } from './cell.js'
import { clippedMerge, usedArea } from './merges.js'
import { damaged } from './refusal.js'
import { spacedText } from './text-value.js'
import type { Note } from './workbook.js'
import { isTrue, type Attributes, type XmlHandlers } from './xml.js'

type Heading = Pick<Grid, 'name' | 'visibility'>

/** Gathers the cells, merges and hidden lines of one worksheet part as its XML is told to `handlers`. */
export class SheetBuilder {
  readonly handlers: XmlHandlers = {
    open: (name, depth, attributes) => this.#open(name, depth, attributes),
    text: (text) => {
      if (this.#captureDepth > 0) this.#captured += text
    },
    close: (name, depth) => this.#close(name, depth),
  }

  readonly #rows = new Map<number, Map<number, Cell>>()
  readonly #unsorted = new Set<number>()
  #rowsUnsorted = false
  readonly #merges: { readonly range: string; readonly rect: Rect }[] = []
  readonly #hiddenRows: number[] = []
  /** +1 where a block of hidden columns starts, −1 after it ends */
  #hiddenColumnEdges: Int32Array | null = null

  #isWorksheet = true
  #section = ''
  #row = -1
  #rowLabel = ''
  #cells: Map<number, Cell> | null = null
  #inCell = false
  #column = -1
  #type: string | undefined
  #style: string | undefined
  #value: string | undefined
  #inline: string | undefined
  #formula = false
  #inRun = false
  /** of the element whose text is taken; 0 when none is */
  #captureDepth = 0
  #captured = ''
  #space: string | undefined

  constructor(
    private readonly part: string,
    private readonly cellMaker: CellMaker,
    private readonly budget: SheetBudget,
  ) {}

  /** The grid and what was neutralised in it, once all XML was told; null when it is a sheet without cells. */
  finish(heading: Heading): { readonly grid: Grid; readonly notes: readonly Note[] } | null {
    if (!this.#isWorksheet) return null
    const rows = this.#sortedRows()
    const used = usedArea(rows)
    const notes: Note[] = []
    const merges = this.#merges.map(({ range, rect }) => {
      const clipped = clippedMerge(rect, used)
      if (clipped) notes.push({ kind: 'merge-clipped', sheet: heading.name, range })
      return clipped ?? rect
    })
    const hiddenRows = new Set(this.#hiddenRows.filter((row) => row <= used.bottom))
    const hiddenColumns = this.#hiddenColumns(used.right)
    return { grid: { ...heading, rows, merges, hiddenRows, hiddenColumns }, notes }
  }

  #open(name: string, depth: number, attributes: Attributes): void {
    if (depth === 1) this.#openRoot(name)
    else if (depth === 2) this.#section = name
    else if (this.#section === 'sheetData') this.#openInData(name, depth, attributes)
    else if (depth !== 3) return
    else if (this.#section === 'cols' && name === 'col') this.#hideColumns(attributes)
    else if (this.#section === 'mergeCells' && name === 'mergeCell') this.#merge(attributes['ref'] ?? '')
  }

  #openRoot(name: string): void {
    this.#isWorksheet = name === 'worksheet'
    if (!this.#isWorksheet && name !== 'chartsheet' && name !== 'dialogsheet') throw damaged(this.part)
  }

  #openInData(name: string, depth: number, attributes: Attributes): void {
    if (depth === 3) {
      if (name === 'row') this.#openRow(attributes)
    } else if (depth === 4) {
      if (name === 'c') this.#openCell(attributes)
    } else if (!this.#inCell) return
    else if (depth === 5) {
      if (name === 'v') this.#capture(depth, undefined)
      else if (name === 'f') this.#formula = true
      else if (name === 'is') this.#inline = ''
    } else if (this.#inline === undefined) return
    else if (depth === 6) {
      this.#inRun = name === 'r'
      if (name === 't') this.#capture(depth, attributes['xml:space'])
    } else if (depth === 7 && this.#inRun && name === 't') this.#capture(depth, attributes['xml:space'])
  }

  #close(name: string, depth: number): void {
    if (depth === this.#captureDepth) {
      if (name === 'v') this.#value = this.#captured
      else this.#inline! += spacedText(this.#captured, this.#space)
      this.#captureDepth = 0
    } else if (depth === 4 && this.#inCell) this.#closeCell()
  }

  #capture(depth: number, space: string | undefined): void {
    this.#captureDepth = depth
    this.#captured = ''
    this.#space = space
  }

  #openRow(attributes: Attributes): void {
    const { r: label, hidden } = attributes
    const row = label === undefined ? this.#row + 1 : /^\d{1,7}$/.test(label) ? Number(label) - 1 : -1
    if (row < 0 || row >= MAX_ROWS) throw damaged(this.part)
    if (row <= this.#row) this.#rowsUnsorted = true
    this.#row = row
    this.#rowLabel = String(row + 1)
    this.#cells = this.#rows.get(row) ?? null
    if (this.#cells) this.#unsorted.add(row)
    this.#column = -1
    if (hidden !== undefined && isTrue(hidden)) this.#hiddenRows.push(row)
  }

  #openCell(attributes: Attributes): void {
    this.budget.element()
    const { r: ref, t: type, s: style } = attributes
    const column = ref === undefined ? this.#column + 1 : this.#columnOf(ref)
    if (column < 0 || column >= MAX_COLUMNS || this.#row < 0) throw damaged(this.part)
    if (column <= this.#column) this.#unsorted.add(this.#row)
    this.#column = column
    this.#inCell = true
    this.#type = type
    this.#style = style
    this.#value = this.#inline = undefined
    this.#formula = false
  }

  #closeCell(): void {
    this.#inCell = false
    if (this.#value === undefined && this.#inline === undefined && !this.#formula) return
    const cell = this.cellMaker.make({
      type: this.#type,
      style: this.#style,
      value: this.#value,
      inline: this.#inline,
      formula: this.#formula,
    })
    if (cell === null) return
    if (cell === 'damaged' || this.#cells?.has(this.#column)) throw damaged(this.part)
    this.budget.filled()
    if (!this.#cells) this.#rows.set(this.#row, (this.#cells = new Map()))
    this.#cells.set(this.#column, cell)
  }

  /** −1 when the address is none, or of another row than the one it stands in. */
  #columnOf(ref: string): number {
    const label = this.#rowLabel
    let column = 0
    let at = 0
    for (; at < ref.length - label.length; at++) {
      const letter = ref.charCodeAt(at) - 64
      if (letter < 1 || letter > 26 || at > 2) break
      column = column * 26 + letter
    }
    if (at > 0 && at + label.length === ref.length && ref.endsWith(label)) return column - 1
    const place = parseAddress(ref)
    return place?.row === this.#row ? place.column : -1
  }

  #hideColumns({ min, max, hidden }: Attributes): void {
    if (!isTrue(hidden)) return
    const from = Number(min)
    const to = Math.min(Number(max), MAX_COLUMNS)
    if (!Number.isInteger(from) || !Number.isInteger(to) || from < 1 || from > to) throw damaged(this.part)
    const edges = (this.#hiddenColumnEdges ??= new Int32Array(MAX_COLUMNS + 1))
    edges[from - 1]!++
    edges[to]!--
  }

  #merge(range: string): void {
    const rect = parseRange(range)
    if (!rect) throw damaged(this.part)
    this.budget.merge(this.part)
    this.#merges.push({ range, rect })
  }

  #sortedRows(): ReadonlyMap<number, ReadonlyMap<number, Cell>> {
    for (const row of this.#unsorted) {
      const cells = this.#rows.get(row)
      if (cells) this.#rows.set(row, new Map([...cells].sort(byKey)))
    }
    return this.#rowsUnsorted ? new Map([...this.#rows].sort(byKey)) : this.#rows
  }

  #hiddenColumns(right: number): ReadonlySet<number> {
    const hidden = new Set<number>()
    const edges = this.#hiddenColumnEdges
    for (let column = 0, open = 0; edges && column <= right; column++) {
      open += edges[column]!
      if (open > 0) hidden.add(column)
    }
    return hidden
  }
}

function byKey([a]: readonly [number, unknown], [b]: readonly [number, unknown]): number {
  return a - b
}
