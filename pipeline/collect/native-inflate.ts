import * as zlib from 'node:zlib'
import { crc32 as ownCrc32 } from '../../engine/workbook/crc32.js'
import { inflate as ownInflate, type Inflated } from '../../engine/workbook/inflate.js'
import type { Unpacking } from '../../engine/workbook/unpacking.js'

/** Room for so many times the data is made at once, whatever size the file declares. */
const USUAL_RATIO = 8
const LEAST_ROOM = 64 * 1024
/** zlib takes no smaller piece. */
const LEAST_PIECE = 64

/**
 * As the engine's own `inflate`, by Node's zlib where that gives what was expected, to the byte. Everything else (damage,
 * data after the end, more or less than declared) is for our own to judge, so that there is one verdict.
 */
export function nativeInflate(source: Uint8Array, most: number, expected: number): Inflated {
  if (expected < 1 || expected > most) return ownInflate(source, most, expected)
  try {
    const { buffer, engine } = zlib.inflateRawSync(source, {
      info: true,
      maxOutputLength: expected,
      chunkSize: Math.max(
        LEAST_PIECE,
        Math.min(expected + 1, Math.max(LEAST_ROOM, source.length * USUAL_RATIO)),
      ),
    }) as unknown as { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } }
    if (buffer.length === expected && engine.bytesWritten === source.length)
      return { kind: 'done', bytes: buffer }
  } catch (error) {
    if (!isOfZlib(error)) throw error
  }
  return ownInflate(source, most, expected)
}

function isOfZlib(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException
  return code === 'ERR_BUFFER_TOO_LARGE' || code?.startsWith('Z_') === true
}

/** Node has a CRC-32 of its own since 20.15. */
const nativeCrc32 = (zlib as { readonly crc32?: typeof zlib.crc32 }).crc32

export const NATIVE_UNPACKING: Unpacking = {
  inflate: nativeInflate,
  crc32: nativeCrc32 ? (bytes) => nativeCrc32(bytes) : ownCrc32,
}
