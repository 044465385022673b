import { deflateRawSync, constants } from 'node:zlib'
import fc from 'fast-check'
import { crc32 } from '../../../engine/workbook/crc32.js'
import { inflate } from '../../../engine/workbook/inflate.js'
import { NATIVE_UNPACKING, nativeInflate } from '../../../pipeline/collect/native-inflate.js'

const PLENTY = 1 << 20
const STRATEGIES = [
  constants.Z_DEFAULT_STRATEGY,
  constants.Z_FIXED,
  constants.Z_HUFFMAN_ONLY,
  constants.Z_RLE,
]

/** Text of a few words, so that matches of all lengths and distances appear. */
const content = fc
  .array(fc.oneof(fc.uint8Array({ maxLength: 40 }), fc.constant(Buffer.from('actividad '.repeat(40)))), {
    maxLength: 120,
  })
  .map((pieces) => Uint8Array.from(Buffer.concat(pieces)))
const packed = fc
  .record({ content, level: fc.integer({ min: 0, max: 9 }), strategy: fc.constantFrom(...STRATEGIES) })
  .map(({ content, level, strategy }) => ({ content, data: deflateRawSync(content, { level, strategy }) }))
/** What a zip may claim of a content of this size. */
const claim = fc.oneof(fc.constant('right'), fc.nat(200), fc.nat(PLENTY))

function expectTheSame(data: Uint8Array, most: number, expected: number): void {
  const ours = inflate(data, most, expected)
  const native = nativeInflate(data, most, expected)
  expect(native.kind).toBe(ours.kind)
  if (native.kind !== 'damaged' && ours.kind !== 'damaged') {
    expect(Buffer.compare(native.bytes, ours.bytes)).toBe(0)
    expect(native.bytes.length).toBeLessThanOrEqual(most)
  }
}

describe('what zlib inflates', () => {
  it('is what our own inflater makes of it, whatever size is claimed and allowed', () => {
    fc.assert(
      fc.property(packed, claim, fc.option(fc.nat(3_000)), ({ content, data }, claimed, most) => {
        const expected = claimed === 'right' ? content.length : Number(claimed)
        expectTheSame(data, most ?? PLENTY, expected)
        expectTheSame(data, content.length, expected)
        expectTheSame(data, Math.max(0, content.length - 1), expected)
      }),
      { numRuns: 300 },
    )
  })

  it('is damaged where ours is: cut, with bytes after it, with bytes changed', () => {
    const changes = fc.array(fc.tuple(fc.nat(100_000), fc.nat(255)), { maxLength: 3 })
    fc.assert(
      fc.property(
        packed,
        changes,
        fc.nat(20),
        fc.uint8Array({ maxLength: 3 }),
        ({ content, data }, edits, cut, after) => {
          const bytes = Uint8Array.from([
            ...data.subarray(0, data.length - Math.min(cut, data.length)),
            ...after,
          ])
          for (const [at, byte] of edits) if (bytes.length > 0) bytes[at % bytes.length] = byte
          expectTheSame(bytes, PLENTY, content.length)
          expectTheSame(Uint8Array.from([...data, ...after]), PLENTY, content.length)
        },
      ),
      { numRuns: 1_000 },
    )
  })

  it('is the same on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(600), (bytes, expected) => {
        expectTheSame(bytes, PLENTY, expected)
      }),
      { numRuns: 3_000 },
    )
  })

  it('stops at what was declared, though ten thousand times as much would come', () => {
    const bomb = deflateRawSync(new Uint8Array(50_000_000))
    const result = nativeInflate(bomb, 5_000, 4_000)
    expect(result).toEqual({ kind: 'more', bytes: new Uint8Array(5_000) })
  })

  it('has the checksum that ours has', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        expect(NATIVE_UNPACKING.crc32(bytes)).toBe(crc32(bytes))
      }),
    )
  })
})
