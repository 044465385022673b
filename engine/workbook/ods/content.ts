import { ANNOTATION_NAME } from '../annotation.js'
import type { Grid } from '../../grid/grid.js'
import type { Limits } from '../limits.js'
import { Refusal } from '../refusal.js'
import { SheetBudget } from '../sheet-budget.js'
import type { Note } from '../workbook.js'
import { textConstant } from '../workbook-part.js'
import type { Attributes, XmlHandlers } from '../xml.js'
import type { CellFormats } from './cell-formats.js'
import { Paragraphs } from './paragraphs.js'
import { ValueCells, type StoredValue } from './stored-value.js'
import { TableBuilder } from './table-builder.js'
import type { Vocabulary } from './vocabulary.js'

/** What stands around the rows, the columns and the cells of a sheet. */
const AROUND: ReadonlySet<string> = new Set(
  'table-rows table-header-rows table-row-group table-columns table-header-columns table-column-group'.split(
    ' ',
  ),
)
/** A sheet that only remembers what another file said: `'file:///C:/otro.ods'#$Hoja1`. */
const OF_ANOTHER_FILE = /^'?[a-z][a-z+.-]*:\/\/.*#/i
const MOST_REPEATED = 0x7fffffff

/** Gathers the sheets, the names and the styles of `content.xml` as its XML is told to `handlers`. */
export class Content {
  readonly grids: Grid[] = []
  readonly notes: Note[] = []
  readonly names = new Map<string, string>()
  /** the sheet that an annotation of ours added, by its name */
  annotation: string | null = null
  externalLinks = 0

  readonly handlers: XmlHandlers = {
    open: (name, depth, attributes) => this.#open(name, depth, attributes),
    text: (text) => this.#text(text),
    close: (_, depth) => this.#close(depth),
  }

  readonly #cells = new ValueCells()
  readonly #paragraphs: Paragraphs
  readonly #budget: SheetBudget
  #section = ''
  #inStyles = false
  #inSpreadsheet = false
  #inNames = false
  #table: {
    readonly name: string
    readonly style: string | undefined
    readonly builder: TableBuilder
  } | null = null
  #tables = 0
  #rowDepth = 0
  #rowStyle: string | undefined
  #cellDepth = 0
  #stored: Omit<StoredValue, 'shown'> | null = null
  #cellStyle: string | undefined
  #repeated = 1
  #spannedColumns = 1
  #spannedRows = 1
  #skipDepth = 0

  constructor(
    private readonly part: string,
    private readonly words: Vocabulary,
    private readonly formats: CellFormats,
    private readonly limits: Limits,
  ) {
    this.#paragraphs = new Paragraphs(words)
    this.#budget = new SheetBudget(limits)
  }

  #open(name: string, depth: number, attributes: Attributes): void {
    if (this.#cellDepth > 0) this.#paragraphs.open(name, depth - this.#cellDepth, attributes)
    else if (this.#table) this.#openInTable(name, depth, attributes)
    else if (depth === 1) this.words.learn(attributes)
    else if (depth === 2) {
      this.#section = name
      this.#inStyles = name === 'automatic-styles' || name === 'styles'
    } else if (this.#inStyles) this.formats.open(name, depth, attributes)
    else if (depth === 3) this.#inSpreadsheet = this.#section === 'body' && name === 'spreadsheet'
    else if (this.#inSpreadsheet) this.#openInSpreadsheet(name, depth, attributes)
  }

  #openInSpreadsheet(name: string, depth: number, attributes: Attributes): void {
    if (depth === 4) {
      this.#inNames = name === 'named-expressions'
      if (name === 'table') this.#openTable(attributes)
    } else if (depth === 5 && name === 'dde-link') this.externalLinks++
    else if (depth === 5 && this.#inNames) this.#name(name, attributes)
  }

  #openTable(attributes: Attributes): void {
    if (++this.#tables > this.limits.sheets)
      throw new Refusal({ kind: 'too-many', what: 'sheets', limit: this.limits.sheets })
    this.#table = {
      name: this.words.of(attributes, 'table:name') ?? '',
      style: this.words.of(attributes, 'table:style-name'),
      builder: new TableBuilder(this.part, this.#budget),
    }
  }

  #openInTable(name: string, depth: number, attributes: Attributes): void {
    if (this.#skipDepth > 0) return
    const { builder } = this.#table!
    const get = (attribute: string): string | undefined => this.words.of(attributes, attribute)
    if (this.#rowDepth > 0) {
      if (name === 'table-cell' || name === 'covered-table-cell') {
        this.#cellDepth = depth
        this.#openCell(attributes)
      } else this.#skipDepth = depth
    } else if (name === 'table-row') {
      this.#rowDepth = depth
      this.#rowStyle = get('table:default-cell-style-name')
      builder.openRow(count(get('table:number-rows-repeated')), isHidden(get('table:visibility')))
    } else if (name === 'table-column') {
      const style = get('table:default-cell-style-name')
      builder.columns(count(get('table:number-columns-repeated')), style, isHidden(get('table:visibility')))
    } else if (!AROUND.has(name)) {
      if (name === 'table-source') this.externalLinks++
      this.#skipDepth = depth
    }
  }

  #openCell(attributes: Attributes): void {
    const get = (attribute: string): string | undefined => this.words.of(attributes, attribute)
    this.#budget.element()
    this.#paragraphs.clear()
    const type = get('office:value-type')
    this.#stored = {
      type,
      value: get(VALUE_OF[type ?? ''] ?? 'office:string-value'),
      formula: get('table:formula'),
      error: get('calcext:value-type') === 'error',
    }
    this.#cellStyle = get('table:style-name')
    this.#repeated = count(get('table:number-columns-repeated'))
    this.#spannedColumns = count(get('table:number-columns-spanned'))
    this.#spannedRows = count(get('table:number-rows-spanned'))
  }

  #text(text: string): void {
    if (this.#cellDepth > 0) this.#paragraphs.text(text)
    else if (this.#inStyles) this.formats.text(text)
  }

  #close(depth: number): void {
    if (this.#cellDepth > 0) {
      if (depth > this.#cellDepth) this.#paragraphs.close(depth - this.#cellDepth)
      else this.#closeCell()
    } else if (this.#table) this.#closeInTable(depth)
    else if (this.#inStyles) {
      if (depth === 2) this.#inStyles = false
      else this.formats.close(depth)
    }
  }

  #closeInTable(depth: number): void {
    if (this.#skipDepth > 0) {
      if (depth === this.#skipDepth) this.#skipDepth = 0
    } else if (depth === this.#rowDepth) {
      this.#rowDepth = 0
      this.#table!.builder.closeRow()
    } else if (depth === 4) this.#closeTable()
  }

  #closeCell(): void {
    this.#cellDepth = 0
    const { builder } = this.#table!
    const cell = this.#cells.make({ ...this.#stored!, shown: this.#paragraphs.shown }, () =>
      this.formats.of(this.#cellStyle ?? this.#rowStyle ?? builder.columnStyle ?? 'Default'),
    )
    builder.cells(cell, this.#repeated, this.#spannedColumns, this.#spannedRows)
  }

  #closeTable(): void {
    const { name, style, builder } = this.#table!
    this.#table = null
    if (OF_ANOTHER_FILE.test(name)) {
      this.externalLinks++
      return
    }
    const visibility = this.formats.hides(style) ? 'hidden' : 'visible'
    const { grid, notes } = builder.finish({ name, visibility })
    this.grids.push(grid)
    for (const note of notes) this.notes.push(note)
  }

  #name(element: string, attributes: Attributes): void {
    const name = this.words.of(attributes, 'table:name')
    if (name === undefined) return
    if (element === 'named-expression') {
      const expression = this.words.of(attributes, 'table:expression') ?? ''
      const constant = textConstant(expression.replace(/^(?:[a-z]+:)?=/i, ''))
      if (constant !== null) this.names.set(name, constant)
    } else if (element === 'named-range' && name === ANNOTATION_NAME)
      this.annotation = sheetIn(this.words.of(attributes, 'table:cell-range-address') ?? '')
  }
}

/** The attribute that holds the value of a cell, by the type of the value. */
const VALUE_OF: Readonly<Record<string, string | undefined>> = {
  float: 'office:value',
  currency: 'office:value',
  percentage: 'office:value',
  date: 'office:date-value',
  time: 'office:time-value',
  boolean: 'office:boolean-value',
}

/** `$'Anexo 1'.$A$1` → `Anexo 1`; null where it leads to no cell. */
function sheetIn(address: string): string | null {
  const parts = /^\$?(?:'((?:[^']|'')+)'|([^'.]+))\.\$?[A-Z]+\$?\d+/i.exec(address)
  return parts?.[1]?.replaceAll("''", "'") ?? parts?.[2] ?? null
}

/** How many an attribute says, at least one. */
function count(written: string | undefined): number {
  if (written === undefined || !/^\d+$/.test(written)) return 1
  return Math.max(1, Math.min(Number(written), MOST_REPEATED))
}

function isHidden(visibility: string | undefined): boolean {
  return visibility === 'collapse' || visibility === 'filter'
}
