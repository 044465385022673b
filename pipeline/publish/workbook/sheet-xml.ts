import { address, columnLetters } from '../../../engine/grid/address.js'
import { footerCodes, MARGINS, quoted } from './page.js'
import { STYLE_IDS } from './styles-xml.js'
import { rowHeight, styleAt } from './text-height.js'
import { shownValue } from './value.js'
import type { Row, SheetSpec } from './workbook-spec.js'
import { XML_HEAD, xmlText } from './xml-text.js'

const PIECE = 64 * 1024
const PAPER = { letter: 1, legal: 5 } as const

/**
 * The XML of a sheet, in pieces, as its rows come.
 * @param nameOf the name under which each sheet of the workbook is written, by the wanted one
 */
export function* sheetXml(
  sheet: SheetSpec,
  selected: boolean,
  nameOf: ReadonlyMap<string, string>,
): Generator<string> {
  const links: string[] = []
  const letters = sheet.widths.map((_, column) => columnLetters(column))
  yield head(sheet, selected)
  let piece = '<sheetData>'
  let number = 0
  for (const row of sheet.rows) {
    piece += rowXml(row, ++number, sheet.widths, letters, nameOf, links)
    if (piece.length >= PIECE) {
      yield piece
      piece = ''
    }
  }
  yield `${piece}</sheetData>${tail(sheet, links)}`
}

function rowXml(
  row: Row,
  number: number,
  widths: readonly number[],
  letters: readonly string[],
  nameOf: ReadonlyMap<string, string>,
  links: string[],
): string {
  let xml = `<row r="${String(number)}" ht="${String(rowHeight(row, widths))}" customHeight="1">`
  for (const [column, value] of row.cells.entries()) {
    const style = styleAt(row, column)
    if (style === null && value === null) continue
    const cell = `${letters[column] ?? columnLetters(column)}${String(number)}`
    const open = `<c r="${cell}"${style === null ? '' : ` s="${String(STYLE_IDS.get(style)!)}"`}`
    const { shown, link } = shownValue(value)
    if (shown === null) xml += `${open}/>`
    else if (typeof shown === 'number') xml += `${open}><v>${String(shown)}</v></c>`
    else xml += `${open} t="inlineStr"><is><t xml:space="preserve">${xmlText(shown)}</t></is></c>`
    if (link) {
      const target = `${quoted(nameOf.get(link.sheet) ?? link.sheet)}!${link.cell}`
      links.push(
        `<hyperlink ref="${cell}" location="${xmlText(target)}" display="${xmlText(String(shown))}"/>`,
      )
    }
  }
  return `${xml}</row>`
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

function tail(sheet: SheetSpec, links: readonly string[]): string {
  const merges = [...(sheet.merges ?? [])].map(
    ({ top, left, bottom, right }) => `<mergeCell ref="${address(top, left)}:${address(bottom, right)}"/>`,
  )
  const { left, right, top, bottom, header, footer } = MARGINS
  return [
    sheet.filter === undefined ? '' : `<autoFilter ref="${sheet.filter}"/>`,
    merges.length === 0 ? '' : `<mergeCells count="${String(merges.length)}">${merges.join('')}</mergeCells>`,
    links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`,
    `<pageMargins left="${String(left)}" right="${String(right)}" top="${String(top)}" bottom="${String(bottom)}" header="${String(header)}" footer="${String(footer)}"/>`,
    `<pageSetup paperSize="${String(PAPER[sheet.paper ?? 'letter'])}" orientation="${sheet.orientation ?? 'landscape'}" fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter><oddFooter>${xmlText(footerCodes(sheet))}</oddFooter></headerFooter>`,
    sheet.charts?.length ? '<drawing r:id="rId1"/>' : '',
    '</worksheet>',
  ].join('')
}
