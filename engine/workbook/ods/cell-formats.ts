import type { Limits } from '../limits.js'
import { GENERAL, parseNumberFormat, type NumberFormat } from '../number-format.js'
import { Refusal } from '../refusal.js'
import type { Attributes } from '../xml.js'
import { FormatCodes } from './format-codes.js'
import type { Vocabulary } from './vocabulary.js'

const MOST_PARENTS = 20

interface CellStyle {
  readonly dataStyle: string | undefined
  readonly parent: string | undefined
}

/** The styles of an OpenDocument spreadsheet: which number format a cell has, and which sheets are hidden. */
export class CellFormats {
  readonly #codes: FormatCodes
  readonly #cells = new Map<string, CellStyle>()
  readonly #hiddenTables = new Set<string>()
  readonly #formats = new Map<string, NumberFormat>()
  #tableStyle: string | null = null

  constructor(
    private readonly words: Vocabulary,
    private readonly limits: Limits,
  ) {
    this.#codes = new FormatCodes(words)
  }

  /** An element within a section of styles, whose own have depth 3. */
  open(name: string, depth: number, attributes: Attributes): void {
    const get = (attribute: string): string | undefined => this.words.of(attributes, attribute)
    if (depth === 3) {
      const own = name === 'style' ? get('style:name') : undefined
      const family = get('style:family')
      this.#tableStyle = own !== undefined && family === 'table' ? own : null
      if (own !== undefined && this.#cells.size > this.limits.styles)
        throw new Refusal({ kind: 'too-many', what: 'styles', limit: this.limits.styles })
      if (own !== undefined && family === 'table-cell')
        this.#cells.set(own, {
          dataStyle: get('style:data-style-name'),
          parent: get('style:parent-style-name'),
        })
    } else if (depth === 4 && name === 'table-properties' && this.#tableStyle !== null) {
      if (get('table:display') === 'false') this.#hiddenTables.add(this.#tableStyle)
      else this.#hiddenTables.delete(this.#tableStyle)
    }
    this.#codes.open(name, depth, attributes)
  }

  text(text: string): void {
    this.#codes.text(text)
  }

  close(depth: number): void {
    this.#codes.close(depth)
  }

  /** Whether a sheet of this style is hidden. */
  hides(tableStyle: string | undefined): boolean {
    return tableStyle !== undefined && this.#hiddenTables.has(tableStyle)
  }

  /** The number format of a cell style; General where it has none. */
  of(cellStyle: string): NumberFormat {
    const known = this.#formats.get(cellStyle)
    if (known) return known
    const code = this.#codeOf(cellStyle)
    const format = code === undefined ? GENERAL : parseNumberFormat(code, this.limits.formatChars)
    this.#formats.set(cellStyle, format)
    return format
  }

  #codeOf(cellStyle: string): string | undefined {
    let name: string | undefined = cellStyle
    for (let at = 0; name !== undefined && at < MOST_PARENTS; at++) {
      const style: CellStyle | undefined = this.#cells.get(name)
      if (style?.dataStyle !== undefined) return this.#codes.of(style.dataStyle)
      name = style?.parent
    }
    return undefined
  }
}
