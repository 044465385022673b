import { OutputError } from '../output-error.js'
import { DeflatedPart, type Packed, packed, type PackedPieces, type PartSize } from './deflated-part.js'
import { giveBack } from './xml-bytes.js'

const VERSION = 20
const UTF8_NAMES = 0x0800
const SIZES_FOLLOW = 0x0008
const DEFLATED = 8
/** 1 January 1980: the same content is the same bytes. */
const DATE = 0x21
/** What a zip can state so that every program reads it. */
const MOST_BYTES = 0xffff_ffff

const LOCAL = 0x04034b50
const SIZES = 0x08074b50
const ENTRY = 0x02014b50
const END = 0x06054b50

/** Makes a zip part by part; it remembers where each part is, and nothing of what is in it. */
export class ZipWriter {
  readonly #directory: Uint8Array[] = []
  #offset = 0

  /** The bytes of a part. */
  add(name: string, part: Packed): Uint8Array {
    const bytes = Buffer.concat([localHeader(name, 0, part), part.data])
    this.#list(name, 0, part, bytes.length)
    return bytes
  }

  /** The bytes of a part that is kept in pieces. */
  *addPieces(name: string, part: PackedPieces): Generator<Uint8Array> {
    const header = localHeader(name, 0, part)
    yield header
    yield* part.data
    this.#list(name, 0, part, header.length + part.compressed)
  }

  /**
   * The bytes of a part that is made piece by piece, each compressed while those after it are being made; what they come
   * to is stated behind them. A part of one piece is compressed at once. What is compressed is given back.
   */
  async *stream(name: string, pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let part: DeflatedPart | null = null
    let held: Uint8Array | null = null
    const header = localHeader(name, SIZES_FOLLOW, UNKNOWN)
    try {
      for (const piece of pieces) {
        if (held !== null) {
          if (part === null) {
            part = new DeflatedPart()
            yield header
          }
          yield* await part.write(held)
        }
        held = piece
      }
      if (part === null || held === null) {
        const whole = packed(held ?? '')
        if (held !== null) giveBack(held)
        yield this.add(name, whole)
        return
      }
      yield* await part.write(held)
      yield* await part.end()
    } finally {
      part?.close()
    }
    const after = Buffer.alloc(16)
    after.writeUInt32LE(SIZES, 0)
    writeSizes(after, 4, part.sizes)
    yield after
    this.#list(name, SIZES_FOLLOW, part.sizes, header.length + part.sizes.compressed + after.length)
  }

  /** What comes after the last part. */
  finish(): Uint8Array {
    const directory = Buffer.concat(this.#directory)
    const end = Buffer.alloc(22)
    end.writeUInt32LE(END, 0)
    end.writeUInt16LE(this.#directory.length, 8)
    end.writeUInt16LE(this.#directory.length, 10)
    end.writeUInt32LE(directory.length, 12)
    end.writeUInt32LE(this.#offset, 16)
    return Buffer.concat([directory, end])
  }

  #list(name: string, flags: number, part: PartSize, length: number): void {
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(ENTRY, 0)
    entry.writeUInt16LE(VERSION, 4)
    writeShared(entry, 6, name, flags, part)
    entry.writeUInt32LE(this.#offset, 42)
    this.#directory.push(Buffer.concat([entry, Buffer.from(name, 'utf8')]))
    this.#offset += length
    if (Math.max(this.#offset, part.size) > MOST_BYTES) throw new OutputError(TOO_LARGE)
  }
}

const TOO_LARGE =
  'No se pudo escribir el libro porque pasa de 4 GB, que es más de lo que admite un libro de Excel: consolide menos archivos a la vez.'

const UNKNOWN: PartSize = { crc: 0, compressed: 0, size: 0 }

function localHeader(name: string, flags: number, part: PartSize): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(LOCAL, 0)
  writeShared(header, 4, name, flags, part)
  return Buffer.concat([header, Buffer.from(name, 'utf8')])
}

/** What stands both before a part and in the directory. */
function writeShared(header: Buffer, at: number, name: string, flags: number, part: PartSize): void {
  header.writeUInt16LE(VERSION, at)
  header.writeUInt16LE(UTF8_NAMES | flags, at + 2)
  header.writeUInt16LE(DEFLATED, at + 4)
  header.writeUInt16LE(DATE, at + 8)
  writeSizes(header, at + 10, part)
  header.writeUInt16LE(Buffer.byteLength(name, 'utf8'), at + 22)
}

function writeSizes(header: Buffer, at: number, { crc, compressed, size }: PartSize): void {
  header.writeUInt32LE(crc >>> 0, at)
  header.writeUInt32LE(compressed, at + 4)
  header.writeUInt32LE(size, at + 8)
}
