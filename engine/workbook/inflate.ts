import { HuffmanCode } from './huffman.js'

export type Inflated =
  | { readonly kind: 'done'; readonly bytes: Uint8Array }
  /** there is more than `most` bytes; these are the first */
  | { readonly kind: 'more'; readonly bytes: Uint8Array }
  | { readonly kind: 'damaged' }

const LENGTH_EXTRA = Uint8Array.from({ length: 29 }, (_, at) => (at < 8 || at === 28 ? 0 : (at - 4) >> 2))
const LENGTH_BASE = basesFrom(3, LENGTH_EXTRA)
LENGTH_BASE[28] = 258
const DISTANCE_EXTRA = Uint8Array.from({ length: 30 }, (_, at) => (at < 4 ? 0 : (at - 2) >> 1))
const DISTANCE_BASE = basesFrom(1, DISTANCE_EXTRA)
const LENGTHS_ORDER = Uint8Array.of(16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15)

const END_OF_BLOCK = 256
const FIXED_LITERALS = new HuffmanCode()
FIXED_LITERALS.build(
  Uint8Array.from({ length: 288 }, (_, at) => (at < 144 ? 8 : at < 256 ? 9 : at < 280 ? 7 : 8)),
)
const FIXED_DISTANCES = new HuffmanCode()
FIXED_DISTANCES.build(new Uint8Array(32).fill(5))
const FIRST_CAPACITY = 64 * 1024

/**
 * Raw deflate data → its content, up to `most` bytes: the output never grows beyond that, whatever the data says.
 * `expected` sizes the first buffer and is no promise. Data after the last block is damage.
 *
 * Ours because fflate builds its tables without checking the code: 28 KB of crafted headers keep it busy for 27 s.
 */
export function inflate(source: Uint8Array, most: number, expected: number): Inflated {
  return new Inflater(source, most, expected).run()
}

/** Thrown and caught in here only. */
const DAMAGED = Symbol('damaged')

class Inflater {
  #at = 0
  #hold = 0
  #bits = 0
  #out: Uint8Array
  #size = 0
  #full = false
  readonly #lengths = new Uint8Array(286 + 30)
  readonly #lengthCode = new HuffmanCode()
  readonly #literalCode = new HuffmanCode()
  readonly #distanceCode = new HuffmanCode()

  constructor(
    private readonly source: Uint8Array,
    private readonly most: number,
    expected: number,
  ) {
    this.#out = new Uint8Array(
      Math.min(most, Math.max(expected, 64), Math.max(FIRST_CAPACITY, source.length * 8)),
    )
  }

  run(): Inflated {
    try {
      let last = false
      while (!last && !this.#full) last = this.#block()
    } catch (thrown) {
      if (thrown === DAMAGED) return { kind: 'damaged' }
      throw thrown
    }
    const bytes = this.#out.subarray(0, this.#size)
    if (this.#full) return { kind: 'more', bytes }
    const used = this.#at - (this.#bits >> 3)
    return used === this.source.length ? { kind: 'done', bytes } : { kind: 'damaged' }
  }

  #block(): boolean {
    const header = this.#take(3)
    const type = header >> 1
    if (type === 0) this.#stored()
    else if (type === 1) this.#coded(FIXED_LITERALS, FIXED_DISTANCES)
    else if (type === 2) this.#dynamic()
    else throw DAMAGED
    return (header & 1) === 1
  }

  #stored(): void {
    this.#take(this.#bits & 7)
    const length = this.#take(16)
    if (this.#take(16) !== (length ^ 0xffff)) throw DAMAGED
    this.#at -= this.#bits >> 3
    this.#bits = this.#hold = 0
    if (this.#at + length > this.source.length) throw DAMAGED
    const room = Math.min(length, this.most - this.#size)
    this.#reserve(room)
    this.#out.set(this.source.subarray(this.#at, this.#at + room), this.#size)
    this.#size += room
    this.#at += length
    this.#full = room < length
  }

  #dynamic(): void {
    const literals = this.#take(5) + 257
    const distances = this.#take(5) + 1
    const given = this.#take(4) + 4
    if (literals > 286 || distances > 30) throw DAMAGED
    const lengths = this.#lengths.fill(0)
    for (let i = 0; i < given; i++) lengths[LENGTHS_ORDER[i]!] = this.#take(3)
    if (!this.#lengthCode.build(lengths, 0, LENGTHS_ORDER.length)) throw DAMAGED
    this.#readLengths(literals + distances)
    const isCode =
      lengths[END_OF_BLOCK] !== 0 &&
      this.#literalCode.build(lengths, 0, literals) &&
      this.#distanceCode.build(lengths, literals, literals + distances)
    if (!isCode) throw DAMAGED
    this.#coded(this.#literalCode, this.#distanceCode)
  }

  #readLengths(count: number): void {
    const lengths = this.#lengths
    for (let at = 0; at < count;) {
      const symbol = this.#symbol(this.#lengthCode)
      if (symbol < 16) {
        lengths[at++] = symbol
        continue
      }
      if (symbol === 16 && at === 0) throw DAMAGED
      const repeated = symbol === 16 ? lengths[at - 1]! : 0
      const times = symbol === 16 ? 3 + this.#take(2) : symbol === 17 ? 3 + this.#take(3) : 11 + this.#take(7)
      if (at + times > count) throw DAMAGED
      lengths.fill(repeated, at, (at += times))
    }
  }

  /** The hot loop: its state is held in locals and put back at the end. */
  #coded(literals: HuffmanCode, distances: HuffmanCode): void {
    const { source, most } = this
    const end = source.length
    let at = this.#at
    let hold = this.#hold
    let bits = this.#bits
    let out = this.#out
    let size = this.#size
    for (;;) {
      while (bits < 24) {
        if (at < end) hold |= source[at]! << bits
        else if (at > end + 3) throw DAMAGED
        at++
        bits += 8
      }
      let entry = literals.entry(hold)
      if (entry === 0) throw DAMAGED
      hold >>>= entry & 15
      bits -= entry & 15
      const symbol = entry >> 4
      if (symbol < END_OF_BLOCK) {
        if (size === out.length) {
          if (size === most) {
            this.#full = true
            break
          }
          this.#size = size
          this.#reserve(1)
          out = this.#out
        }
        out[size++] = symbol
        continue
      }
      if (symbol === END_OF_BLOCK) break
      const lengthAt = symbol - 257
      if (lengthAt >= LENGTH_BASE.length) throw DAMAGED
      const lengthBits = LENGTH_EXTRA[lengthAt]!
      let length = LENGTH_BASE[lengthAt]! + (hold & ((1 << lengthBits) - 1))
      hold >>>= lengthBits
      bits -= lengthBits
      while (bits < 24) {
        if (at < end) hold |= source[at]! << bits
        else if (at > end + 3) throw DAMAGED
        at++
        bits += 8
      }
      entry = distances.entry(hold)
      if (entry === 0) throw DAMAGED
      hold >>>= entry & 15
      bits -= entry & 15
      const distanceAt = entry >> 4
      if (distanceAt >= DISTANCE_BASE.length) throw DAMAGED
      const distanceBits = DISTANCE_EXTRA[distanceAt]!
      while (bits < distanceBits) {
        if (at < end) hold |= source[at]! << bits
        else if (at > end + 3) throw DAMAGED
        at++
        bits += 8
      }
      const distance = DISTANCE_BASE[distanceAt]! + (hold & ((1 << distanceBits) - 1))
      hold >>>= distanceBits
      bits -= distanceBits
      if (distance > size) throw DAMAGED
      if (length > most - size) {
        length = most - size
        this.#full = true
      }
      if (size + length > out.length) {
        this.#size = size
        this.#reserve(length)
        out = this.#out
      }
      for (const stop = size + length; size < stop; size++) out[size] = out[size - distance]!
      if (this.#full) break
    }
    this.#at = at
    this.#hold = hold
    this.#bits = bits
    this.#size = size
    if (at - (bits >> 3) > end) throw DAMAGED
  }

  #symbol(code: HuffmanCode): number {
    this.#need(15)
    const entry = code.entry(this.#hold)
    if (entry === 0) throw DAMAGED
    this.#hold >>>= entry & 15
    this.#bits -= entry & 15
    return entry >> 4
  }

  #take(count: number): number {
    this.#need(count)
    const value = this.#hold & ((1 << count) - 1)
    this.#hold >>>= count
    this.#bits -= count
    return value
  }

  /** Beyond the end zeros are read: `run` and `#coded` see afterwards whether any was used. */
  #need(count: number): void {
    while (this.#bits < count) {
      if (this.#at < this.source.length) this.#hold |= this.source[this.#at]! << this.#bits
      else if (this.#at > this.source.length + 3) throw DAMAGED
      this.#at++
      this.#bits += 8
    }
  }

  #reserve(more: number): void {
    const needed = this.#size + more
    if (needed <= this.#out.length) return
    const grown = new Uint8Array(Math.min(this.most, Math.max(needed, this.#out.length * 2)))
    grown.set(this.#out.subarray(0, this.#size))
    this.#out = grown
  }
}

/** Where each code's range of values starts, one range after the other. */
function basesFrom(first: number, extraBits: Uint8Array): Uint16Array {
  let next = first
  return Uint16Array.from(extraBits, (bits) => {
    const base = next
    next += 1 << bits
    return base
  })
}
