import { unzipSync } from 'fflate'
import { everyElement, type Element, xmlTree } from '../../../support/xml-tree.js'

/** A letter as a test looks into it. */
export interface OpenDocx {
  readonly part: (name: string) => string
  readonly names: readonly string[]
  /** text of each paragraph of the body, in order, those of tables too; a line break is ` / `, a tab ` | ` */
  readonly paragraphs: readonly string[]
  readonly tables: readonly OpenTable[]
}

export interface OpenTable {
  readonly rows: readonly OpenRow[]
}

export interface OpenRow {
  readonly cells: readonly string[]
  /** stands on top of every page */
  readonly header: boolean
  /** stays on one page */
  readonly whole: boolean
}

export function openDocx(bytes: Uint8Array): OpenDocx {
  const parts = unzipSync(bytes)
  const part = (name: string): string => new TextDecoder().decode(parts[name])
  const body = everyElement(xmlTree(part('word/document.xml')))
  return {
    part,
    names: Object.keys(parts),
    paragraphs: body.filter(({ name }) => name === 'w:p').map(textOf),
    tables: body
      .filter(({ name }) => name === 'w:tbl')
      .map(({ children }) => ({ rows: children.filter(({ name }) => name === 'w:tr').map(row) })),
  }
}

function row(element: Element): OpenRow {
  const has = (name: string): boolean =>
    everyElement(element).some(
      (e) => e.name === name && !['0', 'false', 'off'].includes(e.attributes['w:val'] ?? ''),
    )
  return {
    cells: element.children.filter(({ name }) => name === 'w:tc').map(textOf),
    header: has('w:tblHeader'),
    whole: has('w:cantSplit'),
  }
}

const SHOWN: Readonly<Record<string, string>> = { 'w:br': ' / ', 'w:tab': ' | ' }

function textOf(element: Element): string {
  return everyElement(element)
    .filter(({ name }) => name === 'w:r')
    .flatMap(({ children }) =>
      children.map(({ name, text }) => (name === 'w:t' ? text : (SHOWN[name] ?? ''))),
    )
    .join('')
}
