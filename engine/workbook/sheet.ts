import type { CellMaker } from './cell.js'
import { readPlainSheet } from './plain/sheet.js'
import { damaged } from './refusal.js'
import type { SheetBudget } from './sheet-budget.js'
import { SheetContent, type Heading, type SheetRead } from './sheet-content.js'
import { spacedText } from './text-value.js'
import { isTrue, type Attributes, type XmlHandlers, type XmlReader } from './xml.js'

/** A worksheet part → its grid and what was neutralised in it; null when it is a sheet without cells. */
export function readSheet(
  xml: XmlReader,
  part: string,
  bytes: Uint8Array,
  cells: CellMaker,
  budget: SheetBudget,
  heading: Heading,
): SheetRead | null {
  budget.checkSheet(bytes)
  const plain = budget.trial(() =>
    xml.plain(bytes, (scanner) => {
      const content = new SheetContent(part, budget)
      readPlainSheet(scanner, content, cells)
      return content
    }),
  )
  if (plain) return plain.finish(heading)
  const builder = new SheetBuilder(part, cells, budget)
  xml.readStrictly(part, bytes, builder.handlers)
  return builder.content?.finish(heading) ?? null
}

/** Makes the content of one worksheet part out of what is told to `handlers`. */
class SheetBuilder {
  readonly handlers: XmlHandlers = {
    open: (name, depth, attributes) => this.#open(name, depth, attributes),
    text: (text) => {
      if (this.#captureDepth > 0) this.#captured += text
    },
    close: (name, depth) => this.#close(name, depth),
  }

  readonly #content: SheetContent
  #isWorksheet = true
  #section = ''
  #inCell = false
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
    budget: SheetBudget,
  ) {
    this.#content = new SheetContent(part, budget)
  }

  /** What was gathered, once all XML was told; null when it is a sheet without cells. */
  get content(): SheetContent | null {
    return this.#isWorksheet ? this.#content : null
  }

  #open(name: string, depth: number, attributes: Attributes): void {
    if (depth === 1) this.#openRoot(name)
    else if (depth === 2) this.#section = name
    else if (this.#section === 'sheetData') this.#openInData(name, depth, attributes)
    else if (depth !== 3) return
    else if (this.#section === 'cols' && name === 'col') {
      if (isTrue(attributes['hidden'])) this.#content.hideColumns(attributes['min'], attributes['max'])
    } else if (this.#section === 'mergeCells' && name === 'mergeCell') {
      this.#content.merge(attributes['ref'] ?? '')
    }
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

  #openRow({ r: label, hidden }: Attributes): void {
    const row = label === undefined ? undefined : /^\d{1,7}$/.test(label) ? Number(label) : NaN
    this.#content.openRow(row, isTrue(hidden))
  }

  #openCell({ r: ref, t: type, s: style }: Attributes): void {
    this.#content.openCell(ref === undefined ? undefined : this.#content.columnOf(ref))
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
      style: Number(this.#style ?? 0),
      value: this.#value,
      inline: this.#inline,
      formula: this.#formula,
    })
    if (cell === 'damaged') throw damaged(this.part)
    if (cell !== null) this.#content.put(cell)
  }
}
