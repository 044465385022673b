import { KIND, linesOf, scanned } from '../../../engine/text/cell-height.js'
import { cellText, MAX_CELL_TEXT } from './cell-text.js'
import { xmlText } from './xml-text.js'

/** A piece, and room for the row that fills it. */
const CAPACITY = 320 * 1024
/** So many are waiting to be filled again at most. */
const SPARE = 4
/** The bytes that a UTF-16 unit takes at most. */
const WIDEST = 3
/** Below so many bytes a loop is faster than a call. */
const SHORT = 12
/** How many texts are remembered, by a hash of theirs. */
const SAID = 512

const EMPTY = Buffer.alloc(0)
const spare: Buffer[] = []

/** Gives back a piece that was taken and is no longer needed, so that its memory is filled again. */
export function giveBack({ buffer }: Uint8Array): void {
  if (buffer.byteLength === CAPACITY && spare.length < SPARE) spare.push(Buffer.from(buffer))
}

/** A text as it was written: where it stands in the piece, and its lines. */
interface Said {
  text: string
  room: number
  lines: number
  /** which piece it stands in */
  piece: number
  from: number
  to: number
}

/** XML in UTF-8 as it piles up, taken piece by piece. */
export class XmlBytes {
  #bytes: Buffer = EMPTY
  #length = 0
  #piece = 0
  readonly #said = new Array<Said | undefined>(SAID)
  /** where what is open begins, what is kept free there, and what was said since */
  #opened = 0
  #free = 0
  readonly #since: Said[] = []

  get length(): number {
    return this.#length
  }

  /** What has piled up; it is no longer kept. */
  take(): Uint8Array {
    const piece = this.#bytes.subarray(0, this.#length)
    this.#bytes = EMPTY
    this.#length = 0
    this.#piece++
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
    this.#reserve(WIDEST * text.length)
    this.#length += this.#bytes.write(text, this.#length, 'utf8')
  }

  /** XML as it stands, all of it ASCII. */
  ascii(text: string): void {
    const { length } = text
    this.#reserve(length)
    if (length > SHORT) this.#bytes.write(text, this.#length, 'latin1')
    else for (let i = 0; i < length; i++) this.#bytes[this.#length + i] = text.charCodeAt(i)
    this.#length += length
  }

  /** Begins an element whose opening is known only when its content has been written. */
  open(): void {
    this.#reserve(this.#free)
    this.#opened = this.#length
    this.#length += this.#free
    this.#since.length = 0
  }

  /** Puts its opening, all of it ASCII, before what has been written since; most are as long as the one before. */
  opening(text: string): void {
    const more = text.length - this.#free
    if (more !== 0) {
      if (more > 0) this.#reserve(more)
      this.#bytes.copyWithin(this.#opened + text.length, this.#opened + this.#free, this.#length)
      this.#length += more
      this.#free = text.length
      for (const said of this.#since) {
        said.from += more
        said.to += more
      }
    }
    this.#bytes.write(text, this.#opened, 'latin1')
  }

  /**
   * A text as a cell can hold it; one that has been said is copied.
   * @param room how long a line of the cell is
   * @returns the lines that it takes
   */
  text(text: string, room: number): number {
    const at = hash(text, room)
    let said = this.#said[at]
    if (said === undefined) {
      said = { text: '', room: 0, lines: 0, piece: -1, from: 0, to: 0 }
      this.#said[at] = said
    } else if (said.piece === this.#piece && said.room === room && said.text === text) {
      this.#reserve(said.to - said.from)
      this.#bytes.copyWithin(this.#length, said.from, said.to)
      this.#length += said.to - said.from
      return said.lines
    }
    if (said.piece !== this.#piece || said.from < this.#opened) this.#since.push(said)
    const seen = scanned(text, room)
    said.text = text
    said.room = room
    said.lines = linesOf(seen)
    said.piece = this.#piece
    said.from = this.#length
    if ((seen & KIND.special) !== 0 || text.length > MAX_CELL_TEXT) this.xml(xmlText(cellText(text)))
    else if ((seen & KIND.beyond) !== 0) this.xml(text)
    else this.ascii(text)
    said.to = this.#length
    return said.lines
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

function hash(text: string, room: number): number {
  const { length } = text
  const letters = text.charCodeAt(length - 1) * 31 + text.charCodeAt(length >> 1) * 7 + text.charCodeAt(0)
  return (letters + length * 131 + (room === Infinity ? 1 : room)) & (SAID - 1)
}
