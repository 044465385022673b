import { LIMITS } from '../limits.js'
import { attributesOf, eachTag, prefixOf, type Tag } from './markup.js'
import { partText } from './part-text.js'
import { WorkbookParts } from './parts.js'
import { rewriteZip } from './rewrite-zip.js'
import { spliced, type Splice } from './splice.js'
import { storedText } from './cell-text.js'

const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}'
const VALUE_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes'

/**
 * A workbook that `readWorkbook` accepts, with the text of some of its custom properties set, by names that need no
 * escape. One without custom properties stays as it is.
 */
export function withProperties(bytes: Uint8Array, values: Readonly<Record<string, string>>): Uint8Array {
  const parts = new WorkbookParts(bytes)
  const key = parts.ofFile('custom-properties')
  if (key === undefined || Object.keys(values).length === 0) return bytes
  parts.checkXml(key)
  const { text, encode } = partText(parts.read(key))
  return rewriteZip(bytes, new Map([[key, encode(propertiesSet(text, values))]]), LIMITS)
}

function propertiesSet(text: string, values: Readonly<Record<string, string>>): string {
  const splices: Splice[] = []
  const missing = new Map(Object.entries(values))
  let start: { readonly tag: Tag; readonly value: string } | null = null
  let lastId = 1
  let prefix = ''
  let end: Tag | null = null
  eachTag(text, (tag) => {
    const { kind, name, depth, from, to } = tag
    if (depth === 1) {
      prefix = prefixOf(tag)
      if (kind !== 'open') end = tag
    }
    if (depth !== 2 || name !== 'property') return
    if (kind !== 'close') {
      const attributes = attributesOf(text.slice(from, to))
      lastId = Math.max(lastId, Number(attributes.get('pid') ?? 0))
      const own = attributes.get('name') ?? ''
      const value = missing.get(own)
      start = value === undefined ? null : { tag, value }
      missing.delete(own)
    }
    if (kind === 'close' && start)
      splices.push({ from: start.tag.to, to: from, text: textValue(start.value) })
  })
  const added = [...missing].map(
    ([name, value], i) =>
      `<${prefix}property fmtid="${FORMAT_ID}" pid="${String(lastId + 1 + i)}" name="${name}">${textValue(value)}</${prefix}property>`,
  )
  const last = end as Tag | null
  if (last?.kind === 'close') splices.push({ from: last.from, to: last.from, text: added.join('') })
  return spliced(text, splices)
}

function textValue(value: string): string {
  return `<vt:lpwstr xmlns:vt="${VALUE_TYPES}">${storedText(value)}</vt:lpwstr>`
}
