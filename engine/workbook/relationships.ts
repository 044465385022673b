import { resolveTarget } from './part-name.js'
import type { XmlReader } from './xml.js'

/** A link from a part to another one of the same file. */
export interface Relationship {
  readonly id: string
  /** the last segment of its type, the same in transitional and strict OOXML: `worksheet`, `styles` … */
  readonly type: string
  /** the key of the part it leads to */
  readonly target: string
}

/** The relationships part of `source` → its links to parts of the file; links to the outside are left out. */
export function readRelationships(
  xml: XmlReader,
  part: string,
  bytes: Uint8Array,
  source: string,
): readonly Relationship[] {
  const relationships: Relationship[] = []
  xml.read(part, bytes, {
    open: (name, depth, attributes) => {
      if (name !== 'Relationship' || depth !== 2 || attributes['TargetMode'] === 'External') return
      const { Id: id, Type: type = '', Target: target = '' } = attributes
      if (id === undefined) return
      relationships.push({
        id,
        type: type.slice(type.lastIndexOf('/') + 1),
        target: resolveTarget(source, target),
      })
    },
  })
  return relationships
}
