import { cellText, MAX_CELL_TEXT } from './cell-text.js'
import { xmlText } from './xml-text.js'

/** A piece, and room for the row that fills it. */
const CAPACITY = 320 * 1024
/** So many are waiting to be filled again at most. */
const SPARE = 4
/** The bytes that a UTF-16 unit takes at most: `&quot;`. */
const WIDEST = 6

const UNDERSCORE = 0x5f
const X = 0x78
/** The ASCII characters that stand in a cell as they are. */
const PLAIN = Uint8Array.from({ length: 128 }, (_, code) => {
  const written = xmlText(cellText(String.fromCharCode(code)))
  return written.length === 1 && written.charCodeAt(0) === code ? 1 : 0
})
const ENTITIES = new Map(
  Array.from('&<>"', (character) => [character.charCodeAt(0), Buffer.from(xmlText(character))] as const),
)

const EMPTY = Buffer.alloc(0)
const spare: Buffer[] = []

/** Gives back a piece that was taken and is no longer needed, so that its memory is filled again. */
export function giveBack({ buffer }: Uint8Array): void {
  if (buffer.byteLength === CAPACITY && spare.length < SPARE) spare.push(Buffer.from(buffer))
}

/** XML in UTF-8 as it piles up, taken piece by piece. */
export class XmlBytes {
  #bytes: Buffer = EMPTY
  #length = 0
  /** what each column said last, and where it stands */
  readonly #said: ({ text: string | null; from: number; to: number } | undefined)[] = []

  get length(): number {
    return this.#length
  }

  /** What has piled up; it is no longer kept. */
  take(): Uint8Array {
    const piece = this.#bytes.subarray(0, this.#length)
    this.#bytes = EMPTY
    this.#length = 0
    // a column may have said nothing yet
    for (const said of this.#said) if (said) said.text = null
    return piece
  }

  /** Bytes of ours, as they are. */
  constant(bytes: Uint8Array): void {
    this.#reserve(bytes.length)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
  }

  /** XML as it stands. */
  xml(text: string): void {
    this.#reserve(3 * text.length)
    this.#length += this.#bytes.write(text, this.#length, 'utf8')
  }

  /** A text as a cell of a column can hold it; one that the column says again is copied. */
  text(text: string, column: number): void {
    const said = (this.#said[column] ??= { text: null, from: 0, to: 0 })
    if (said.text === text) {
      this.#reserve(said.to - said.from)
      this.#bytes.copyWithin(this.#length, said.from, said.to)
      this.#length += said.to - said.from
      return
    }
    said.text = text
    said.from = this.#length
    if (text.length > MAX_CELL_TEXT || !this.#plain(text)) this.xml(xmlText(cellText(text)))
    said.to = this.#length
  }

  /** Writes a text in one pass, or nothing of it where something in it has to be mended first. */
  #plain(text: string): boolean {
    const { length } = text
    this.#reserve(WIDEST * length)
    const bytes = this.#bytes
    let at = this.#length
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i)
      if (code < 128) {
        if (PLAIN[code] === 1) {
          if (code === UNDERSCORE && text.charCodeAt(i + 1) === X) return false
          bytes[at++] = code
          continue
        }
        const entity = ENTITIES.get(code)
        if (entity === undefined) return false
        bytes.set(entity, at)
        at += entity.length
      } else if (code < 0x800) {
        bytes[at++] = 0xc0 | (code >> 6)
        bytes[at++] = 0x80 | (code & 0x3f)
      } else {
        if ((code >= 0xd800 && code < 0xe000) || code >= 0xfffe) return false
        bytes[at++] = 0xe0 | (code >> 12)
        bytes[at++] = 0x80 | ((code >> 6) & 0x3f)
        bytes[at++] = 0x80 | (code & 0x3f)
      }
    }
    this.#length = at
    return true
  }

  #reserve(more: number): void {
    const needed = this.#length + more
    if (needed <= this.#bytes.length) return
    const grown =
      needed <= CAPACITY
        ? (spare.pop() ?? Buffer.allocUnsafeSlow(CAPACITY))
        : Buffer.allocUnsafeSlow(Math.max(needed, 2 * this.#bytes.length))
    grown.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = grown
  }
}
