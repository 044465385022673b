import { concat, makeZip, type Entry } from '../../engine/workbook/make-zip.js'
import { PLAIN, partsOf, type Making } from './making.js'
import { streamedZip } from './stream-zip.js'

/** One way in which a workbook that says the same is made otherwise. */
export interface Oddity {
  readonly name: string
  readonly making?: Partial<Making>
  readonly parts?: (parts: readonly Entry[]) => readonly Entry[]
  readonly zip?: (parts: readonly Entry[]) => Uint8Array
  /** too heavy to be tried with all others */
  readonly alone?: true
}

const WHOLE_SHEET = 'A1:XFD1048576'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const CHART = '<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
const MACROS = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'
const TEMPLATE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml'
const MACROS_TEMPLATE = 'application/vnd.ms-excel.template.macroEnabled.main+xml'

const list = (ref: string): string =>
  `<dataValidation type="list" allowBlank="1" sqref="${ref}"><formula1>"Sí,No"</formula1></dataValidation>`
const folder = (name: string): Entry => ({ name, data: '', stored: true })
const isXml = ({ name }: Entry): boolean => /\.(?:xml|rels)$/i.test(name)
const inXml =
  (change: (text: string) => string | Uint8Array) =>
  (parts: readonly Entry[]): readonly Entry[] =>
    parts.map((part) => (isXml(part) ? { ...part, data: change(part.data as string) } : part))
const renamed =
  (change: (name: string) => string) =>
  (parts: readonly Entry[]): readonly Entry[] =>
    parts.map((part) => ({ ...part, name: change(part.name) }))

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const marked = `\ufeff${text.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`
  return Uint8Array.from({ length: marked.length * 2 }, (_, at) => {
    const unit = marked.charCodeAt(at >> 1)
    return at % 2 === (bigEndian ? 1 : 0) ? unit & 255 : unit >> 8
  })
}

export const ODDITIES: readonly Oddity[] = [
  { name: 'texts inside the cells', making: { strings: 'inline' } },
  { name: 'texts as results, t="str"', making: { strings: 'str' } },
  { name: 'rich text', making: { strings: 'rich' } },
  { name: 'rich text inside the cells', making: { strings: 'rich-inline' } },
  { name: 'phonetic runs', making: { strings: 'phonetic' } },
  { name: 'cells without addresses', making: { refs: 'rows' } },
  { name: 'rows and cells without addresses', making: { refs: 'none' } },
  { name: 'prefixed namespaces', making: { prefix: 'x:' } },
  { name: 'strict OOXML', making: { strict: true } },
  { name: 'days counted from 1904', making: { date1904: true } },
  { name: 'dates as ISO text', making: { dates: 'iso' } },
  { name: 'dates in the built-in format', making: { dates: 14 } },
  { name: 'dates in a built-in format of East Asia', making: { dates: 30 } },
  { name: 'dates of a language', making: { dates: '[$-240A]dd/mm/yyyy;@' } },
  { name: 'dates of a language by its name', making: { dates: '[$-es-CO]dd\\/mm\\/yyyy' } },
  { name: 'dates with a colour', making: { dates: '[Red]dd"/"mm"/"yyyy' } },
  { name: 'formulas with their results', making: { formulas: 'plain' } },
  { name: 'shared formulas', making: { formulas: 'shared' } },
  { name: 'array formulas', making: { formulas: 'array' } },
  {
    name: 'validations on whole columns and sheets',
    making: {
      after: `<dataValidations count="3">${list('A1:A1048576')}${list('B1:H1048576')}${list(WHOLE_SHEET)}</dataValidations>`,
    },
  },
  {
    name: 'names on whole columns and sheets',
    making: {
      names: `<definedName name="Todo">'Anexo 1'!$A:$XFD</definedName><definedName name="Hoja">'Anexo 1'!$A$1:$XFD$1048576</definedName><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'Anexo 1'!$A$5:$G$1048576</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'Anexo 1'!$A:$G,'Anexo 1'!$4:$5</definedName>`,
    },
  },
  { name: 'a merge to the end of the sheet', making: { merges: ['A30:XFD1048576'] } },
  { name: 'a merge over whole columns beside the table', making: { merges: ['J1:XFD1048576'] } },
  {
    name: 'a styled cell at the end of the sheet',
    making: {
      refs: 'all',
      last: '<row r="1048576"><c r="XFD1048576" s="1"/></row>',
    },
  },
  {
    name: 'a blank in the last cell of the sheet',
    making: { refs: 'all', last: '<row r="1048576"><c r="XFD1048576" t="str"><v> </v></c></row>' },
  },
  {
    name: 'a chart sheet',
    making: { moreSheets: [{ type: 'chartsheet', part: 'xl/chartsheets/sheet1.xml', xml: CHART }] },
  },
  {
    name: 'parts with other names',
    making: {
      paths: {
        workbook: 'libro.xml',
        sheet: 'hojas/plan.xml',
        strings: 'otros/textos.bin.xml',
        styles: 'e.xml',
      },
    },
  },
  { name: 'absolute targets', making: { targets: 'absolute' } },
  { name: 'targets with dots', making: { targets: 'dotted' } },
  { name: 'targets with backslashes', making: { targets: 'backslash' } },
  { name: 'a dimension that lies', making: { before: '<dimension ref="A1"/>' } },
  { name: 'a dimension of the whole sheet', making: { before: `<dimension ref="${WHOLE_SHEET}"/>` } },
  {
    name: 'rows with spans and styles, as Google and WPS write them',
    making: {
      before:
        '<sheetPr><outlinePr summaryBelow="0" summaryRight="0"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="5.0" topLeftCell="A6" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr customHeight="1" defaultColWidth="12.63" defaultRowHeight="15.75"/><cols><col customWidth="1" min="1" max="16384" width="20.0"/></cols>',
      rowAttributes: ' spans="1:1" customFormat="1" ht="15.75" customHeight="1" s="0"',
    },
  },
  { name: 'empty cells beside every row', making: { emptyCells: true } },
  {
    name: 'a million empty rows',
    making: {
      refs: 'all',
      last: Array.from({ length: 1_000_000 }, (_, at) => `<row r="${String(at + 20)}"/>`).join(''),
    },
    alone: true,
  },
  {
    name: 'what Excel of today adds to every part',
    making: {
      after:
        '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list"><x14:formula1><xm:f>Listas!$A:$A</xm:f></x14:formula1><xm:sqref>A1:XFD1048576</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
      workbookPr: ' defaultThemeVersion="166925" filterPrivacy="1"',
    },
  },
  {
    name: 'links to other workbooks',
    making: {
      links: `<Relationship Id="rIdE" Type="${REL}/externalLink" Target="/xl/externalLinks/externalLink1.xml"/>`,
      extra: [{ name: 'xl/externalLinks/externalLink1.xml', data: '<externalLink/>' }],
    },
  },
  {
    name: 'macros',
    making: { mainType: MACROS, extra: [{ name: 'xl/vbaProject.bin', data: 'Sub Borrar()' }] },
  },
  { name: 'a template with the name of a workbook', making: { mainType: TEMPLATE } },
  {
    name: 'a template with macros',
    making: { mainType: MACROS_TEMPLATE, extra: [{ name: 'xl/vbaProject.bin', data: 'Sub Borrar()' }] },
  },
  { name: 'byte order marks', parts: inXml((text) => `\ufeff${text}`) },
  { name: 'parts in UTF-16', parts: inXml((text) => utf16(text, false)) },
  { name: 'parts in UTF-16, the other way round', parts: inXml((text) => utf16(text, true)) },
  {
    name: 'lines that end as in Windows',
    parts: inXml((text) => text.replace(/\n/g, '\r\n').replace(/></g, '>\r\n<')),
  },
  { name: 'parts without a declaration', parts: inXml((text) => text.replace(/^<\?xml[^>]*\?>\s*/, '')) },
  { name: 'single quotes', parts: inXml((text) => text.replace(/="([^"'<]*)"/g, "='$1'")) },
  {
    name: 'comments and instructions in the XML',
    parts: inXml((text) => text.replace(/(<\/[\w:]+>)$/, '<!-- hecho <a mano> -->$1<?fin?>')),
  },
  {
    name: 'letters as numbers',
    parts: inXml((text) =>
      text.replace(/[áéíóúñ«»–]/g, (letter) => `&#x${letter.charCodeAt(0).toString(16)};`),
    ),
  },
  { name: 'backslashes in the names of parts', parts: renamed((name) => name.replaceAll('/', '\\')) },
  { name: 'names of parts in capitals', parts: renamed((name) => name.toUpperCase()) },
  {
    name: 'folders among the parts',
    parts: (parts) => [folder('xl/'), folder('xl/worksheets/'), folder('_rels/'), ...parts],
  },
  { name: 'no content types', parts: (parts) => parts.filter(({ name }) => !/content_types/i.test(name)) },
  {
    name: 'no root relationships',
    parts: (parts) => parts.filter(({ name }) => !/^_rels[/\\]\.rels$/i.test(name)),
  },
  { name: 'the parts in another order', parts: (parts) => [...parts].reverse() },
  {
    name: 'parts that are not compressed',
    parts: (parts) => parts.map((part) => ({ ...part, stored: true })),
  },
  { name: 'sizes after the data', zip: (parts) => streamedZip(parts) },
  { name: 'sizes after the data, without a signature', zip: (parts) => streamedZip(parts, false) },
  {
    name: 'zip64',
    zip: (parts) =>
      makeZip(
        parts.map((part) => ({ ...part, zip64: true })),
        { zip64: true },
      ),
  },
  {
    name: 'a comment at the end of the zip',
    zip: (parts) => makeZip(parts, { comment: 'Hecho por otro programa' }),
  },
  { name: 'zeros after the zip', zip: (parts) => concat([makeZip(parts), new Uint8Array(600)]) },
]

/** The plan with these oddities; null where two of them are two ways of the same thing. */
export function oddWorkbook(...oddities: readonly Oddity[]): Uint8Array | null {
  const keys = oddities.flatMap(({ making = {} }) => Object.keys(making))
  const zips = oddities.flatMap(({ zip }) => zip ?? [])
  // without both, nothing says which part is the workbook
  const signless = oddities.filter(({ name }) => /^no (?:content types|root relationships)$/.test(name))
  if (new Set(keys).size < keys.length || zips.length > 1 || signless.length > 1) return null
  const making = oddities.reduce<Making>((made, one) => ({ ...made, ...one.making }), PLAIN)
  const texts = oddities.filter(({ name, parts }) => parts && !/UTF-16/.test(name))
  const encodings = oddities.filter(({ name, parts }) => parts && /UTF-16/.test(name))
  const parts = [...texts, ...encodings].reduce<readonly Entry[]>(
    (made, { parts: change }) => change!(made),
    partsOf(making),
  )
  return (zips[0] ?? makeZip)(parts)
}
