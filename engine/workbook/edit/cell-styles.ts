import { isTrue, type XmlReader } from '../xml.js'
import type { Limits } from '../limits.js'
import { readStyles, type Styles } from '../styles.js'
import { attributesOf, eachTag, prefixOf, withAttributes, type Tag } from './markup.js'
import type { PartText } from './part-text.js'
import { spliced } from './splice.js'

const GENERAL_ID = '0'
/** The short date of whoever looks: `dd/mm/aaaa` in Colombia. */
const DATE_ID = '14'

/** The cell styles of a workbook, to which a style that an edit needs is added. */
export class CellStyles {
  readonly #formats: Styles
  /** the `<xf>` elements, as written; those added last */
  readonly #looks: string[] = []
  readonly #written: number
  #list: Tag | null = null
  #listEnd = 0

  constructor(
    private readonly part: PartText,
    xml: XmlReader,
    name: string,
    bytes: Uint8Array,
    limits: Limits,
  ) {
    this.#formats = readStyles(xml, name, bytes, limits)
    this.#findLooks()
    this.#written = this.#looks.length
  }

  /** Whether whoever has the sheet protected may not write in cells of this style. */
  locked(style: string): boolean {
    const look = this.#looks[Number(style)]
    let locked = true
    if (look !== undefined)
      eachTag(look, ({ kind, name, from, to }) => {
        const value =
          name === 'protection' && kind !== 'close' && attributesOf(look.slice(from, to)).get('locked')
        if (typeof value === 'string') locked = isTrue(value)
      })
    return locked
  }

  /** The style that shows a date and else is like this one; null where none can be added. */
  ofDate(style: string): string | null {
    return this.#formats[Number(style)]?.kind === 'date' ? style : this.#like(style, DATE_ID)
  }

  /** The style that shows a number as what it is and else is like this one; null where none can be added. */
  ofNumber(style: string): string | null {
    const kind = this.#formats[Number(style)]?.kind
    return kind === 'date' || kind === 'time' ? this.#like(style, GENERAL_ID) : style
  }

  /** The text of the part with what was added; null when nothing was. */
  changed(): string | null {
    const added = this.#looks.slice(this.#written)
    if (!this.#list || added.length === 0) return null
    const { from, to } = this.#list
    const tag = this.part.text.slice(from, to)
    const count = attributesOf(tag).has('count') ? { count: String(this.#looks.length) } : {}
    return spliced(this.part.text, [
      { from, to, text: withAttributes(tag, count) },
      { from: this.#listEnd, to: this.#listEnd, text: added.join('') },
    ])
  }

  #like(style: string, format: string): string | null {
    const prefix = this.#list && prefixOf(this.#list)
    if (prefix === null || this.#written === 0) return null
    const base = this.#looks[Number(style)] ?? `<${prefix}xf/>`
    const tagEnd = firstTagEnd(base)
    const tag = withAttributes(base.slice(0, tagEnd), {
      numFmtId: format,
      applyNumberFormat: '1',
      quotePrefix: null,
    })
    const look = tag + base.slice(tagEnd)
    const known = this.#looks.indexOf(look)
    return String(known < 0 ? this.#looks.push(look) - 1 : known)
  }

  #findLooks(): void {
    const { text } = this.part
    let section = ''
    let start = 0
    eachTag(text, (tag) => {
      const { kind, name, depth, from, to } = tag
      if (depth === 2 && kind !== 'close') section = name
      if (section !== 'cellXfs') return
      if (depth === 2 && kind === 'open') this.#list = tag
      if (depth === 2 && kind === 'close') this.#listEnd = from
      if (depth !== 3 || name !== 'xf') return
      if (kind !== 'close') start = from
      if (kind !== 'open') this.#looks.push(text.slice(start, to))
    })
  }
}

function firstTagEnd(text: string): number {
  let end = 0
  eachTag(text, ({ to }) => {
    end ||= to
  })
  return end
}
