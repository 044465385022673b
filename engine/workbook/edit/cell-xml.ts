import { address } from '../../grid/address.js'
import { isoToSerial } from '../serial-date.js'
import { storedText } from './cell-text.js'
import { attributesOf, prefixOf, withAttributes } from './markup.js'
import type { CellMarkup } from './sheet-markup.js'

/** What a cell will hold. */
export type Content =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number' | 'date'; readonly number: number }

const NOTHING: Content = { kind: 'nothing' }

/** The value of an edit → what the cell will hold: an ISO date that the workbook can count is a date. */
export function contentOf(value: string | number | null, date1904: boolean): Content {
  if (value === null || value === '') return NOTHING
  if (typeof value === 'number') return { kind: 'number', number: value }
  const serial = /^\d{4}-\d\d-\d\d$/.test(value) ? isoToSerial(value, date1904) : null
  return serial === null ? { kind: 'text', text: value } : { kind: 'date', number: serial }
}

const HOLDERS: ReadonlySet<string> = new Set(['f', 'v', 'is'])

/** A cell of the sheet's text with other content; what else it holds stays. */
export function rewrittenCell(text: string, cell: CellMarkup, content: Content, style: string): string {
  const prefix = prefixOf(cell.tag)
  const tag = text.slice(cell.tag.from, cell.tag.to)
  const opened = withAttributes(tag, {
    ...((attributesOf(tag).get('s') ?? '0') !== style && { s: style }),
    t: content.kind === 'text' ? 'inlineStr' : null,
    cm: null,
    vm: null,
  })
  const kept = cell.children
    .filter(({ tag: { name } }) => !HOLDERS.has(name))
    .map((child) => text.slice(child.tag.from, child.end))
  const inner = contentXml(content, prefix) + kept.join('')
  const open = opened.replace(/\s*\/?>$/, '')
  return inner === '' ? `${open}/>` : `${open}>${inner}</${prefix}c>`
}

/** A cell that the sheet did not have. */
export function newCell(
  row: number,
  column: number,
  content: Content,
  style: string,
  prefix: string,
): string {
  const s = style === '0' ? '' : ` s="${style}"`
  const t = content.kind === 'text' ? ' t="inlineStr"' : ''
  return `<${prefix}c r="${address(row, column)}"${s}${t}>${contentXml(content, prefix)}</${prefix}c>`
}

function contentXml(content: Content, prefix: string): string {
  switch (content.kind) {
    case 'nothing':
      return ''
    case 'text':
      return `<${prefix}is><${prefix}t xml:space="preserve">${storedText(content.text)}</${prefix}t></${prefix}is>`
    default:
      return `<${prefix}v>${String(content.number)}</${prefix}v>`
  }
}
