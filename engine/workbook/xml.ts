import { SaxesParser } from 'saxes'
import type { Limits } from './limits.js'
import { PlainScanner, UNUSUAL } from './plain/scanner.js'
import { tellPlain } from './plain/tell.js'
import { damaged, Refusal } from './refusal.js'

/** The attributes of an element by their name as written; no prototype, so any name is safe to look up. */
export type Attributes = Readonly<Record<string, string | undefined>>

/** What is told of an XML part. Names are local: `x:row` and `row` are the same. The root has depth 1. */
export interface XmlHandlers {
  readonly open: (name: string, depth: number, attributes: Attributes) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string, depth: number) => void
}

const SLICE = 64 * 1024
const PROLOG = 1024

/** Counts the elements of all parts of one file. */
export class XmlReader {
  #elements = 0
  readonly #scanner: PlainScanner

  constructor(private readonly limits: Limits) {
    this.#scanner = new PlainScanner(limits)
  }

  /** Tells the handlers of an XML part, in order; refuses a DOCTYPE and whatever is not well-formed. */
  read(part: string, bytes: Uint8Array, handlers: XmlHandlers): void {
    if (this.plain(bytes, (scanner) => scanner.skip(1)) === null) this.readStrictly(part, bytes, handlers)
    else tellPlain(this.#scanner, bytes, handlers)
  }

  /** What is made of a part in plain XML; null, and nothing counted, where it is not plain or is to be refused. */
  plain<T>(bytes: Uint8Array, make: (scanner: PlainScanner) => T): T | null {
    const scanner = this.#scanner
    try {
      scanner.start(bytes, this.limits.elements - this.#elements)
      const made = make(scanner)
      scanner.finish()
      this.#elements += scanner.elements
      return made
    } catch (thrown) {
      if (thrown === UNUSUAL || thrown instanceof Refusal) return null
      throw thrown
    }
  }

  /** As `read`, by the strict parser, which knows all of XML. */
  readStrictly(part: string, bytes: Uint8Array, handlers: XmlHandlers): void {
    const { limits } = this
    const encoding = encodingOf(bytes)
    if (encoding === null) throw damaged(part)
    if (prologHasDoctype(bytes.subarray(0, PROLOG))) throw new Refusal({ kind: 'doctype', part })

    let depth = 0
    let events = 0
    const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
    parser.on('error', () => {
      throw damaged(part)
    })
    parser.on('doctype', () => {
      throw new Refusal({ kind: 'doctype', part })
    })
    parser.on('opentag', ({ name, attributes }) => {
      events++
      if (++depth > limits.depth) throw damaged(part)
      if (++this.#elements > limits.elements) throw new Refusal({ kind: 'bomb', part })
      handlers.open(localName(name), depth, attributes)
    })
    parser.on('closetag', ({ name }) => {
      events++
      handlers.close?.(localName(name), depth)
      depth--
    })
    parser.on('comment', () => {
      events++
    })
    const text = (content: string): void => {
      events++
      handlers.text?.(content)
    }
    parser.on('text', text)
    parser.on('cdata', text)

    const decoder = new TextDecoder(encoding, { fatal: encoding !== 'windows-1252' })
    let eventsBefore = 0
    let quietChars = 0
    for (let at = 0; at < bytes.length; at += SLICE) {
      const slice = decode(decoder, bytes.subarray(at, at + SLICE), at + SLICE < bytes.length, part)
      parser.write(slice)
      quietChars = events === eventsBefore ? quietChars + slice.length : 0
      if (quietChars > limits.tokenChars) throw damaged(part)
      eventsBefore = events
    }
    parser.close()
  }
}

/** The value of an attribute whatever its prefix: `r:id`, `ns1:id`. */
export function prefixedAttribute(attributes: Attributes, local: string): string | undefined {
  for (const name in attributes) {
    if (name.includes(':') && localName(name) === local && !name.startsWith('xmlns:')) return attributes[name]
  }
  return undefined
}

/** Whether a truth value of OOXML (`1`, `true`, `on`) is true. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on'
}

/** Whether an XML part, or its beginning, declares a document type before its root element. */
export function prologHasDoctype(head: Uint8Array): boolean {
  if (startsPlainly(head)) return false
  const encoding = encodingOf(head)
  if (encoding === null) return false
  const text = new TextDecoder(encoding).decode(head)
  for (let at = 0; ;) {
    while (/\s/.test(text.charAt(at))) at++
    const closing = text.startsWith('<?', at) ? '?>' : text.startsWith('<!--', at) ? '-->' : null
    if (closing === null) return text.startsWith('<!DOCTYPE', at)
    const closed = text.indexOf(closing, at + 2)
    if (closed < 0) return false
    at = closed + closing.length
  }
}

/** Whether the root element comes first, or right after a declaration and line ends, as programs write it. */
function startsPlainly(head: Uint8Array): boolean {
  let at = 0
  if (head[0] === 0x3c && head[1] === 0x3f) {
    at = head.indexOf(0x3e) + 1
    if (head[at - 2] !== 0x3f) return false
    while (head[at] === 0x0a || head[at] === 0x0d) at++
  }
  const first = (head[at + 1] ?? 0) | 0x20
  return head[at] === 0x3c && first >= 0x61 && first <= 0x7a
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** A fatal decoder throws for one reason: bytes that are not of its encoding. */
function decode(
  decoder: InstanceType<typeof TextDecoder>,
  bytes: Uint8Array,
  stream: boolean,
  part: string,
): string {
  try {
    return decoder.decode(bytes, { stream })
  } catch {
    throw damaged(part)
  }
}

/** The label a TextDecoder needs for an XML part, by its byte order mark or declaration; null for any other. */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | null {
  const [a, b] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le'
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be'
  if (a !== 0x3c || b !== 0x3f) return 'utf-8'
  const declaration = asciiUntil(bytes, 0x3e)
  const declared = /\sencoding\s*=\s*["']([^"']*)["']/.exec(declaration)?.[1]?.toLowerCase() ?? 'utf-8'
  if (['utf-8', 'utf8', 'us-ascii', 'ascii'].includes(declared)) return 'utf-8'
  return ['iso-8859-1', 'latin1', 'windows-1252', 'cp1252'].includes(declared) ? 'windows-1252' : null
}

/** The first characters of an XML part, at most 200, as far as this byte. */
function asciiUntil(bytes: Uint8Array, stop: number): string {
  let text = ''
  for (let at = 0; at < bytes.length && at < 200 && bytes[at] !== stop; at++)
    text += String.fromCharCode(bytes[at]!)
  return text
}
