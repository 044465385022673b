import { decodeText } from './text-value.js'
import type { XmlReader } from './xml.js'

const SCALARS: ReadonlySet<string> = new Set(
  'lpwstr lpstr bstr i1 i2 i4 i8 int ui1 ui2 ui4 ui8 uint r4 r8 decimal bool date filetime'.split(' '),
)
const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?$/

/** The custom properties part → their values as text, by name; lists and pictures are left out. */
export function readCustomProperties(
  xml: XmlReader,
  part: string,
  bytes: Uint8Array,
): ReadonlyMap<string, string> {
  const properties = new Map<string, string>()
  let property: string | undefined
  let value: string | null = null
  xml.read(part, bytes, {
    open: (name, depth, attributes) => {
      if (depth === 2) property = name === 'property' ? attributes['name'] : undefined
      if (depth === 3 && property !== undefined && SCALARS.has(name)) value = ''
    },
    text: (text) => {
      if (value !== null) value += text
    },
    close: (_, depth) => {
      if (depth !== 3 || property === undefined || value === null) return
      properties.set(property, decodeText(value))
      value = null
    },
  })
  return properties
}

/** The core properties part → when the workbook was last saved; null unless it is an ISO date and time. */
export function readModified(xml: XmlReader, part: string, bytes: Uint8Array): string | null {
  let inModified = false
  let modified = ''
  xml.read(part, bytes, {
    open: (name, depth) => {
      inModified = depth === 2 && name === 'modified'
    },
    text: (text) => {
      if (inModified) modified += text
    },
    close: () => {
      inModified = false
    },
  })
  return savedAt(modified)
}

/** When a workbook was saved, as its properties write it; null unless it is an ISO date and time. */
export function savedAt(written: string): string | null {
  const moment = written.trim()
  return TIMESTAMP.test(moment) ? moment : null
}
