import { savedAt } from '../properties.js'
import type { XmlReader } from '../xml.js'
import { Vocabulary } from './vocabulary.js'

/** What `meta.xml` says of an OpenDocument: its user-defined properties as text, by name, and when it was last saved. */
export function readMeta(
  xml: XmlReader,
  part: string,
  bytes: Uint8Array,
): { readonly properties: ReadonlyMap<string, string>; readonly modified: string | null } {
  const words = new Vocabulary()
  const properties = new Map<string, string>()
  let property: string | undefined
  let element = ''
  let text = ''
  let modified: string | null = null
  xml.read(part, bytes, {
    open: (name, depth, attributes) => {
      if (depth === 1) words.learn(attributes)
      if (depth !== 3) return
      element = name
      property = name === 'user-defined' ? words.of(attributes, 'meta:name') : undefined
      text = ''
    },
    text: (more) => {
      text += more
    },
    close: (_, depth) => {
      if (depth !== 3) return
      if (property !== undefined) properties.set(property, text)
      if (element === 'date') modified = savedAt(text)
    },
  })
  return { properties, modified }
}
