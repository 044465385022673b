import { parseRange } from '../../grid/address.js'
import type { Rect } from '../../grid/grid.js'
import { ContentTypes } from '../content-types.js'
import { LIMITS } from '../limits.js'
import { Package } from '../package.js'
import { relationshipsOf } from '../part-name.js'
import { readRelationships, type Relationship } from '../relationships.js'
import { readWorkbookPart } from '../workbook-part.js'
import { prefixedAttribute, XmlReader } from '../xml.js'

export const CONTENT_TYPES = '[content_types].xml'

/** A worksheet and the part in which it is. */
export interface SheetPart {
  readonly key: string
  readonly name: string
  readonly sheetId: string
}

/** The parts of a workbook that `readWorkbook` accepts, as an edit needs them. */
export class WorkbookParts {
  readonly workbook: string
  readonly sheets: readonly SheetPart[]
  readonly date1904: boolean
  readonly #package: Package
  readonly #xml = new XmlReader(LIMITS)
  readonly #links: readonly Relationship[]

  constructor(bytes: Uint8Array) {
    this.#package = new Package(bytes, LIMITS)
    this.workbook = this.#mainPart()
    this.#links = this.links(this.workbook)
    const part = readWorkbookPart(this.#xml, this.workbook, this.read(this.workbook))
    this.date1904 = part !== 'not-a-workbook' && part.date1904
    const ids = this.#sheetIds()
    const entries = part === 'not-a-workbook' ? [] : part.sheets
    this.sheets = entries.flatMap(({ name, relationshipId }) => {
      const link = this.#links.find(({ id, type }) => id === relationshipId && type === 'worksheet')
      return link ? [{ key: link.target, name, sheetId: ids.get(link.id) ?? '' }] : []
    })
  }

  /** The part to which a relationship of the file leads, or undefined where there is none. */
  ofFile(type: string): string | undefined {
    return this.links('').find((link) => link.type === type && this.#package.has(link.target))?.target
  }

  /** Whether somebody has signed the file. */
  get signed(): boolean {
    return [...this.#package.keys()].some((key) => key.startsWith('_xmlsignatures/'))
  }

  /** The part to which a relationship of the workbook leads, or undefined where there is none. */
  linked(type: string): string | undefined {
    return this.#links.find((link) => link.type === type && this.#package.has(link.target))?.target
  }

  has(key: string): boolean {
    return this.#package.has(key)
  }

  /** The keys of all parts. */
  keys(): Iterable<string> {
    return this.#package.keys()
  }

  /** The name of a part as the zip writes it. */
  nameOf(key: string): string {
    return this.#package.nameOf(key)
  }

  /** The content of a part that is there. */
  read(key: string): Uint8Array {
    return this.#package.read(key) ?? new Uint8Array(0)
  }

  /** Refuses a part that is no well-formed XML. */
  checkXml(key: string): void {
    this.#xml.read(key, this.read(key), { open: () => undefined })
  }

  /** The links of a part to others; of the file itself where `source` is empty. */
  links(source: string): readonly Relationship[] {
    const key = relationshipsOf(source)
    return this.#package.has(key) ? readRelationships(this.#xml, key, this.read(key), source) : []
  }

  /** The header rows of the Excel tables of a sheet. */
  tableHeaders({ key }: SheetPart): Rect[] {
    return this.links(key).flatMap(({ type, target }) => {
      if (type !== 'table' || !this.#package.has(target)) return []
      let header: Rect | null = null
      this.#xml.read(target, this.read(target), {
        open: (_, depth, { ref, headerRowCount }) => {
          if (depth === 1 && headerRowCount !== '0') header = parseRange(ref ?? '')
        },
      })
      const found = header as Rect | null
      return found ? [{ ...found, bottom: found.top }] : []
    })
  }

  #mainPart(): string {
    const linked = this.links('').find(({ type }) => type === 'officeDocument')?.target
    return (
      linked ?? new ContentTypes(this.#xml, CONTENT_TYPES, this.read(CONTENT_TYPES)).mainSpreadsheet() ?? ''
    )
  }

  /** The ids by which the calculation chain names the sheets, by their relationship. */
  #sheetIds(): ReadonlyMap<string, string> {
    const ids = new Map<string, string>()
    this.#xml.read(this.workbook, this.read(this.workbook), {
      open: (name, depth, attributes) => {
        const id = prefixedAttribute(attributes, 'id')
        if (depth === 3 && name === 'sheet' && id !== undefined) ids.set(id, attributes['sheetId'] ?? '')
      },
    })
    return ids
  }
}
