import { partKey, relationshipsOf, resolveTarget } from '../part-name.js'
import { attributesOf, eachTag, type Tag } from './markup.js'
import { partText } from './part-text.js'
import { CONTENT_TYPES, type WorkbookParts } from './parts.js'
import type { PartChanges } from './rewrite-zip.js'
import { spliced, type Splice } from './splice.js'

/** The changes that take a part, to which only the workbook part leads, out of the file. */
export function removalOf(key: string, parts: WorkbookParts): PartChanges {
  const links = relationshipsOf(parts.workbook)
  return new Map([
    [key, null],
    [
      links,
      without(
        parts.read(links),
        'Relationship',
        'Target',
        (target) => resolveTarget(parts.workbook, target) === key,
      ),
    ],
    [
      CONTENT_TYPES,
      without(parts.read(CONTENT_TYPES), 'Override', 'PartName', (name) => partKey(name) === key),
    ],
  ])
}

function without(
  bytes: Uint8Array,
  element: string,
  attribute: string,
  says: (value: string) => boolean,
): Uint8Array {
  const { text, encode } = partText(bytes)
  return encode(withoutElements(text, element, attribute, says))
}

/** The text of an XML part without the elements of this name, right below its root, whose attribute says so. */
export function withoutElements(
  text: string,
  element: string,
  attribute: string,
  says: (value: string) => boolean,
): string {
  const splices: Splice[] = []
  let start: Tag | null = null
  eachTag(text, (tag) => {
    const { kind, name, depth, from, to } = tag
    if (depth !== 2 || name !== element) return
    if (kind !== 'close') {
      const value = attributesOf(text.slice(from, to)).get(attribute)
      start = value !== undefined && says(value) ? tag : null
    }
    if (kind !== 'open' && start) splices.push({ from: start.from, to, text: '' })
  })
  return spliced(text, splices)
}
