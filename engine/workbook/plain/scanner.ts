import type { Limits } from '../limits.js'
import {
  AMPERSAND,
  APOSTROPHE,
  BRACKET,
  CLASS,
  COLON,
  EQUAL,
  GREATER,
  isXmlChar,
  LESS,
  LINE_FEED,
  multibyteLength,
  NAME,
  NAME_START,
  QUESTION,
  QUOTE,
  RETURN,
  SLASH,
  SPACE,
  SPECIAL,
  TAB,
} from './bytes.js'

/**
 * Thrown at whatever is not the plain XML that programs write (a comment, a CDATA section, an entity of its own, damage…):
 * the part is then for the strict parser to read, from its beginning, and for it to refuse.
 */
export const UNUSUAL = Symbol('unusual')

/** How a tag ends. */
export const OPENS = 1
export const EMPTY = 2

const DECLARATION =
  /^<\?xml version=(?:"1\.0"|'1\.0')(?: encoding=(?:"utf-8"|'utf-8'))?(?: standalone=(?:"(?:yes|no)"|'(?:yes|no)'))? ?\?>/i
const USUAL_DECLARATION = word('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>')
const LONGEST_DECLARATION = 120
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])
const LONGEST_REFERENCE = 12
const WINDOW = 64 * 1024
const MOST_ATTRIBUTES = 32
const MOST_DIGITS = 9
/** Elements that readers of plain parts know are not counted in depth. */
const LEAST_DEPTH = 16

/** What a text or a value holds besides ordinary characters. */
const REFERENCES = 1
const RETURNS = 2
const BLANKS = 4

/**
 * Reads plain XML in UTF-8, byte by byte, and judges it as it goes: whatever it accepts is well-formed. `at` is where it
 * stands; texts become strings only when they are asked for. Anything it does not know throws `UNUSUAL`.
 */
export class PlainScanner {
  bytes: Uint8Array = new Uint8Array()
  at = 0
  /** the elements opened so far */
  elements = 0
  /** the name last read: where it starts and ends, and whether it has a prefix */
  nameStart = 0
  nameEnd = 0
  prefixed = false
  /** of the last tag */
  attributes = 0
  readonly #nameStarts = new Int32Array(MOST_ATTRIBUTES)
  readonly #nameEnds = new Int32Array(MOST_ATTRIBUTES)
  readonly #hashes = new Int32Array(MOST_ATTRIBUTES)
  readonly #valueStarts = new Int32Array(MOST_ATTRIBUTES)
  readonly #valueEnds = new Int32Array(MOST_ATTRIBUTES)
  readonly #valueUnits = new Int32Array(MOST_ATTRIBUTES)
  readonly #valueLengths = new Int32Array(MOST_ATTRIBUTES)
  readonly #valueKinds = new Uint8Array(MOST_ATTRIBUTES)

  #mostElements = 0
  /** by how much the bytes before `at` are more than the UTF-16 units that they make */
  #surplus = 0
  #textStart = 0
  #textEnd = 0
  #textUnit = 0
  #textLength = 0
  #textKind = 0
  /** a stretch of the part as a string, and where it starts and ends, in UTF-16 units of the whole part */
  #window = ''
  #windowStart = 0
  #windowEnd = 0
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true })

  constructor(private readonly limits: Limits) {}

  /** A part, of which so many elements may be read, from its beginning to the name of its root element. */
  start(bytes: Uint8Array, mostElements: number): void {
    if (this.limits.depth < LEAST_DEPTH) throw UNUSUAL
    this.bytes = bytes
    this.#mostElements = mostElements
    this.at = this.elements = this.#surplus = this.#windowStart = this.#windowEnd = 0
    this.#window = ''
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
      this.at = 3
      this.#surplus = 2
    }
    if (bytes[this.at] === LESS && bytes[this.at + 1] === QUESTION && !this.passes(USUAL_DECLARATION)) {
      const head = String.fromCharCode(...bytes.subarray(this.at, this.at + LONGEST_DECLARATION))
      const declaration = DECLARATION.exec(head)
      if (!declaration) throw UNUSUAL
      this.at += declaration[0].length
    }
    this.blanks()
    this.expect(LESS)
    this.count()
  }

  /** What follows the root element: blanks, to the end of the part. */
  finish(): void {
    this.blanks()
    if (this.at !== this.bytes.length) throw UNUSUAL
  }

  expect(byte: number): void {
    if (this.bytes[this.at] !== byte) throw UNUSUAL
    this.at++
  }

  blanks(): void {
    const { bytes } = this
    let at = this.at
    for (; at < bytes.length; at++) {
      const byte = bytes[at]
      if (byte !== SPACE && byte !== LINE_FEED && byte !== RETURN && byte !== TAB) break
    }
    this.#tokenOf(at - this.at)
    this.at = at
  }

  /** Whether what stands here is exactly this; passes it if so. */
  passes(word: Uint8Array): boolean {
    const { bytes, at } = this
    for (let index = 0; index < word.length; index++) if (bytes[at + index] !== word[index]) return false
    this.at = at + word.length
    return true
  }

  /**
   * Blanks, and the tag that follows in the content of an element. True before the name of a child, which is counted;
   * false after the `</` of the element's own end.
   */
  child(): boolean {
    if (this.bytes[this.at] !== LESS) this.blanks()
    this.expect(LESS)
    if (this.bytes[this.at] === SLASH) {
      this.at++
      return false
    }
    this.count()
    return true
  }

  count(): void {
    if (++this.elements > this.#mostElements) throw UNUSUAL
  }

  name(): void {
    const { bytes } = this
    let at = this.at
    this.nameStart = at
    this.prefixed = false
    if (CLASS[bytes[at] ?? 0] !== NAME_START) throw UNUSUAL
    for (at++; CLASS[bytes[at] ?? 0]! >= NAME; at++) if (bytes[at] === COLON) this.prefixed = true
    this.#tokenOf(at - this.nameStart)
    this.nameEnd = this.at = at
  }

  /** Whether the name last read is this. */
  isNamed(word: Uint8Array): boolean {
    return this.nameEnd - this.nameStart === word.length && matches(this.bytes, this.nameStart, word)
  }

  /** The name last read, without its prefix. */
  localName(): string {
    const name = ascii(this.bytes, this.nameStart, this.nameEnd)
    return this.prefixed ? name.slice(name.indexOf(':') + 1) : name
  }

  /** The rest of a tag after its name: `OPENS` or `EMPTY`. Its attributes are kept until the next tag. */
  tag(): typeof OPENS | typeof EMPTY {
    const { bytes } = this
    const start = this.at
    let count = 0
    for (;;) {
      const before = this.at
      if (bytes[before] !== GREATER) this.blanks()
      const byte = bytes[this.at]
      if (byte === GREATER || byte === SLASH) {
        this.at++
        if (byte === SLASH) this.expect(GREATER)
        this.attributes = count
        this.#tokenOf(this.at - start)
        return byte === SLASH ? EMPTY : OPENS
      }
      if (this.at === before || count === MOST_ATTRIBUTES) throw UNUSUAL
      this.#attribute(count++)
    }
  }

  /** The value of an attribute of the last tag. */
  attribute(word: Uint8Array): string | undefined {
    const index = this.#indexOf(word)
    return index < 0 ? undefined : this.#value(index)
  }

  /** An attribute of the last tag that holds a whole number from 0; −1 when it has none. */
  number(word: Uint8Array): number {
    const index = this.#indexOf(word)
    if (index < 0) return -1
    const { bytes } = this
    const start = this.#valueStarts[index]!
    const end = this.#valueEnds[index]!
    if (start === end || end - start > MOST_DIGITS) throw UNUSUAL
    let value = 0
    for (let at = start; at < end; at++) {
      const digit = bytes[at]! - 0x30
      if (digit < 0 || digit > 9) throw UNUSUAL
      value = value * 10 + digit
    }
    return value
  }

  /** All attributes of the last tag. */
  allAttributes(): Record<string, string> {
    const all = Object.create(null) as Record<string, string>
    for (let at = 0; at < this.attributes; at++) {
      all[ascii(this.bytes, this.#nameStarts[at]!, this.#nameEnds[at]!)] = this.#value(at)
    }
    return all
  }

  /** The text up to the next tag; `lastText` is what it says. */
  text(): void {
    this.#textStart = this.at
    this.#textUnit = this.at - this.#surplus
    this.#textKind = this.#run(LESS)
    this.#textEnd = this.at
    this.#textLength = this.at - this.#surplus - this.#textUnit
  }

  lastText(): string {
    const text = this.#decoded(this.#textStart, this.#textEnd, this.#textUnit, this.#textLength)
    return this.#textKind & (REFERENCES | RETURNS) ? normalised(text) : text
  }

  /** The end of an element whose `</` is passed and whose name stood there. */
  closes(nameStart: number, nameEnd: number): void {
    const { bytes } = this
    let at = this.at
    for (let from = nameStart; from < nameEnd; from++, at++) if (bytes[at] !== bytes[from]) throw UNUSUAL
    this.at = at
    this.expect(GREATER)
  }

  /** An element whose `<` is passed, to its end, whatever it holds. */
  skip(depth: number): void {
    this.name()
    const start = this.nameStart
    const end = this.nameEnd
    if (this.tag() === OPENS) this.skipContent(depth, start, end)
  }

  /** The content and the end of the element of this name. */
  skipContent(depth: number, nameStart: number, nameEnd: number): void {
    if (depth >= this.limits.depth) throw UNUSUAL
    const { bytes } = this
    for (;;) {
      if (bytes[this.at] !== LESS) this.#run(LESS)
      this.at++
      if (bytes[this.at] === SLASH) {
        this.at++
        this.closes(nameStart, nameEnd)
        return
      }
      this.count()
      this.skip(depth + 1)
    }
  }

  #indexOf(word: Uint8Array): number {
    for (let at = 0; at < this.attributes; at++) {
      const start = this.#nameStarts[at]!
      if (this.#nameEnds[at]! - start === word.length && matches(this.bytes, start, word)) return at
    }
    return -1
  }

  #attribute(index: number): void {
    const { bytes } = this
    const nameStart = this.at
    let at = nameStart
    let hash = 0
    if (CLASS[bytes[at] ?? 0] !== NAME_START) throw UNUSUAL
    for (; CLASS[bytes[at] ?? 0]! >= NAME; at++) hash = (hash * 31 + bytes[at]!) | 0
    this.#tokenOf(at - nameStart)
    const quote = bytes[at + 1]
    if (bytes[at] !== EQUAL || (quote !== QUOTE && quote !== APOSTROPHE)) throw UNUSUAL
    for (let other = 0; other < index; other++) if (this.#hashes[other] === hash) throw UNUSUAL
    this.#hashes[index] = hash
    this.#nameStarts[index] = nameStart
    this.#nameEnds[index] = at
    this.#valueStarts[index] = this.at = at + 2
    const unit = this.at - this.#surplus
    this.#valueKinds[index] = this.#run(quote)
    this.#valueEnds[index] = this.at
    this.#valueUnits[index] = unit
    this.#valueLengths[index] = this.at - this.#surplus - unit
    this.at++
  }

  #value(index: number): string {
    const kind = this.#valueKinds[index]!
    const start = this.#valueStarts[index]!
    const text = this.#decoded(
      start,
      this.#valueEnds[index]!,
      this.#valueUnits[index]!,
      this.#valueLengths[index]!,
    )
    if (kind === 0) return text
    return normalised(kind & BLANKS ? text.replace(/\r\n?|[\n\t]/g, ' ') : text)
  }

  /** Passes characters up to this delimiter; says what there was among them. */
  #run(delimiter: number): number {
    const { bytes } = this
    const start = this.at
    let at = start
    let kind = 0
    for (;;) {
      while (CLASS[bytes[at] ?? 0] !== SPECIAL) at++
      const byte = bytes[at]
      if (byte === delimiter) break
      if (byte === undefined || byte === LESS) throw UNUSUAL
      if (byte >= 0x80) {
        const length = multibyteLength(bytes, at)
        if (length === 0) throw UNUSUAL
        this.#surplus += length === 4 ? 2 : length - 1
        at += length
      } else if (byte === AMPERSAND) {
        kind |= REFERENCES
        at = this.#reference(at)
      } else if (byte < SPACE) {
        if (byte === RETURN) kind |= RETURNS
        else if (byte !== LINE_FEED && byte !== TAB) throw UNUSUAL
        kind |= BLANKS
        at++
      } else {
        if (byte === BRACKET && bytes[at + 1] === BRACKET && bytes[at + 2] === GREATER) throw UNUSUAL
        at++
      }
    }
    this.#tokenOf(at - start)
    this.at = at
    return kind
  }

  /** Passes `&amp;` or `&#…;`. */
  #reference(at: number): number {
    let end = at + 1
    while (
      end < at + LONGEST_REFERENCE &&
      CLASS[this.bytes[end] ?? 0]! !== SPECIAL &&
      this.bytes[end] !== 0x3b
    )
      end++
    if (this.bytes[end] !== 0x3b || referred(ascii(this.bytes, at + 1, end)) === null) throw UNUSUAL
    return end + 1
  }

  /** The characters of these bytes: `length` UTF-16 units, the first of which is `unit` in the part. */
  #decoded(start: number, end: number, unit: number, length: number): string {
    if (length === 0) return ''
    if (unit < this.#windowStart || unit + length > this.#windowEnd) {
      const { bytes } = this
      let stop = Math.min(bytes.length, Math.max(end, start + WINDOW))
      while (stop > end && (bytes[stop]! & 0xc0) === 0x80) stop--
      this.#window = this.#decoder.decode(bytes.subarray(start, stop))
      this.#windowStart = unit
      this.#windowEnd = unit + this.#window.length
    }
    const from = unit - this.#windowStart
    return this.#window.slice(from, from + length)
  }

  /** Too long a token is for the strict parser to refuse, by its own count. */
  #tokenOf(length: number): void {
    if (length > this.limits.tokenChars / 4) throw UNUSUAL
  }
}

/** A name as `PlainScanner` compares it. */
export function word(name: string): Uint8Array {
  return Uint8Array.from(name, (char) => char.charCodeAt(0))
}

function matches(bytes: Uint8Array, at: number, name: Uint8Array): boolean {
  for (let index = 0; index < name.length; index++) if (bytes[at + index] !== name[index]) return false
  return true
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at]!)
  return text
}

/** Line ends as XML reads them, and what its references stand for. */
function normalised(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  return lines.replace(/&([^;]*);/g, (_, name: string) => referred(name)!)
}

/** What `&name;` stands for; null when that is not one of XML's own. */
function referred(name: string): string | null {
  if (!name.startsWith('#')) return ENTITIES.get(name) ?? null
  const hex = /^#x([0-9a-f]+)$/i.exec(name)
  const code =
    hex && name[1] === 'x' ? parseInt(hex[1]!, 16) : /^#[0-9]+$/.test(name) ? Number(name.slice(1)) : NaN
  return isXmlChar(code) ? String.fromCodePoint(code) : null
}
