import { spliced } from './splice.js'

/** A tag of an XML text: where it stands, `<` and `>` included. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'empty'
  /** as written: `x:row` */
  readonly written: string
  /** without its prefix: `row` */
  readonly name: string
  /** of its element; the root has 1 */
  readonly depth: number
  readonly from: number
  readonly to: number
}

const AFTER_NAME = /[\s/>]/g

/** Tells the tags of a well-formed XML text in order; what is not well-formed is for `XmlReader` to refuse first. */
export function eachTag(text: string, tell: (tag: Tag) => void): void {
  let depth = 0
  for (let from = text.indexOf('<'); from >= 0;) {
    const passed = text.startsWith('<?', from)
      ? after(text, '?>', from)
      : text.startsWith('<!--', from)
        ? after(text, '-->', from + 4)
        : text.startsWith('<![CDATA[', from)
          ? after(text, ']]>', from)
          : null
    const to = passed ?? tagEnd(text, from)
    if (passed === null) {
      const closes = text.charAt(from + 1) === '/'
      const empty = !closes && text.charAt(to - 2) === '/'
      const written = nameAt(text, from + (closes ? 2 : 1))
      if (!closes) depth++
      const kind = closes ? 'close' : empty ? 'empty' : 'open'
      tell({ kind, written, name: written.slice(written.indexOf(':') + 1), depth, from, to })
      if (closes || empty) depth--
    }
    from = text.indexOf('<', to)
  }
}

/** `x:` of `x:row`; empty where there is no prefix. */
export function prefixOf({ written, name }: Tag): string {
  return written.slice(0, written.length - name.length)
}

const ATTRIBUTE = /\s+([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** The attributes of a start tag, by their names as written. */
export function attributesOf(tag: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name = '', double, single] of tag.matchAll(ATTRIBUTE))
    attributes.set(name, unescaped(double ?? single ?? ''))
  return attributes
}

/** A start tag with some attributes set, to values that need no escape, or taken away (null); the rest as it stands. */
export function withAttributes(tag: string, changes: Readonly<Record<string, string | null>>): string {
  const there = [...tag.matchAll(ATTRIBUTE)]
  const added = Object.entries(changes).flatMap(([name, value]) =>
    value === null || there.some(([, other]) => other === name) ? [] : [` ${name}="${value}"`],
  )
  const last = there.at(-1)
  const end = last ? last.index + last[0].length : 1 + nameAt(tag, 1).length
  const changed = there.flatMap((match) => {
    const [whole, name = ''] = match
    const value = changes[name]
    if (value === undefined) return []
    const text = value === null ? '' : ` ${name}="${value}"`
    return [{ from: match.index, to: match.index + whole.length, text }]
  })
  return spliced(tag, [...changed, { from: end, to: end, text: added.join('') }])
}

function nameAt(text: string, at: number): string {
  AFTER_NAME.lastIndex = at
  return text.slice(at, AFTER_NAME.exec(text)?.index ?? text.length)
}

function after(text: string, closing: string, from: number): number {
  const at = text.indexOf(closing, from)
  return at < 0 ? text.length : at + closing.length
}

/** Where a tag ends: a `>` within quotes is no end. */
function tagEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const char = text.charCodeAt(at)
    if (char === 0x3e) return at + 1
    if (char !== 0x22 && char !== 0x27) continue
    at = text.indexOf(text.charAt(at), at + 1)
    if (at < 0) break
  }
  return text.length
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(value: string): string {
  if (!value.includes('&')) return value
  return value.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name = '') => {
      if (hex !== undefined || decimal !== undefined)
        return String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16))
      return NAMED[name as string] ?? whole
    },
  )
}
