import { LIMITS } from '../limits.js'
import { partKey, relationshipsOf, resolveTarget } from '../part-name.js'
import type { Relationship } from '../relationships.js'
import { attributesOf, prefixOf } from '../edit/markup.js'
import { partText, type PartText } from '../edit/part-text.js'
import { CONTENT_TYPES, WorkbookParts } from '../edit/parts.js'
import { withoutElements } from '../edit/remove-part.js'
import { rewriteZip } from '../edit/rewrite-zip.js'
import { spliced } from '../edit/splice.js'
import { appended, childrenOf, outlineOf, withoutEmpty } from './sequence.js'

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const PACKAGE_LINKS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const NEW_LINKS = `${XML_HEAD}<Relationships xmlns="${PACKAGE_LINKS}"></Relationships>`

/** The names that a workbook gives its things, in transitional or strict OOXML. */
export interface Namespaces {
  readonly main: string
  readonly links: string
}

const TRANSITIONAL: Namespaces = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  links: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}
const STRICT: Namespaces = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  links: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
}

/** A workbook that is being changed: its parts as texts, and what becomes of them. */
export class Draft {
  readonly parts: WorkbookParts
  readonly namespaces: Namespaces
  readonly #read = new Map<string, PartText>()
  readonly #texts = new Map<string, string | null>()
  readonly #added = new Map<string, { readonly name: string; text: string }>()

  constructor(private readonly bytes: Uint8Array) {
    this.parts = new WorkbookParts(bytes)
    this.namespaces = this.text(this.parts.workbook).includes(STRICT.main) ? STRICT : TRANSITIONAL
  }

  has(key: string): boolean {
    return this.#added.has(key) || (this.parts.has(key) && this.#texts.get(key) !== null)
  }

  /** The text of a part, as it now is; the first look at one refuses what is no well-formed XML. */
  text(key: string): string {
    return this.#added.get(key)?.text ?? this.#texts.get(key) ?? this.#original(key).text
  }

  set(key: string, text: string): void {
    const added = this.#added.get(key)
    if (added) added.text = text
    else this.#texts.set(key, text)
  }

  /** A new part; its key. */
  add(name: string, text: string): string {
    const key = partKey(name)
    this.#added.set(key, { name, text })
    return key
  }

  remove(key: string): void {
    this.#texts.set(key, null)
  }

  /** A name that no part has: `xl/comments` and `.xml` → `xl/comments3.xml`. */
  freeName(before: string, after: string): string {
    for (let n = 1; ; n++) {
      const name = `${before}${String(n)}${after}`
      if (!this.parts.has(partKey(name)) && !this.#added.has(partKey(name))) return name
    }
  }

  /** The folder in which the workbook part stands, as the zip writes it: `xl/`. */
  get folder(): string {
    const name = this.parts.nameOf(this.parts.workbook).replaceAll('\\', '/').replace(/^\/+/, '')
    const folder = name.slice(0, name.lastIndexOf('/') + 1)
    return /^[\w./-]*$/.test(folder) ? folder : ''
  }

  /** The links of a part of the file as it came. */
  links(source: string): readonly Relationship[] {
    return this.parts.links(source)
  }

  /** Links a part to another one, by its name or key; the id of the link. */
  link(source: string, type: string, target: string): string {
    const key = relationshipsOf(source)
    if (!this.has(key)) this.add(linksName(this.#nameOf(source)), NEW_LINKS)
    const text = this.text(key)
    const outline = outlineOf(text)
    if (!outline) return ''
    const ids = new Set(outline.parts.map(({ tag }) => attributesOf(text.slice(tag.from, tag.to)).get('Id')))
    let n = 1
    while (ids.has(`rIdCotejo${String(n)}`)) n++
    const id = `rIdCotejo${String(n)}`
    const xml = `<${prefixOf(outline.root.tag)}Relationship Id="${id}" Type="${this.namespaces.links}/${type}" Target="${attribute(pathFrom(this.#nameOf(source), target))}"/>`
    this.set(key, spliced(text, appended(text, outline.root, xml)))
    return id
  }

  /** Takes away the links of a part to others, and their list where it was ours. */
  unlink(source: string, targets: ReadonlySet<string>): void {
    const key = relationshipsOf(source)
    if (targets.size === 0 || !this.has(key)) return
    const text = withoutElements(this.text(key), 'Relationship', 'Target', (target) =>
      targets.has(resolveTarget(source, target)),
    )
    const root = outlineOf(text)?.root
    if (text === NEW_LINKS) this.remove(key)
    else
      this.set(
        key,
        root && childrenOf(text, root).length === 0 ? spliced(text, withoutEmpty(text, root)) : text,
      )
  }

  /** Says what a new part is. */
  declare(name: string, contentType: string): void {
    const text = this.text(CONTENT_TYPES)
    const outline = outlineOf(text)
    if (!outline) return
    const xml = `<${prefixOf(outline.root.tag)}Override PartName="/${attribute(name)}" ContentType="${contentType}"/>`
    this.set(CONTENT_TYPES, spliced(text, appended(text, outline.root, xml)))
  }

  /** A template that was given the name of a workbook says that it is one: Excel opens no `.xlsx` that says otherwise. */
  beWorkbook(): void {
    const text = this.text(CONTENT_TYPES)
    this.set(CONTENT_TYPES, text.replace(/(\.spreadsheetml\.)template(\.main\+xml)/i, '$1sheet$2'))
  }

  undeclare(keys: ReadonlySet<string>): void {
    if (keys.size === 0) return
    this.set(
      CONTENT_TYPES,
      withoutElements(this.text(CONTENT_TYPES), 'Override', 'PartName', (name) => keys.has(partKey(name))),
    )
  }

  /** The file with all that changed; the very same where nothing did. */
  written(): Uint8Array {
    const changes = new Map<string, Uint8Array | null>()
    for (const [key, text] of this.#texts) {
      if (text === null) changes.set(key, null)
      else if (text !== this.#original(key).text) changes.set(key, this.#original(key).encode(text))
    }
    if (changes.size === 0 && this.#added.size === 0) return this.bytes
    const encoder = new TextEncoder()
    const added = new Map([...this.#added.values()].map(({ name, text }) => [name, encoder.encode(text)]))
    return rewriteZip(this.bytes, changes, LIMITS, added)
  }

  #original(key: string): PartText {
    const known = this.#read.get(key)
    if (known) return known
    const isRead = this.parts.workbook === key || this.parts.sheets.some((sheet) => sheet.key === key)
    // drawings need not be well-formed; what the reader reads whole it has checked
    if (!key.endsWith('.vml') && !isRead) this.parts.checkXml(key)
    const read = partText(this.parts.read(key))
    this.#read.set(key, read)
    return read
  }

  #nameOf(key: string): string {
    return this.#added.get(key)?.name ?? this.parts.nameOf(key)
  }
}

/** A part as another one names it: from `xl/worksheets/sheet1.xml`, `xl/comments1.xml` is `../comments1.xml`. */
function pathFrom(source: string, target: string): string {
  const folder = source.replaceAll('\\', '/').replace(/^\/+/, '').split('/').slice(0, -1)
  const steps = target.split('/')
  let shared = 0
  while (shared < folder.length && folder[shared] === steps[shared]) shared++
  return [...folder.slice(shared).map(() => '..'), ...steps.slice(shared)].join('/')
}

function linksName(name: string): string {
  const plain = name.replaceAll('\\', '/').replace(/^\/+/, '')
  const slash = plain.lastIndexOf('/') + 1
  return `${plain.slice(0, slash)}_rels/${plain.slice(slash)}.rels`
}

/** A text as the value of an attribute. */
export function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
