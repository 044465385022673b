import { address } from '../../../engine/grid/address.js'
import { MAX_ROW_HEIGHT } from '../../../engine/text/cell-height.js'
import { CellLooks, type CellLook } from './cell-looks.js'
import { cellText } from './cell-text.js'
import { quoted } from './page.js'
import { type CellText, type SharedTexts, textElement } from './shared-texts.js'
import { MIN_ROW_HEIGHT, textHeight } from './text-height.js'
import { serialOf } from './value.js'
import type { InternalLink, Row, Value } from './workbook-spec.js'
import type { XmlBytes } from './xml-bytes.js'
import { xmlText } from './xml-text.js'

const VALUE_END = Buffer.from('</v></c>')
const ROW = Buffer.from('<row r="')
const ROW_END = Buffer.from('</row>')

/** By height in points: what opens a row behind its number. */
const HEIGHTS = new Map<number, Buffer>()
const HEIGHTS_KEPT = 256

function rowOpening(points: number): Buffer {
  let opening = HEIGHTS.get(points)
  if (opening === undefined) {
    if (HEIGHTS.size === HEIGHTS_KEPT) HEIGHTS.clear()
    opening = Buffer.from(`" ht="${String(points)}" customHeight="1">`)
    HEIGHTS.set(points, opening)
  }
  return opening
}

/** Writes the rows of a sheet: of each first how high it is, then its cells. */
export class RowWriter {
  readonly links: string[] = []
  readonly #looks: CellLooks
  /** the text of each column, of this row or the last one that had one there */
  readonly #said: CellText[] = []
  #row = 0

  constructor(
    private readonly xml: XmlBytes,
    private readonly texts: SharedTexts,
    private readonly widths: readonly number[],
    private readonly nameOf: ReadonlyMap<string, string>,
  ) {
    this.#looks = new CellLooks(widths)
  }

  /** A row as high as is stated, or as its texts are. */
  write({ cells, style, height }: Row): void {
    const { xml } = this
    const looks = this.#looks.of(style, cells.length)
    const own = this.#say(cells, looks, height === undefined)
    const row = ++this.#row
    xml.figure(ROW, row, rowOpening(Math.min(height ?? own, MAX_ROW_HEIGHT)))
    for (let column = 0; column < cells.length; column++) {
      const value = cells[column]!
      const look = looks[column]!
      if (typeof value === 'string' && value !== '') this.#text(this.#said[column]!, look)
      else if (typeof value === 'number') this.#figure(value, look)
      else if (typeof value === 'object' && value !== null) this.#other(value, column, look)
      else if (value !== null || look.style !== null) xml.figure(look.start, row, look.opening.empty)
    }
    xml.constant(ROW_END)
  }

  /** Looks up the texts of a row. @returns the height that they need, where it is asked for */
  #say(cells: readonly Value[], looks: readonly CellLook[], isMeasured: boolean): number {
    let height = MIN_ROW_HEIGHT
    for (let column = 0; column < cells.length; column++) {
      const value = cells[column]!
      if (typeof value === 'string') {
        if (value === '') continue
        let said = this.#said[column]
        if (said?.text !== value) this.#said[column] = said = this.texts.of(value)
        if (!isMeasured) continue
        const own = looks[column]!.heightOf(said)
        if (own > height) height = own
      } else if (typeof value === 'object' && value !== null && 'sheet' in value) {
        const { style } = looks[column]!
        if (style !== null)
          height = Math.max(height, textHeight(String(value.text), this.widths[column], style))
      }
    }
    return height
  }

  #text({ index, text }: CellText, { start, opening }: CellLook): void {
    const { xml } = this
    if (index < 0) {
      xml.figure(start, this.#row, opening.ownText)
      xml.xml(`${textElement(text)}</is></c>`)
    } else xml.figures(start, this.#row, opening.text, index, VALUE_END)
  }

  /** A figure that is none leaves its cell empty. */
  #figure(figure: number, { start, opening }: CellLook): void {
    const { xml } = this
    if (figure === (figure & 0x7fff_ffff)) xml.figures(start, this.#row, opening.number, figure, VALUE_END)
    else if (Number.isFinite(figure)) {
      xml.figure(start, this.#row, opening.number)
      xml.xml(`${String(figure)}</v></c>`)
    } else xml.figure(start, this.#row, opening.empty)
  }

  /** A date is its serial number; a formula is none of what is only read. */
  #other(value: Exclude<Value, string | number | null>, column: number, look: CellLook): void {
    if ('formula' in value) {
      this.xml.figure(look.start, this.#row, look.opening.empty)
      return
    }
    if ('sheet' in value) this.#link(value, column)
    const shown = 'date' in value ? (serialOf(value.date) ?? value.date) : value.text
    if (typeof shown === 'number') this.#figure(shown, look)
    else this.#text(this.texts.of(shown), look)
  }

  #link({ text, sheet, cell }: InternalLink, column: number): void {
    const at = address(this.#row - 1, column)
    const target = xmlText(`${quoted(this.nameOf.get(sheet) ?? sheet)}!${cell}`)
    this.links.push(
      `<hyperlink ref="${at}" location="${target}" display="${xmlText(cellText(String(text)))}"/>`,
    )
  }
}
