import { readWorkbook } from '../../../engine/workbook/read-workbook.js'
import type { Cell, Grid } from '../../../engine/grid/grid.js'
import { parseAddress } from '../../../engine/grid/address.js'
import type { Unreadable, Workbook } from '../../../engine/workbook/workbook.js'
import { makeZip, type Entry } from './make-zip.js'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE_REL = 'http://schemas.openxmlformats.org/package/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export interface SheetParts {
  readonly name?: string
  readonly state?: string
  /** what `<sheetData>` holds */
  readonly data?: string
  /** what stands before it (`<cols>`), and after it (`<mergeCells>`) */
  readonly before?: string
  readonly after?: string
  /** the whole part instead */
  readonly xml?: string | Uint8Array
  /** where the part is; `xl/worksheets/sheet1.xml` … unless told */
  readonly part?: string
  readonly target?: string
  readonly type?: string
}

export interface BookParts {
  readonly sheets?: readonly SheetParts[]
  /** what `<sst>` holds */
  readonly strings?: string
  /** what `<styleSheet>` holds */
  readonly styles?: string
  readonly workbookPr?: string
  readonly definedNames?: string
  readonly mainType?: string
  /** further `<Relationship>`s of the workbook part and of the file */
  readonly links?: string
  readonly rootLinks?: string
  readonly extra?: readonly Entry[]
}

/** The parts of a workbook, in the order Excel writes them; change one and zip them with `makeZip`. */
export function bookParts(book: BookParts = {}): Entry[] {
  const sheets = book.sheets ?? [{}]
  const partOf = (sheet: SheetParts, at: number): string => sheet.part ?? `xl/worksheets/sheet${at + 1}.xml`
  const targetOf = (sheet: SheetParts, at: number): string => sheet.target ?? `/${partOf(sheet, at)}`
  const sheetLinks = sheets.map((sheet, at) =>
    relationship(`rId${at + 1}`, sheet.type ?? 'worksheet', targetOf(sheet, at)),
  )
  const parts: Entry[] = [
    {
      name: '[Content_Types].xml',
      data:
        `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        `<Override PartName="/xl/workbook.xml" ContentType="${book.mainType ?? `${TYPE}.sheet.main+xml`}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: links(relationship('rId1', 'officeDocument', 'xl/workbook.xml') + (book.rootLinks ?? '')),
    },
    {
      name: 'xl/workbook.xml',
      data:
        `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}">${book.workbookPr ?? ''}<sheets>` +
        sheets.map((sheet, at) => sheetEntry(sheet, at)).join('') +
        `</sheets>${book.definedNames ? `<definedNames>${book.definedNames}</definedNames>` : ''}</workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: links(
        sheetLinks.join('') +
          (book.strings === undefined ? '' : relationship('rIdS', 'sharedStrings', 'sharedStrings.xml')) +
          (book.styles === undefined ? '' : relationship('rIdT', 'styles', 'styles.xml')) +
          (book.links ?? ''),
      ),
    },
  ]
  for (const [at, sheet] of sheets.entries()) {
    parts.push({ name: partOf(sheet, at), data: sheet.xml ?? worksheet(sheet) })
  }
  if (book.strings !== undefined) {
    parts.push({ name: 'xl/sharedStrings.xml', data: `${HEAD}<sst xmlns="${MAIN}">${book.strings}</sst>` })
  }
  if (book.styles !== undefined) {
    parts.push({
      name: 'xl/styles.xml',
      data: `${HEAD}<styleSheet xmlns="${MAIN}">${book.styles}</styleSheet>`,
    })
  }
  return [...parts, ...(book.extra ?? [])]
}

export function makeXlsx(book: BookParts = {}): Uint8Array {
  return makeZip(bookParts(book))
}

/** A workbook of one sheet that holds this inside `<sheetData>`. */
export function sheetOf(data: string, book: BookParts = {}): Uint8Array {
  return makeXlsx({ ...book, sheets: [{ data }] })
}

/** Styles whose cell formats are these format codes (`s="0"` the first), or built-in formats by number. */
export function stylesOf(...formats: readonly (string | number)[]): string {
  const codes = formats.map((format, at) =>
    typeof format === 'number' ? { id: format } : { id: 164 + at, code: format },
  )
  return (
    `<numFmts>${codes.map(({ id, code }) => (code === undefined ? '' : `<numFmt numFmtId="${id}" formatCode="${escaped(code)}"/>`)).join('')}</numFmts>` +
    `<cellXfs>${codes.map(({ id }) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`
  )
}

export function worksheet({ data = '', before = '', after = '' }: SheetParts): string {
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${REL}">${before}<sheetData>${data}</sheetData>${after}</worksheet>`
}

export function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`
}

export function links(relationships: string): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE_REL}">${relationships}</Relationships>`
}

/** What reading gives, when it must go well. */
export function readOk(bytes: Uint8Array): Workbook {
  const result = readWorkbook(bytes)
  if (!result.ok) throw new Error(`not read: ${JSON.stringify(result.why)}`)
  return result.workbook
}

/** Why it was not read, when it must not be. */
export function refusal(bytes: Uint8Array): Unreadable {
  const result = readWorkbook(bytes)
  if (result.ok) throw new Error('was read')
  return result.why
}

export function firstGrid(bytes: Uint8Array): Grid {
  return readOk(bytes).grids[0]!
}

/** The cell at an address such as `B3`. */
export function cell(grid: Grid, ref: string): Cell | undefined {
  const place = parseAddress(ref)!
  return grid.rows.get(place.row)?.get(place.column)
}

/** What each cell shows, by address letter and row as written: `{ A1: 'x' }`. */
export function texts(grid: Grid): string[][] {
  return [...grid.rows.values()].map((row) => [...row.values()].map(({ text }) => text))
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

function sheetEntry({ name, state }: SheetParts, at: number): string {
  const visibility = state === undefined ? '' : ` state="${state}"`
  return `<sheet name="${escaped(name ?? `Hoja${at + 1}`)}" sheetId="${at + 1}"${visibility} r:id="rId${at + 1}"/>`
}
