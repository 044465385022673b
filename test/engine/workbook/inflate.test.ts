import fc from 'fast-check'
import { deflateSync } from 'fflate'
import { HuffmanCode } from '../../../engine/workbook/huffman.js'
import { inflate } from '../../../engine/workbook/inflate.js'

const PLENTY = 1 << 20

class BitWriter {
  readonly #bytes: number[] = []
  #bits = 0

  /** `count` bits, the lowest first. */
  bits(value: number, count: number): this {
    for (let bit = 0; bit < count; bit++, this.#bits++) {
      if (this.#bits % 8 === 0) this.#bytes.push(0)
      if ((value >> bit) & 1) this.#bytes[this.#bytes.length - 1]! |= 1 << (this.#bits % 8)
    }
    return this
  }

  /** A Huffman code, the highest bit first. */
  code(value: number, count: number): this {
    for (let bit = count - 1; bit >= 0; bit--) this.bits((value >> bit) & 1, 1)
    return this
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes)
  }
}

/** Text of a few words, so that matches of all lengths and distances appear. */
const compressible = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.constant(new TextEncoder().encode('actividad '.repeat(40))),
    ),
    { maxLength: 400 },
  )
  .map((pieces) => Uint8Array.from(pieces.flatMap((piece) => [...piece])))

function inflated(data: Uint8Array, most = PLENTY, expected = 0): string | Uint8Array {
  const result = inflate(data, most, expected)
  return result.kind === 'damaged' ? 'damaged' : result.bytes
}

describe('inflate', () => {
  it('gives back what was deflated, at every level and whatever size was expected', () => {
    fc.assert(
      fc.property(compressible, fc.integer({ min: 0, max: 9 }), fc.nat(PLENTY), (data, level, expected) => {
        const result = inflate(deflateSync(data, { level: level as 0 }), PLENTY, expected)
        expect(result.kind).toBe('done')
        expect(inflated(deflateSync(data, { level: level as 0 }), PLENTY, expected)).toEqual(data)
      }),
      { numRuns: 100 },
    )
  })

  it('stops at the limit, to the byte, and says that there is more', () => {
    const data = new TextEncoder().encode('Secretaría de Hacienda '.repeat(9_000))
    for (const level of [0, 6] as const) {
      const packed = deflateSync(data, { level })
      for (const most of [0, 1, 70_000, data.length - 1]) {
        expect(inflate(packed, most, data.length)).toEqual({ kind: 'more', bytes: data.subarray(0, most) })
      }
      expect(inflate(packed, data.length, 0).kind).toBe('done')
    }
  })

  it('sees damage in every truncation', () => {
    const packed = deflateSync(new TextEncoder().encode('una actividad, otra actividad y otra más'))
    for (let length = 0; length < packed.length; length++) {
      expect(inflated(packed.subarray(0, length))).toBe('damaged')
    }
  })

  it('ends on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(['done', 'more', 'damaged']).toContain(inflate(bytes, PLENTY, 0).kind)
      }),
      { numRuns: 2_000 },
    )
  })

  it.each([
    ['a block type that does not exist', new BitWriter().bits(1, 1).bits(3, 2)],
    [
      'a stored length that is not confirmed',
      new BitWriter().bits(1, 1).bits(0, 2).bits(0, 5).bits(5, 16).bits(5, 16),
    ],
    [
      'a distance before the beginning',
      new BitWriter().bits(1, 1).bits(1, 2).code(1, 7).code(0, 5).code(0, 7),
    ],
    ['a length that does not exist', new BitWriter().bits(1, 1).bits(1, 2).code(0xc6, 8).code(0, 7)],
    [
      'a distance that does not exist',
      new BitWriter().bits(1, 1).bits(1, 2).code(0x30, 8).code(1, 7).code(30, 5).code(0, 7),
    ],
    ['more literal codes than there are', new BitWriter().bits(1, 1).bits(2, 2).bits(30, 5).bits(0, 30)],
  ])('sees damage in %s', (_, writer) => {
    expect(inflated(writer.bytes())).toBe('damaged')
  })

  it('refuses at once the overfull codes with which fflate can be kept busy for hours', () => {
    const writer = new BitWriter().bits(1, 1).bits(2, 2).bits(0, 5).bits(0, 5).bits(15, 4)
    for (const symbol of [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]) {
      writer.bits(symbol === 16 ? 1 : symbol === 1 || symbol === 15 ? 2 : 0, 3)
    }
    writer.code(3, 2).code(2, 2)
    for (let times = 0; times < 42; times++) writer.code(0, 1).bits(3, 2)
    expect(inflated(writer.code(2, 2).code(2, 2).code(3, 2).code(2, 2).bits(0, 15).bytes())).toBe('damaged')
  })
})

describe('a Huffman code', () => {
  it.each([
    ['complete', [1, 2, 2], true],
    ['a lone code of one bit', [0, 1], true],
    ['empty', [0, 0, 0], true],
    ['overfull', [1, 1, 1], false],
    ['with codes nobody has', [1, 2], false],
    ['a lone code of two bits', [2], false],
  ])('%s: %j', (_, lengths, isCode) => {
    expect(new HuffmanCode().build(Uint8Array.from(lengths))).toBe(isCode)
  })
})
