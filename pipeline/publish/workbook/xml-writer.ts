import { cellText } from './cell-text.js'
import { chartParts, type ChartParts } from './chart-parts.js'
import { absolute, quoted } from './page.js'
import { type Packed, packed } from './deflated-part.js'
import { sharedSheet } from './shared-sheet.js'
import { SharedTexts } from './shared-texts.js'
import { sheetNames } from './sheet-names.js'
import { sheetXml } from './sheet-xml.js'
import { STYLES_XML } from './styles-xml.js'
import { CREATED, CREATOR } from './value.js'
import type { WorkbookSpec } from './workbook-spec.js'
import { XML_HEAD, xmlText } from './xml-text.js'
import { ZipWriter } from './zip-writer.js'

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * The bytes of a workbook to be read (no form), as its rows come: what is in memory of it is a few pieces. What a sheet
 * says of itself is asked for when its last row has been written, and so the workbook's own part comes last.
 */
export async function* streamXml(spec: WorkbookSpec): AsyncGenerator<Uint8Array> {
  const names = sheetNames(spec.sheets.map((sheet) => sheet.name))
  const nameOf = new Map(spec.sheets.map((sheet, i) => [sheet.name, names[i]!]))
  const charts = await chartParts(spec.sheets, names)
  const zip = new ZipWriter()
  yield zip.add('[Content_Types].xml', kept(contentTypes(names.length, charts)))
  yield zip.add(
    '_rels/.rels',
    kept(
      relationships([
        [`${DOCUMENT}/officeDocument`, 'xl/workbook.xml'],
        [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ),
  )
  yield zip.add('docProps/core.xml', packed(coreProperties(spec.title)))
  yield zip.add(
    'xl/_rels/workbook.xml.rels',
    kept(
      relationships([
        ...names.map((_, i) => [`${DOCUMENT}/worksheet`, `worksheets/sheet${String(i + 1)}.xml`] as const),
        [`${DOCUMENT}/styles`, 'styles.xml'],
        [`${DOCUMENT}/sharedStrings`, 'sharedStrings.xml'],
      ]),
    ),
  )
  yield zip.add('xl/styles.xml', kept(STYLES_XML))
  const common = spec.sheets.find((sheet, i) => sheet.shared === true && i > 0)
  const shared = common && (await sharedSheet(common))
  const texts = new SharedTexts(shared?.texts)
  for (const [i, sheet] of spec.sheets.entries()) {
    const part = `xl/worksheets/sheet${String(i + 1)}.xml`
    if (shared && sheet === common) yield* zip.addPieces(part, shared.part)
    else yield* zip.stream(part, sheetXml(sheet, i === 0, texts, nameOf))
  }
  yield* zip.stream('xl/sharedStrings.xml', texts.part())
  for (const [name, xml] of charts) yield zip.add(name, packed(xml))
  yield zip.add('xl/workbook.xml', packed(workbook(spec, names)))
  yield zip.finish()
}

const KEPT = 64
const known = new Map<string, Packed>()

/** A part that many workbooks share, compressed once. */
function kept(xml: string): Packed {
  let part = known.get(xml)
  if (part === undefined) {
    part = packed(xml)
    if (known.size < KEPT) known.set(xml, part)
  }
  return part
}

function workbook({ sheets, names: constants = {} }: WorkbookSpec, names: readonly string[]): string {
  const defined = [
    ...Object.entries(constants).map(([name, text]) => definedName(name, `"${text}"`)),
    ...sheets.flatMap(({ filter, printArea, printTitles }, i) => {
      const sheet = quoted(names[i]!)
      return [
        filter === undefined
          ? ''
          : definedName('_xlnm._FilterDatabase', `${sheet}!${absolute(filter)}`, i, true),
        printArea === undefined ? '' : definedName('_xlnm.Print_Area', `${sheet}!${absolute(printArea)}`, i),
        printTitles === undefined
          ? ''
          : definedName('_xlnm.Print_Titles', `${sheet}!${absolute(printTitles)}`, i),
      ]
    }),
  ].join('')
  const list = sheets.map(
    ({ hidden }, i) =>
      `<sheet name="${xmlText(names[i]!)}" sheetId="${String(i + 1)}"${hidden ? ' state="hidden"' : ''} r:id="rId${String(i + 1)}"/>`,
  )
  return `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><bookViews><workbookView/></bookViews><sheets>${list.join('')}</sheets>${defined === '' ? '' : `<definedNames>${defined}</definedNames>`}</workbook>`
}

function definedName(name: string, content: string, sheet?: number, hidden = false): string {
  const scope = sheet === undefined ? '' : ` localSheetId="${String(sheet)}"`
  return `<definedName name="${name}"${scope}${hidden ? ' hidden="1"' : ''}>${xmlText(content)}</definedName>`
}

function contentTypes(sheets: number, charts: ChartParts): string {
  const part = (name: string, type: string): string => `<Override PartName="${name}" ContentType="${type}"/>`
  return [
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('/xl/workbook.xml', `${TYPE}.sheet.main+xml`),
    ...Array.from({ length: sheets }, (_, i) =>
      part(`/xl/worksheets/sheet${String(i + 1)}.xml`, `${TYPE}.worksheet+xml`),
    ),
    ...[...charts.keys()].flatMap((name) => {
      const kind = /^xl\/(drawing|chart)s\/[^/]+\.xml$/.exec(name)?.[1]
      const type = kind === 'chart' ? 'drawingml.chart' : 'drawing'
      return kind === undefined
        ? []
        : [part(`/${name}`, `application/vnd.openxmlformats-officedocument.${type}+xml`)]
    }),
    part('/xl/styles.xml', `${TYPE}.styles+xml`),
    part('/xl/sharedStrings.xml', `${TYPE}.sharedStrings+xml`),
    part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    '</Types>',
  ].join('')
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], i) => `<Relationship Id="rId${String(i + 1)}" Type="${type}" Target="${target}"/>`,
  )
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`
}

function coreProperties(title: string): string {
  const moment = CREATED.toISOString().replace('.000', '')
  const time = (element: string): string =>
    `<dcterms:${element} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${element}>`
  return [
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${xmlText(cellText(title))}</dc:title><dc:creator>${CREATOR}</dc:creator><cp:lastModifiedBy>${CREATOR}</cp:lastModifiedBy>`,
    time('created'),
    time('modified'),
    '</cp:coreProperties>',
  ].join('')
}
