import { once } from 'node:events'
import * as zlib from 'node:zlib'
import { crc32 as ownCrc32 } from '../../../engine/workbook/crc32.js'

const LEVEL = 2
const VERSION = 20
const UTF8_NAMES = 0x0800
const DEFLATED = 8
/** 1 January 1980: the same content is the same bytes. */
const DATE = 0x21

/** Node's own, several times faster, where this Node has it (20.15 and later). */
const crc32 = (zlib as { crc32?: (bytes: Uint8Array, before: number) => number }).crc32 ?? ownCrc32

/** Makes a zip in memory, part by part; each is compressed on another thread while its text is being made. */
export class ZipWriter {
  readonly #chunks: Uint8Array[] = []
  readonly #directory: Uint8Array[] = []
  #offset = 0

  /** Adds a part from the pieces of its text, or its bytes. */
  async add(name: string, pieces: Iterable<string | Uint8Array>): Promise<void> {
    const deflate = zlib.createDeflateRaw({ level: LEVEL })
    const compressed: Buffer[] = []
    deflate.on('data', (chunk: Buffer) => compressed.push(chunk))
    const ended = once(deflate, 'end')
    let crc = 0
    let size = 0
    for (const piece of pieces) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece
      crc = crc32(bytes, crc)
      size += bytes.length
      if (!deflate.write(bytes)) await once(deflate, 'drain')
    }
    deflate.end()
    await ended
    this.#append(Buffer.from(name, 'utf8'), Buffer.concat(compressed), crc, size)
  }

  finish(): Uint8Array {
    const directory = Buffer.concat(this.#directory)
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(this.#directory.length, 8)
    end.writeUInt16LE(this.#directory.length, 10)
    end.writeUInt32LE(directory.length, 12)
    end.writeUInt32LE(this.#offset, 16)
    return Buffer.concat([...this.#chunks, directory, end])
  }

  #append(name: Buffer, data: Buffer, crc: number, size: number): void {
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(VERSION, 0)
    shared.writeUInt16LE(UTF8_NAMES, 2)
    shared.writeUInt16LE(DEFLATED, 4)
    shared.writeUInt16LE(0, 6)
    shared.writeUInt16LE(DATE, 8)
    shared.writeUInt32LE(crc >>> 0, 10)
    shared.writeUInt32LE(data.length, 14)
    shared.writeUInt32LE(size, 18)
    shared.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([signature(0x04034b50), shared, name, data])
    const where = Buffer.alloc(14)
    where.writeUInt32LE(this.#offset, 10)
    this.#directory.push(
      Buffer.concat([signature(0x02014b50), Buffer.from([VERSION, 0]), shared, where, name]),
    )
    this.#chunks.push(local)
    this.#offset += local.length
  }
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
