import { address, columnLetters } from '../../../engine/grid/address.js'
import { MAX_ROW_HEIGHT } from '../../../engine/text/cell-height.js'
import { cellText } from './cell-text.js'
import { footerCodes, MARGINS, quoted } from './page.js'
import { STYLE_IDS } from './styles-xml.js'
import {
  MIN_ROW_HEIGHT,
  type Measure,
  measuredHeight,
  measureOf,
  styleAt,
  textHeight,
} from './text-height.js'
import { serialOf } from './value.js'
import type { InternalLink, Merge, Row, SheetSpec, StyleName, Value } from './workbook-spec.js'
import { XmlBytes } from './xml-bytes.js'
import { XML_HEAD, xmlText } from './xml-text.js'

/** So much of a sheet is handed on at a time. */
export const PIECE = 256 * 1024
const PAPER = { letter: 1, legal: 5 } as const

/**
 * The XML of a sheet, in pieces, as its rows come.
 * @param nameOf the name under which each sheet of the workbook is written, by the wanted one
 */
export function* sheetXml(
  sheet: SheetSpec,
  selected: boolean,
  nameOf: ReadonlyMap<string, string>,
): Generator<Uint8Array> {
  const xml = new XmlBytes()
  const rows = new RowWriter(xml, sheet.widths, nameOf)
  xml.xml(head(sheet, selected))
  xml.xml('<sheetData>')
  for (const row of sheet.rows) {
    rows.write(row)
    if (xml.length >= PIECE) yield xml.take()
  }
  xml.xml('</sheetData>')
  yield* tail(xml, sheet, rows.links)
  yield xml.take()
}

const ROW_END = Buffer.from('</row>')
/** By column: `<c r="A`. */
const CELL: Uint8Array[] = []
const TEXT_END = Buffer.from('</t></is></c>')
const NUMBER_END = Buffer.from('</v></c>')

/** What follows the address of a cell, by its style and what it holds. */
interface CellOpening {
  readonly text: Uint8Array
  readonly number: Uint8Array
  readonly empty: Uint8Array
}

const OPENINGS = new Map<StyleName | null, CellOpening>(
  [...STYLE_IDS.entries(), [null, null] as const].map(([style, id]) => {
    const styled = id === null ? '"' : `" s="${String(id)}"`
    return [
      style,
      {
        text: Buffer.from(`${styled} t="inlineStr"><is><t xml:space="preserve">`),
        number: Buffer.from(`${styled}><v>`),
        empty: Buffer.from(`${styled}/>`),
      },
    ]
  }),
)

class RowWriter {
  readonly links: string[] = []
  readonly #xml: XmlBytes
  readonly #nameOf: ReadonlyMap<string, string>
  readonly #widths: readonly number[]
  /** by column, for the style that it had last */
  readonly #measures: Measure[] = []
  #number = 0

  constructor(xml: XmlBytes, widths: readonly number[], nameOf: ReadonlyMap<string, string>) {
    this.#xml = xml
    this.#nameOf = nameOf
    this.#widths = widths
  }

  /** A row as high as is stated, or as its texts are. */
  write(row: Row): void {
    const xml = this.#xml
    const { cells, height: stated } = row
    const name = String(++this.#number)
    const number = Buffer.from(name)
    let height = MIN_ROW_HEIGHT
    xml.open()
    for (let column = 0; column < cells.length; column++) {
      const style = styleAt(row, column)
      const value = cells[column]!
      if (style === null && value === null) continue
      xml.constant((CELL[column] ??= Buffer.from(`<c r="${columnLetters(column)}`)))
      xml.constant(number)
      const opening = OPENINGS.get(style)!
      if (typeof value !== 'string') this.#other(value, opening)
      else if (value === '') xml.constant(opening.empty)
      else if (style === null) this.#text(value, Infinity, opening)
      else {
        const measure = this.#measure(column, style)
        const own = measuredHeight(this.#text(value, measure.room, opening), measure)
        if (own > height) height = own
      }
      if (typeof value === 'object' && value !== null && 'sheet' in value) {
        this.#link(value, column)
        if (style !== null)
          height = Math.max(height, textHeight(String(value.text), this.#widths[column], style))
      }
    }
    xml.constant(ROW_END)
    const points = Math.min(stated ?? height, MAX_ROW_HEIGHT)
    xml.opening(`<row r="${name}" ht="${String(points)}" customHeight="1">`)
  }

  #measure(column: number, style: StyleName): Measure {
    const last = this.#measures[column]
    if (last?.style === style) return last
    return (this.#measures[column] = measureOf(style, this.#widths[column]))
  }

  /** What goes into a cell besides a text: a date is its serial number. */
  #other(value: Exclude<Value, string>, opening: CellOpening): void {
    if (typeof value === 'number') {
      if (Number.isFinite(value)) this.#figure(value, opening)
      else this.#xml.constant(opening.empty)
    } else if (value === null || 'formula' in value) {
      this.#xml.constant(opening.empty)
    } else {
      const shown = 'date' in value ? (serialOf(value.date) ?? value.date) : value.text
      if (typeof shown === 'number') this.#figure(shown, opening)
      else this.#text(shown, Infinity, opening)
    }
  }

  /** Text is always text. @returns the lines that it takes */
  #text(text: string, room: number, opening: CellOpening): number {
    this.#xml.constant(opening.text)
    const lines = this.#xml.text(text, room)
    this.#xml.constant(TEXT_END)
    return lines
  }

  #figure(figure: number, opening: CellOpening): void {
    this.#xml.constant(opening.number)
    this.#xml.ascii(String(figure))
    this.#xml.constant(NUMBER_END)
  }

  #link({ text, sheet, cell }: InternalLink, column: number): void {
    const at = `${columnLetters(column)}${String(this.#number)}`
    const target = xmlText(`${quoted(this.#nameOf.get(sheet) ?? sheet)}!${cell}`)
    this.links.push(
      `<hyperlink ref="${at}" location="${target}" display="${xmlText(cellText(String(text)))}"/>`,
    )
  }
}

function head(sheet: SheetSpec, selected: boolean): string {
  const { frozenRows = 0, frozenColumns = 0 } = sheet
  const corner = address(frozenRows, frozenColumns)
  const pane = frozenRows > 0 ? (frozenColumns > 0 ? 'bottomRight' : 'bottomLeft') : 'topRight'
  const split = [
    frozenColumns > 0 ? ` xSplit="${String(frozenColumns)}"` : '',
    frozenRows > 0 ? ` ySplit="${String(frozenRows)}"` : '',
  ].join('')
  const frozen =
    split === ''
      ? ''
      : `<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`
  return [
    XML_HEAD,
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    `<sheetPr>${sheet.tabColor ? `<tabColor rgb="FF${sheet.tabColor}"/>` : ''}<pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView${sheet.showGridLines ? '' : ' showGridLines="0"'}${selected ? ' tabSelected="1"' : ''} workbookViewId="0">${frozen}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${sheet.widths.map((width, i) => `<col min="${String(i + 1)}" max="${String(i + 1)}" width="${String(width)}" customWidth="1"/>`).join('')}</cols>`,
  ].join('')
}

/** What follows the rows, much of which is known only when the last of them has been made. */
function* tail(xml: XmlBytes, sheet: SheetSpec, links: readonly string[]): Generator<Uint8Array> {
  if (sheet.filter !== undefined) xml.xml(`<autoFilter ref="${sheet.filter}"/>`)
  yield* merged(xml, sheet.merges ?? [])
  if (links.length > 0) {
    xml.xml('<hyperlinks>')
    for (const link of links) xml.xml(link)
    xml.xml('</hyperlinks>')
  }
  const { left, right, top, bottom, header, footer } = MARGINS
  xml.xml(
    `<pageMargins left="${String(left)}" right="${String(right)}" top="${String(top)}" bottom="${String(bottom)}" header="${String(header)}" footer="${String(footer)}"/>` +
      `<pageSetup paperSize="${String(PAPER[sheet.paper ?? 'letter'])}" orientation="${sheet.orientation ?? 'landscape'}" fitToWidth="1" fitToHeight="0"/>` +
      `<headerFooter><oddFooter>${xmlText(footerCodes(sheet))}</oddFooter></headerFooter>`,
  )
  if (sheet.charts?.length) xml.xml('<drawing r:id="rId1"/>')
  xml.xml('</worksheet>')
}

function* merged(xml: XmlBytes, merges: Iterable<Merge>): Generator<Uint8Array> {
  let count = 0
  for (const merge of merges) count += Number(merge !== undefined)
  if (count === 0) return
  xml.xml(`<mergeCells count="${String(count)}">`)
  for (const { top, left, bottom, right } of merges) {
    xml.xml(`<mergeCell ref="${address(top, left)}:${address(bottom, right)}"/>`)
    if (xml.length >= PIECE) yield xml.take()
  }
  xml.xml('</mergeCells>')
}
