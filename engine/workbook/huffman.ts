const MAX_BITS = 15
const MAX_SYMBOLS = 288
const FAST_BITS = 9
const FAST_MASK = (1 << FAST_BITS) - 1

/** A Huffman code of deflate, built again and again in the same tables. Entries hold `symbol << 4 | bits`. */
export class HuffmanCode {
  /** by the next 9 bits of the data; 0 for codes that are longer, or none */
  readonly #fast = new Uint16Array(1 << FAST_BITS)
  /** how many codes there are of each length, and their symbols in order: for the longer ones */
  readonly #counts = new Uint16Array(MAX_BITS + 1)
  readonly #symbols = new Uint16Array(MAX_SYMBOLS)
  readonly #firstAt = new Uint16Array(MAX_BITS + 2)
  readonly #nextCode = new Uint16Array(MAX_BITS + 2)

  /**
   * Takes the code lengths of the symbols from `start` to `end`. False when they make no code: more codes than fit, or
   * fewer than fill it (but a lone code of one bit, or no code at all, is one).
   */
  build(lengths: Uint8Array, start = 0, end = lengths.length): boolean {
    const counts = this.#counts.fill(0)
    for (let at = start; at < end; at++) counts[lengths[at]!]!++
    const used = end - start - counts[0]!
    let left = 1
    for (let bits = 1; bits <= MAX_BITS; bits++) {
      left = left * 2 - counts[bits]!
      if (left < 0) return false
      this.#firstAt[bits + 1] = this.#firstAt[bits]! + counts[bits]!
      this.#nextCode[bits + 1] = (this.#nextCode[bits]! + counts[bits]!) << 1
    }
    if (left > 0 && used > 0 && !(used === 1 && counts[1] === 1)) return false
    this.#fill(lengths, start, end)
    return true
  }

  /** The entry of the code at the lowest bits of `hold`; 0 when none is there. */
  entry(hold: number): number {
    return this.#fast[hold & FAST_MASK]! || this.#longEntry(hold)
  }

  #fill(lengths: Uint8Array, start: number, end: number): void {
    const fast = this.#fast.fill(0)
    const firstAt = this.#firstAt.slice()
    const nextCode = this.#nextCode.slice()
    for (let symbol = 0; symbol < end - start; symbol++) {
      const bits = lengths[start + symbol]!
      if (bits === 0) continue
      this.#symbols[firstAt[bits]!++] = symbol
      const code = nextCode[bits]!++
      if (bits > FAST_BITS) continue
      for (let at = reversed(code, bits); at < fast.length; at += 1 << bits) fast[at] = (symbol << 4) | bits
    }
  }

  #longEntry(hold: number): number {
    let value = 0
    let first = 0
    let index = 0
    for (let bits = 1; bits <= MAX_BITS; bits++) {
      value |= (hold >>> (bits - 1)) & 1
      const count = this.#counts[bits]!
      if (value - first < count) return (this.#symbols[index + value - first]! << 4) | bits
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    return 0
  }
}

function reversed(code: number, bits: number): number {
  let result = 0
  for (let bit = 0; bit < bits; bit++) result |= ((code >> bit) & 1) << (bits - 1 - bit)
  return result
}
