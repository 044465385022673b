/** So much is handed on at a time. */
export const PIECE = 256 * 1024
/** A piece, and room for the row that fills it. */
const CAPACITY = 320 * 1024
/** So many are waiting to be filled again at most. */
const SPARE = 4
/** The bytes that a UTF-16 unit takes at most. */
const WIDEST = 3
/** Up to so many bytes a loop is faster than a call. */
const SHORT = 24
/** Digits of the largest whole number that is written as such. */
const MOST_DIGITS = 10

const EMPTY = Buffer.alloc(0)
const spare: Buffer[] = []
/** The memory of pieces that were taken. */
const lent = new WeakSet<ArrayBufferLike>()

/** Gives back a piece that was taken and is no longer needed, so that its memory is filled again. */
export function giveBack({ buffer }: Uint8Array): void {
  if (lent.delete(buffer) && buffer.byteLength === CAPACITY && spare.length < SPARE)
    spare.push(Buffer.from(buffer))
}

/** XML in UTF-8 as it piles up, taken piece by piece. */
export class XmlBytes {
  #bytes: Buffer = EMPTY
  #length = 0

  get length(): number {
    return this.#length
  }

  /** What has piled up; it is no longer kept. */
  take(): Buffer {
    const piece = this.#bytes.subarray(0, this.#length)
    lent.add(piece.buffer)
    this.#bytes = EMPTY
    this.#length = 0
    return piece
  }

  /** Bytes of ours, as they are. */
  constant(bytes: Buffer): void {
    const at = this.#reserve(bytes.length)
    this.#length = copied(bytes, this.#bytes, at)
  }

  /** Bytes of ours, a number, bytes of ours; numbers go from 0 to 2³¹ and have no fraction. */
  figure(before: Buffer, figure: number, after: Buffer): void {
    const start = this.#reserve(before.length + MOST_DIGITS + after.length)
    const own = this.#bytes
    this.#length = copied(after, own, spelled(figure, own, copied(before, own, start)))
  }

  /** The same with two numbers. */
  figures(before: Buffer, first: number, between: Buffer, second: number, after: Buffer): void {
    const start = this.#reserve(before.length + between.length + after.length + 2 * MOST_DIGITS)
    const own = this.#bytes
    const at = copied(between, own, spelled(first, own, copied(before, own, start)))
    this.#length = copied(after, own, spelled(second, own, at))
  }

  /** XML as it stands. */
  xml(text: string): void {
    const at = this.#reserve(WIDEST * text.length)
    this.#length = at + this.#bytes.write(text, at, 'utf8')
  }

  /** Makes room for so many bytes more. @returns where they begin */
  #reserve(more: number): number {
    if (this.#length + more > this.#bytes.length) this.#grow(this.#length + more)
    return this.#length
  }

  #grow(needed: number): void {
    const grown =
      needed <= CAPACITY
        ? (spare.pop() ?? Buffer.allocUnsafeSlow(CAPACITY))
        : Buffer.allocUnsafeSlow(Math.max(needed, 2 * this.#bytes.length))
    grown.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = grown
  }
}

/** Copies bytes to a place. @returns where they end */
function copied(bytes: Buffer, into: Buffer, at: number): number {
  const { length } = bytes
  if (length > SHORT) into.set(bytes, at)
  else for (let i = 0; i < length; i++) into[at + i] = bytes[i]!
  return at + length
}

/** Writes the digits of a number at a place. @returns where they end */
function spelled(figure: number, into: Buffer, at: number): number {
  let last = at
  for (let least = 10; figure >= least; least *= 10) last++
  const end = last + 1
  let rest = figure
  do {
    const tens = (rest / 10) | 0
    into[last--] = 48 + rest - 10 * tens
    rest = tens
  } while (rest > 0)
  return end
}
