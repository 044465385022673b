import { bookParts, relationship, links, type SheetParts } from '../make-xlsx.js'
import type { Entry } from '../make-zip.js'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const VML = 'application/vnd.openxmlformats-officedocument.vmlDrawing'

export const DATA =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>Actividad</t></is></c><c r="B1" t="inlineStr"><is><t>Fecha Final</t></is></c></row>' +
  '<row r="2"><c r="A2" t="inlineStr"><is><t>Pintar el mural</t></is></c><c r="B2" t="inlineStr"><is><t>31/04/2023</t></is></c><c r="C2"><v>3</v></c></row>' +
  '<row r="3"><c r="A3" t="inlineStr"><is><t>Sembrar</t></is></c><c r="B3"><v>45000</v></c><c r="C3"><f>C2+1</f><v>4</v></c></row>'

export const STYLES =
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<dxfs count="1"><dxf><font><i/></font></dxf></dxfs>'

const shape = (id: string, row: number, column: number, type: string): string =>
  `<v:shape id="${id}" type="#${type}" style='position:absolute;visibility:hidden'><v:textbox><div></div></v:textbox>` +
  `<x:ClientData ObjectType="${type === '_x0000_t202' ? 'Note' : 'Button'}"><x:Anchor>1, 15, 0, 2, 3, 15, 3, 16</x:Anchor>` +
  `<x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column></x:ClientData></v:shape>`

export const drawing = (...shapes: string[]): string =>
  '<xml xmlns:v="urn:schemas-microsoft-com:vml"\r\n xmlns:o="urn:schemas-microsoft-com:office:office"\r\n xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>${shapes.join('')}</xml>`

export const noteShape = (row: number, column: number): string =>
  shape(`_x0000_s10${String(25 + row * 10 + column)}`, row, column, '_x0000_t202')
export const buttonShape = shape('_x0000_s1090', 5, 5, '_x0000_t201')

export const comments = (inner: string, authors = '<author>Marta</author>'): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN}"><authors>${authors}</authors><commentList>${inner}</commentList></comments>`

export const comment = (cell: string, text: string): string =>
  `<comment ref="${cell}" authorId="0" shapeId="0"><text>${text}</text></comment>`

export interface Rich {
  readonly sheet?: SheetParts
  /** the relationships of the first sheet */
  readonly links?: string
  readonly extra?: readonly Entry[]
  readonly types?: readonly (readonly [string, string])[]
  readonly styles?: string | null
  readonly definedNames?: string
  readonly rootLinks?: string
}

/** The parts of a workbook whose first sheet, `Hoja1`, has this around its cells and these parts behind it. */
export function richParts({
  sheet,
  links: own,
  extra = [],
  types = [],
  styles,
  ...rest
}: Rich = {}): Entry[] {
  const parts = bookParts({
    sheets: [
      { data: DATA, ...sheet },
      { name: 'Otra', data: '<row r="1"><c r="A1"><v>1</v></c></row>' },
    ],
    ...(styles === null ? {} : { styles: styles ?? STYLES }),
    ...rest,
    extra: [
      ...(own === undefined ? [] : [{ name: 'xl/worksheets/_rels/sheet1.xml.rels', data: links(own) }]),
      ...extra,
    ],
  })
  const declared = [
    ['xl/worksheets/sheet1.xml', `${TYPE}.worksheet+xml`],
    ['xl/worksheets/sheet2.xml', `${TYPE}.worksheet+xml`],
    ...(styles === null ? [] : [['xl/styles.xml', `${TYPE}.styles+xml`] as const]),
    ...types,
  ].map(([name, type]) => `<Override PartName="/${name!}" ContentType="${type!}"/>`)
  return parts.map((part) =>
    part.name === '[Content_Types].xml'
      ? { ...part, data: (part.data as string).replace('</Types>', `${declared.join('')}</Types>`) }
      : part,
  )
}

const EXTENSIONS =
  '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">' +
  '<x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list">' +
  '<x14:formula1><xm:f>Otra!$A$1:$A$5</xm:f></x14:formula1><xm:sqref>A2:A9</xm:sqref></x14:dataValidation></x14:dataValidations></ext>' +
  '<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">' +
  '<x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:colorSeries rgb="FF376092"/>' +
  '<x14:sparklines><x14:sparkline><xm:f>Hoja1!C2:C3</xm:f><xm:sqref>D2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>'

const CHART =
  '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>' +
  '<c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>Hoja1!$C$2:$C$3</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart>' +
  '<c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>'
const DRAWING =
  '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor>' +
  '<xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>' +
  '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Gráfico"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
  `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${REL}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`
const PROPERTIES =
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
  '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Expediente"><vt:lpwstr>12-A</vt:lpwstr></property></Properties>'

/** A workbook in which all there is stands together, as a city hall's own template may have it. */
export function everything(): Entry[] {
  return richParts({
    sheet: {
      before:
        '<sheetPr><tabColor rgb="FF00FF00"/></sheetPr><dimension ref="A1:C3"/><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="30" customWidth="1"/></cols>',
      after:
        '<sheetProtection sheet="1" objects="1" scenarios="1"/>' +
        '<conditionalFormatting sqref="B2:B9"><cfRule type="expression" dxfId="0" priority="1"><formula>ISTEXT(B2)</formula></cfRule></conditionalFormatting>' +
        '<dataValidations count="1"><dataValidation type="date" operator="greaterThan" sqref="B2:B9"><formula1>A2</formula1></dataValidation></dataValidations>' +
        '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup orientation="landscape"/><headerFooter><oddHeader>&amp;L&amp;G</oddHeader></headerFooter>' +
        '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><legacyDrawingHF r:id="rId3"/><tableParts count="1"><tablePart r:id="rId4"/></tableParts>' +
        EXTENSIONS,
    },
    links:
      relationship('rId1', 'drawing', '../drawings/drawing1.xml') +
      relationship('rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml') +
      relationship('rId3', 'vmlDrawing', '../drawings/vmlDrawing2.vml') +
      relationship('rId4', 'table', '../tables/table1.xml') +
      relationship('rId5', 'comments', '../comments1.xml') +
      '<Relationship Id="rId6" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/>',
    extra: [
      { name: 'xl/drawings/drawing1.xml', data: DRAWING },
      {
        name: 'xl/drawings/_rels/drawing1.xml.rels',
        data: links(relationship('rId1', 'chart', '../charts/chart1.xml')),
      },
      { name: 'xl/charts/chart1.xml', data: CHART },
      {
        name: 'xl/drawings/vmlDrawing1.vml',
        data: drawing(noteShape(1, 0), noteShape(2, 0), noteShape(2, 1), buttonShape),
      },
      { name: 'xl/drawings/vmlDrawing2.vml', data: drawing() },
      {
        name: 'xl/comments1.xml',
        data: comments(
          comment('A2', '<t>¿De qué color?</t>') +
            comment('A3', '<r><t xml:space="preserve">Marta: </t></r><r><t>revisar</t></r>') +
            comment('B3', '<t>[Threaded comment]</t>'),
        ),
      },
      {
        name: 'xl/threadedComments/threadedComment1.xml',
        data: '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B3" id="{1}"><text>hola</text></threadedComment></ThreadedComments>',
      },
      {
        name: 'xl/tables/table1.xml',
        data: `<table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="A1:B3"><autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="Actividad"/><tableColumn id="2" name="Fecha Final"/></tableColumns></table>`,
      },
      {
        name: 'xl/media/escudo.png',
        data: Uint8Array.from({ length: 300 }, (_, at) => at & 255),
        stored: true,
      },
      { name: 'docProps/custom.xml', data: PROPERTIES },
      { name: 'xl/calcChain.xml', data: `<calcChain xmlns="${MAIN}"><c r="C3" i="1"/></calcChain>` },
    ],
    types: [
      ['xl/drawings/drawing1.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml'],
      ['xl/charts/chart1.xml', 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
      ['xl/drawings/vmlDrawing1.vml', VML],
      ['xl/drawings/vmlDrawing2.vml', VML],
      ['xl/comments1.xml', `${TYPE}.comments+xml`],
      ['xl/threadedComments/threadedComment1.xml', 'application/vnd.ms-excel.threadedcomments+xml'],
      ['xl/tables/table1.xml', `${TYPE}.table+xml`],
      ['xl/media/escudo.png', 'image/png'],
      ['docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
      ['xl/calcChain.xml', `${TYPE}.calcChain+xml`],
    ],
    definedNames: '<definedName name="Expediente">"12-A"</definedName>',
    rootLinks: relationship('rId9', 'custom-properties', 'docProps/custom.xml'),
  })
}
