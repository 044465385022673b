import { partKey } from './part-name.js'
import type { XmlReader } from './xml.js'

/** What `[Content_Types].xml` says of the parts of a file. */
export class ContentTypes {
  readonly #byPart = new Map<string, string>()
  readonly #byExtension = new Map<string, string>()

  constructor(xml: XmlReader, part: string, bytes: Uint8Array) {
    xml.read(part, bytes, {
      open: (name, depth, attributes) => {
        const type = attributes['ContentType']
        if (depth !== 2 || type === undefined) return
        const { PartName: partName, Extension: extension } = attributes
        if (name === 'Override' && partName !== undefined) this.#byPart.set(partKey(partName), type)
        if (name === 'Default' && extension !== undefined)
          this.#byExtension.set(extension.toLowerCase(), type)
      },
    })
  }

  /** The content type of a part; '' when it says none. */
  of(key: string): string {
    const extension = key.slice(key.lastIndexOf('.') + 1)
    return this.#byPart.get(key) ?? this.#byExtension.get(extension) ?? ''
  }

  /** The first part that is said to be a spreadsheet's main one. */
  mainSpreadsheet(): string | undefined {
    for (const [part, type] of this.#byPart) if (kindOfMain(type) === 'xlsx') return part
    return undefined
  }
}

/** What kind of document a main part of this content type makes. */
export function kindOfMain(contentType: string): 'xlsx' | 'xlsb' | 'docx' | 'other' {
  const type = contentType.toLowerCase()
  if (type.includes('ms-excel.sheet.binary')) return 'xlsb'
  if (!type.endsWith('.main+xml')) return 'other'
  if (/wordprocessingml|ms-word/.test(type)) return 'docx'
  return /spreadsheetml|ms-excel/.test(type) ? 'xlsx' : 'other'
}
