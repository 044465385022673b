import { makeZip, type Entry } from '../make-zip.js'

const URN = 'urn:oasis:names:tc:opendocument:xmlns:'
const DECLARED =
  ['office', 'style', 'text', 'table', 'meta', 'manifest']
    .map((name) => `xmlns:${name}="${URN}${name}:1.0"`)
    .join(' ') +
  ` xmlns:number="${URN}datastyle:1.0" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"`
const TYPE = 'application/vnd.oasis.opendocument.spreadsheet'

export interface OdsParts {
  /** what the sheet «Plan» holds; `tables` for whole ones */
  readonly rows?: string
  readonly tables?: string
  /** what stands in `office:automatic-styles` of the content, and in `office:styles` */
  readonly styles?: string
  readonly commonStyles?: string
  /** what stands beside the sheets */
  readonly beside?: string
  readonly meta?: string
  readonly manifest?: string
  readonly mimetype?: string | null
  readonly extra?: readonly Entry[]
}

/** An OpenDocument spreadsheet. */
export function makeOds(book: OdsParts = {}): Uint8Array {
  const {
    rows = '',
    styles = '',
    commonStyles = '',
    beside = '',
    meta = '',
    manifest = '',
    mimetype = TYPE,
  } = book
  const tables = book.tables ?? `<table:table table:name="Plan">${rows}</table:table>`
  return makeZip([
    ...(mimetype === null ? [] : [{ name: 'mimetype', data: mimetype, stored: true }]),
    {
      name: 'content.xml',
      data: `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${DECLARED} office:version="1.3"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}${beside}</office:spreadsheet></office:body></office:document-content>`,
    },
    {
      name: 'styles.xml',
      data: `<office:document-styles ${DECLARED}><office:styles>${commonStyles}</office:styles></office:document-styles>`,
    },
    {
      name: 'meta.xml',
      data: `<office:document-meta ${DECLARED} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>${meta}</office:meta></office:document-meta>`,
    },
    {
      name: 'META-INF/manifest.xml',
      data: `<manifest:manifest ${DECLARED}><manifest:file-entry manifest:full-path="/" manifest:media-type="${TYPE}"/>${manifest}</manifest:manifest>`,
    },
    ...(book.extra ?? []),
  ])
}

export function row(cells: string, attributes = ''): string {
  return `<table:table-row ${attributes}>${cells}</table:table-row>`
}

export function cell(attributes: string, content = ''): string {
  return `<table:table-cell ${attributes}>${content}</table:table-cell>`
}

/** A cell that holds a text, or several lines of it. */
export function text(...lines: readonly string[]): string {
  return cell('office:value-type="string"', lines.map((line) => `<text:p>${line}</text:p>`).join(''))
}
