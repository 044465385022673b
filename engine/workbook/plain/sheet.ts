import type { CellMaker } from '../cell.js'
import type { Cell } from '../../grid/grid.js'
import type { SheetContent } from '../sheet-content.js'
import { isTrue } from '../xml.js'
import { EQUAL, GREATER, LESS, QUOTE, SLASH, SPACE } from './bytes.js'
import { richText } from './rich-text.js'
import { EMPTY, OPENS, UNUSUAL, word, type PlainScanner } from './scanner.js'

const WORKSHEET = word('worksheet')
const SHEET_DATA = word('sheetData')
const COLS = word('cols')
const COL = word('col')
const MERGE_CELLS = word('mergeCells')
const MERGE_CELL = word('mergeCell')
const ROW = word('row')
const C = word('c')
const F = word('f')
const IS = word('is')
const R = word('r')
const S = word('s')
const T = word('t')
const HIDDEN = word('hidden')
const MIN = word('min')
const MAX = word('max')
const REF = word('ref')
const CLOSE_C = word('c>')
const OPEN_V = word('v>')
const EMPTY_V = word('v/>')
const CLOSE_V = word('</v>')
const CLOSE_F = word('</f>')
const READ_HERE: ReadonlySet<string> = new Set(['sheetData', 'cols', 'mergeCells'])

const SHARED = 's'
const NUMBER = 'n'
const TYPES: readonly string[] = [SHARED, NUMBER, 'b', 'e', 'd', 'str', 'inlineStr']
/** Whole numbers of so many digits are exact. */
const MOST_DIGITS = 15

/** A worksheet part whose root's name comes next, told to `sheet`. */
export function readPlainSheet(scanner: PlainScanner, sheet: SheetContent, cells: CellMaker): void {
  new PlainSheet(scanner, sheet, cells).read()
}

class PlainSheet {
  #row = 0
  /** of the cell being read; −1 where it says none */
  #column = -1
  #type = NUMBER
  #style = 0

  constructor(
    private readonly scanner: PlainScanner,
    private readonly sheet: SheetContent,
    private readonly cells: CellMaker,
  ) {}

  read(): void {
    const { scanner } = this
    scanner.name()
    if (!scanner.isNamed(WORKSHEET)) throw UNUSUAL
    this.#content(1, () => this.#section())
  }

  /** The tag of the element whose name was read, each of its children, from its name on, and its end. */
  #content(depth: number, readChild: (() => void) | null): void {
    const { scanner } = this
    const { nameStart, nameEnd } = scanner
    if (scanner.tag() !== OPENS) return
    if (!readChild) {
      scanner.skipContent(depth, nameStart, nameEnd)
      return
    }
    while (scanner.child()) {
      scanner.name()
      readChild()
    }
    scanner.closes(nameStart, nameEnd)
  }

  #section(): void {
    const { scanner } = this
    if (scanner.prefixed && READ_HERE.has(scanner.localName())) throw UNUSUAL
    if (scanner.isNamed(SHEET_DATA)) this.#content(2, () => this.#readRow())
    else if (scanner.isNamed(COLS)) this.#content(2, () => this.#readColumns())
    else if (scanner.isNamed(MERGE_CELLS)) this.#content(2, () => this.#readMerge())
    else this.#content(2, null)
  }

  #readColumns(): void {
    const { scanner } = this
    if (!scanner.isNamed(COL)) throw UNUSUAL
    const { nameStart, nameEnd } = scanner
    const ends = scanner.tag()
    if (isTrue(scanner.attribute(HIDDEN))) {
      this.sheet.hideColumns(scanner.attribute(MIN), scanner.attribute(MAX))
    }
    if (ends === OPENS) scanner.skipContent(3, nameStart, nameEnd)
  }

  #readMerge(): void {
    const { scanner } = this
    if (!scanner.isNamed(MERGE_CELL)) throw UNUSUAL
    const { nameStart, nameEnd } = scanner
    const ends = scanner.tag()
    this.sheet.merge(scanner.attribute(REF) ?? '')
    if (ends === OPENS) scanner.skipContent(3, nameStart, nameEnd)
  }

  #readRow(): void {
    const { scanner } = this
    if (!scanner.isNamed(ROW)) throw UNUSUAL
    const { nameStart, nameEnd } = scanner
    const ends = scanner.tag()
    const label = scanner.number(R)
    this.#row = label < 0 ? this.#row + 1 : label
    this.sheet.openRow(this.#row, isTrue(scanner.attribute(HIDDEN)))
    if (ends !== OPENS) return
    while (scanner.child()) this.#readCell()
    scanner.closes(nameStart, nameEnd)
  }

  #readCell(): void {
    const { scanner, sheet } = this
    const ends = this.#usualTag() || this.#anyTag()
    sheet.openCell(this.#column < 0 ? undefined : this.#column)
    if (ends !== OPENS) return
    const cell = this.#filled()
    if (cell === 'damaged') throw UNUSUAL
    if (cell !== null) sheet.put(cell)
    if (!scanner.passes(CLOSE_C)) throw UNUSUAL
  }

  /** The tag of a cell as almost all are written, `r`, `s` and `t` in double quotes; 0, and nothing passed, for any other. */
  #usualTag(): number {
    const { bytes, at: start } = this.scanner
    this.#column = this.#style = -1
    this.#type = ''
    if (bytes[start] !== 0x63) return 0
    let at = start + 1
    while (bytes[at] === SPACE && bytes[at + 2] === EQUAL && bytes[at + 3] === QUOTE) {
      const attribute = bytes[at + 1]
      if (attribute === 0x72 && this.#column < 0) at = this.#reference(at + 4)
      else if (attribute === 0x73 && this.#style < 0) at = this.#styleIndex(at + 4)
      else if (attribute === 0x74 && this.#type === '') at = this.#typeCode(at + 4)
      else return 0
      if (at === 0) return 0
    }
    const empty = bytes[at] === SLASH
    if (empty) at++
    if (bytes[at] !== GREATER) return 0
    this.scanner.at = at + 1
    if (this.#style < 0) this.#style = 0
    if (this.#type === '') this.#type = NUMBER
    return empty ? EMPTY : OPENS
  }

  /** After the quote that ends `A1`; 0 where it is not a cell of this row. */
  #reference(start: number): number {
    const { bytes } = this.scanner
    let at = start
    let column = 0
    for (; at < start + 3 && bytes[at]! >= 0x41 && bytes[at]! <= 0x5a; at++)
      column = column * 26 + bytes[at]! - 0x40
    const digits = at
    let row = 0
    for (; at < digits + 7 && isDigit(bytes[at]!); at++) row = row * 10 + bytes[at]! - 0x30
    if (digits === start || row !== this.#row || bytes[digits] === 0x30 || bytes[at] !== QUOTE) return 0
    this.#column = column - 1
    return at + 1
  }

  #styleIndex(start: number): number {
    const { bytes } = this.scanner
    let at = start
    let style = 0
    for (; at < start + 9 && isDigit(bytes[at]!); at++) style = style * 10 + bytes[at]! - 0x30
    if (at === start || bytes[at] !== QUOTE) return 0
    this.#style = style
    return at + 1
  }

  #typeCode(start: number): number {
    const { bytes } = this.scanner
    if (bytes[start] === 0x73 && bytes[start + 1] === QUOTE) {
      this.#type = SHARED
      return start + 2
    }
    for (const type of TYPES) {
      let at = 0
      while (at < type.length && bytes[start + at] === type.charCodeAt(at)) at++
      if (at < type.length || bytes[start + at] !== QUOTE) continue
      this.#type = type
      return start + at + 1
    }
    return 0
  }

  #anyTag(): number {
    const { scanner } = this
    scanner.name()
    if (!scanner.isNamed(C)) throw UNUSUAL
    const ends = scanner.tag()
    const ref = scanner.attribute(R)
    this.#column = ref === undefined ? -1 : this.sheet.columnOf(ref)
    if (ref !== undefined && this.#column < 0) throw UNUSUAL
    this.#style = Math.max(scanner.number(S), 0)
    this.#type = scanner.attribute(T) ?? NUMBER
    if (!TYPES.includes(this.#type)) throw UNUSUAL
    return ends
  }

  /** What the content of a cell makes, up to the `</` of its end. */
  #filled(): Cell | null | 'damaged' {
    const { scanner, cells } = this
    const type = this.#type
    let formula = false
    let value: string | undefined
    let inline: string | undefined
    /** the shared string or the number that it is */
    let known = -1
    while (scanner.child()) {
      if (scanner.passes(OPEN_V)) {
        if (value !== undefined || known >= 0) throw UNUSUAL
        if (type === SHARED || type === NUMBER) known = this.#wholeNumber()
        if (known < 0) {
          scanner.text()
          value = scanner.lastText()
        }
        if (!scanner.passes(CLOSE_V)) throw UNUSUAL
      } else if (scanner.passes(EMPTY_V)) {
        if (value !== undefined || known >= 0) throw UNUSUAL
        value = ''
      } else {
        scanner.name()
        if (scanner.isNamed(F)) {
          formula = true
          this.#passFormula()
        } else if (scanner.isNamed(IS) && inline === undefined) inline = this.#inlineText()
        else throw UNUSUAL
      }
    }
    if (known >= 0 && inline === undefined) {
      return type === SHARED ? cells.shared(known, formula) : cells.number(known, this.#style, formula)
    }
    if (known >= 0) value = String(known)
    if (value === undefined && inline === undefined && !formula) return null
    return cells.make({ type, style: this.#style, value, inline, formula })
  }

  /** The few digits up to the next tag, as a number; −1, and nothing passed, where other characters stand. */
  #wholeNumber(): number {
    const { bytes, at: start } = this.scanner
    let at = start
    let value = 0
    for (; at < start + MOST_DIGITS && isDigit(bytes[at]!); at++) value = value * 10 + bytes[at]! - 0x30
    if (at === start || bytes[at] !== LESS) return -1
    this.scanner.at = at
    return value
  }

  #passFormula(): void {
    const { scanner } = this
    if (scanner.tag() !== OPENS) return
    scanner.text()
    if (!scanner.passes(CLOSE_F)) throw UNUSUAL
  }

  #inlineText(): string {
    const { scanner } = this
    const { nameStart, nameEnd } = scanner
    if (scanner.tag() !== OPENS) return ''
    const text = richText(scanner, 5)
    scanner.closes(nameStart, nameEnd)
    return text
  }
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39
}
