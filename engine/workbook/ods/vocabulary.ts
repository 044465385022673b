import type { Attributes } from '../xml.js'

/** The namespaces whose attributes are read, by the prefix that every known program writes for them. */
const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['urn:oasis:names:tc:opendocument:xmlns:office:1.0', 'office'],
  ['urn:oasis:names:tc:opendocument:xmlns:style:1.0', 'style'],
  ['urn:oasis:names:tc:opendocument:xmlns:text:1.0', 'text'],
  ['urn:oasis:names:tc:opendocument:xmlns:table:1.0', 'table'],
  ['urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0', 'number'],
  ['urn:oasis:names:tc:opendocument:xmlns:meta:1.0', 'meta'],
  ['urn:oasis:names:tc:opendocument:xmlns:manifest:1.0', 'manifest'],
  ['urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0', 'calcext'],
])

/** Looks up the attributes of a part by the usual prefix (`table:name`), whatever prefixes the part itself has. */
export class Vocabulary {
  #prefixes: ReadonlyMap<string, string> | null = null

  /** Learns the prefixes of a part from its root element. */
  learn(root: Attributes): void {
    const prefixes = new Map<string, string>()
    let usual = true
    for (const name in root) {
      const prefix = name.startsWith('xmlns:') ? name.slice(6) : null
      const known = prefix === null ? undefined : NAMESPACES.get(root[name]!)
      if (prefix === null || known === undefined) continue
      prefixes.set(known, prefix)
      usual &&= prefix === known
    }
    this.#prefixes = usual ? null : prefixes
  }

  of(attributes: Attributes, name: string): string | undefined {
    if (!this.#prefixes) return attributes[name]
    const colon = name.indexOf(':')
    const prefix = this.#prefixes.get(name.slice(0, colon))
    return attributes[prefix === undefined ? name : prefix + name.slice(colon)]
  }
}
