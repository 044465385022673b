import * as zlib from 'node:zlib'
import { crc32 as ownCrc32 } from '../../../engine/workbook/crc32.js'

import { giveBack } from './xml-bytes.js'

const LEVEL = 2
/** Most pieces of a sheet come out as less. */
const CHUNK = 64 * 1024

/** Node's own, several times faster, where this Node has it (20.15 and later). */
const crc32 = (zlib as { crc32?: (bytes: Uint8Array, before: number) => number }).crc32 ?? ownCrc32

/** What a zip states of a part: its checksum, and how many bytes it is, compressed and not. */
export interface PartSize {
  readonly crc: number
  readonly compressed: number
  readonly size: number
}

/** A part as a zip holds it. */
export interface Packed extends PartSize {
  readonly data: Uint8Array
}

/** Compresses a part that is in memory. */
export function packed(content: string | Uint8Array): Packed {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  const data = zlib.deflateRawSync(bytes, { level: LEVEL })
  return { crc: crc32(bytes, 0), compressed: data.length, size: bytes.length, data }
}

/** A part that several workbooks hold, its bytes in pieces. */
export interface PackedPieces extends PartSize {
  readonly data: readonly Uint8Array[]
}

/** Compresses a part that is made piece by piece and is to be kept. */
export async function packedPieces(pieces: Iterable<Uint8Array>): Promise<PackedPieces> {
  const part = new DeflatedPart()
  const data: Uint8Array[] = []
  try {
    for (const piece of pieces) data.push(...(await part.write(piece)))
    data.push(...(await part.end()))
  } finally {
    part.close()
  }
  return { ...part.sizes, data }
}

/** A part that is compressed piece by piece, on another thread. */
export class DeflatedPart {
  readonly #stream = zlib.createDeflateRaw({ level: LEVEL, chunkSize: CHUNK })
  #crc = 0
  #compressed = 0
  #size = 0
  #ready: Uint8Array[] = []
  #failure: Error | null = null
  #written = Promise.resolve()

  constructor() {
    this.#stream.on('data', (chunk: Buffer) => this.#ready.push(chunk))
    this.#stream.on('error', (failure) => (this.#failure = failure))
  }

  /** What there is of it so far. */
  get sizes(): PartSize {
    return { crc: this.#crc, compressed: this.#compressed, size: this.#size }
  }

  /** Begins to compress a piece; what those before it have come to. */
  async write(piece: Uint8Array): Promise<Uint8Array[]> {
    this.#crc = crc32(piece, this.#crc)
    this.#size += piece.length
    await this.#written
    this.#written = new Promise((resolve) =>
      this.#stream.write(piece, (failure) => {
        if (!failure) giveBack(piece)
        resolve()
      }),
    )
    return this.#taken()
  }

  /** What is left of it. */
  async end(): Promise<Uint8Array[]> {
    await this.#written
    await new Promise<void>((resolve) => {
      this.#stream.once('close', resolve).end()
    })
    return this.#taken()
  }

  /** Lets go of it, finished or not. */
  close(): void {
    this.#stream.destroy()
  }

  #taken(): Uint8Array[] {
    if (this.#failure) throw this.#failure
    const ready = this.#ready
    this.#ready = []
    for (const { length } of ready) this.#compressed += length
    return ready
  }
}
