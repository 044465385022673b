import type { Records } from './records.js'

/** No character of a text is more bytes of UTF-8. */
const MOST_BYTES = 3
const LINE_BREAK = 0x0a

/** JSON as bytes: texts on a shelf, which are not made texts for it, and what stands between them. */
export class JsonDraft {
  #bytes: Buffer
  #length = 0
  /** said since the last text on a shelf */
  #said = ''

  /** @param room bytes that it has from the start; it grows */
  constructor(private readonly room: number) {
    this.#bytes = Buffer.allocUnsafe(room)
  }

  /** how many bytes it is, but for what was said last */
  get length(): number {
    return this.#length
  }

  say(text: string): void {
    this.#said += text
  }

  /** A text on a shelf, with another in place of its last line break. */
  record(records: Records, index: number, between: string): void {
    const at = this.#copy(records, index)
    const size = Buffer.byteLength(between)
    this.#makeRoom(size)
    this.#bytes.copyWithin(at + size, at + 1, this.#length)
    this.#bytes.write(between, at)
    this.#length += size - 1
  }

  /** A text on a shelf up to its last line break. */
  opening(records: Records, index: number): void {
    this.#length = this.#copy(records, index)
  }

  /** All of it; what comes then is another piece. */
  take(): Uint8Array {
    this.#write()
    const piece = this.#bytes.subarray(0, this.#length)
    this.#bytes = Buffer.allocUnsafe(this.room)
    this.#length = 0
    return piece
  }

  /** All of it as text; it begins anew. */
  takeText(): string {
    this.#write()
    const text = this.#bytes.toString('utf8', 0, this.#length)
    this.#length = 0
    return text
  }

  /** @returns where its last line break is */
  #copy(records: Records, index: number): number {
    this.#write()
    this.#makeRoom(records.bytes(index))
    this.#length += records.copy(index, this.#bytes, this.#length)
    return this.#bytes.lastIndexOf(LINE_BREAK, this.#length - 1)
  }

  #write(): void {
    if (this.#said === '') return
    this.#makeRoom(this.#said.length * MOST_BYTES)
    this.#length += this.#bytes.write(this.#said, this.#length)
    this.#said = ''
  }

  #makeRoom(bytes: number): void {
    const needed = this.#length + bytes
    if (needed > this.#bytes.length)
      this.#bytes = Buffer.concat([this.#bytes.subarray(0, this.#length)], 2 * needed)
  }
}
