import { address } from '../../../engine/grid/address.js'
import { footerCodes, MARGINS } from './page.js'
import { RowWriter } from './row-writer.js'
import type { SharedTexts } from './shared-texts.js'
import type { Merge, SheetSpec } from './workbook-spec.js'
import { PIECE, XmlBytes } from './xml-bytes.js'
import { XML_HEAD, xmlText } from './xml-text.js'

const PAPER = { letter: 1, legal: 5 } as const

/**
 * The XML of a sheet, in pieces, as its rows come.
 * @param texts what the cells of the workbook share, to which its texts are added
 * @param nameOf the name under which each sheet of the workbook is written, by the wanted one
 */
export function* sheetXml(
  sheet: SheetSpec,
  selected: boolean,
  texts: SharedTexts,
  nameOf: ReadonlyMap<string, string>,
): Generator<Uint8Array> {
  const xml = new XmlBytes()
  const rows = new RowWriter(xml, texts, sheet.widths, nameOf)
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
