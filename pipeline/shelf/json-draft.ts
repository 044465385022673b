import type { Records } from './records.js'

/** No character of a text is more bytes of UTF-8. */
const MOST_BYTES = 3
const LINE_BREAK = 0x0a

/** What is said is written once it is so long. */
const MOST_SAID = 8 * 1024

/** JSON as bytes: what is said, and texts on a shelf, which are not made texts for it. */
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
    if (this.#said.length >= MOST_SAID) this.#write()
  }

  /** A text on a shelf up to its last line break. */
  opening(records: Records, index: number): void {
    this.#write()
    this.#makeRoom(records.bytes(index))
    const end = this.#length + records.copy(index, this.#bytes, this.#length)
    this.#length = this.#bytes.lastIndexOf(LINE_BREAK, end - 1)
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

/** What writes itself as JSON. */
interface WritesJson {
  writeJson(draft: JsonDraft): void
}

/** Where one thing after another is made text. */
const ONE = new JsonDraft(16 * 1024)

/** What writes itself as JSON, as text. */
export function jsonOf(one: WritesJson): string {
  one.writeJson(ONE)
  return ONE.takeText()
}
