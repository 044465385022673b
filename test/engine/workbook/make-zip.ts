import { deflateRawSync } from 'node:zlib'
import { deflateSync } from 'fflate'

/** An entry of a zip to be; whatever is not given is as an honest writer would have it. */
export interface Entry {
  readonly name: string
  readonly data: string | Uint8Array
  readonly stored?: boolean
  readonly flags?: number
  readonly method?: number
  readonly crc?: number
  readonly declaredSize?: number
  /** compressed bytes to use as they are */
  readonly raw?: Uint8Array
  readonly localName?: string
  readonly localDeclaredSize?: number
  /** the central directory says the data is here */
  readonly offset?: number
  /** bytes after the data that no header speaks of */
  readonly gap?: Uint8Array
  readonly zip64?: boolean
  /** an extra field of its own, in the central directory */
  readonly extra?: Uint8Array
}

export interface ZipOptions {
  readonly comment?: string
  readonly count?: number
  readonly zip64?: boolean
}

/** Writes a zip by hand, so that it can lie. */
export function makeZip(entries: readonly Entry[], options: ZipOptions = {}): Uint8Array {
  const out: Uint8Array[] = []
  const central: Uint8Array[] = []
  let at = 0
  const add = (...blocks: Uint8Array[]): void => {
    for (const block of blocks) {
      out.push(block)
      at += block.length
    }
  }
  for (const entry of entries) {
    const content = bytesOf(entry.data)
    const body = entry.raw ?? (entry.stored ? content : deflated(content))
    const method = entry.method ?? (entry.stored ? 0 : 8)
    const flags = entry.flags ?? 0
    const crc = entry.crc ?? crcOf(content)
    const size = entry.declaredSize ?? content.length
    const localName = bytesOf(entry.localName ?? entry.name)
    const name = bytesOf(entry.name)
    const offset = entry.offset ?? at
    const localSize = entry.localDeclaredSize ?? size
    const fields = [u16(flags), u16(method), u32(0), u32(crc), u32(body.length)]
    add(u32(0x04034b50), u16(20), ...fields, u32(localSize), u16(localName.length), u16(0), localName, body)
    add(entry.gap ?? new Uint8Array(0))
    const zip64 = entry.zip64 ? concat([u16(1), u16(8), u32(size), u32(0)]) : new Uint8Array(0)
    const extra = concat([zip64, entry.extra ?? new Uint8Array(0)])
    central.push(
      concat([
        u32(0x02014b50),
        u16(45),
        u16(20),
        ...fields,
        u32(entry.zip64 ? 0xffffffff : size),
        u16(name.length),
        u16(extra.length),
        ...[u16(0), u16(0), u16(0), u32(0), u32(offset)],
        name,
        extra,
      ]),
    )
  }
  const start = at
  const directory = concat(central)
  add(directory)
  const count = options.count ?? entries.length
  if (options.zip64) {
    const record = at
    add(u32(0x06064b50), u64(44), u16(45), u16(45), u32(0), u32(0))
    add(u64(count), u64(count), u64(directory.length), u64(start))
    add(u32(0x07064b50), u32(0), u64(record), u32(1))
  }
  const comment = bytesOf(options.comment ?? '')
  const shown = options.zip64 ? 0xffff : count
  add(u32(0x06054b50), u32(0), u16(shown), u16(shown))
  add(u32(options.zip64 ? 0xffffffff : directory.length), u32(options.zip64 ? 0xffffffff : start))
  add(u16(comment.length), comment)
  return concat(out)
}

/** What is enormous takes fflate a while. */
function deflated(content: Uint8Array): Uint8Array {
  return content.length > 1_000_000
    ? deflateRawSync(content, { level: 1 })
    : deflateSync(content, { level: 1 })
}

export function concat(blocks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(blocks.reduce((sum, block) => sum + block.length, 0))
  let at = 0
  for (const block of blocks) {
    whole.set(block, at)
    at += block.length
  }
  return whole
}

export function bytesOf(data: string | Uint8Array): Uint8Array {
  return typeof data === 'string' ? new TextEncoder().encode(data) : data
}

/** The extra field by which a zip gives an entry another name, in UTF-8. */
export function unicodePath(name: string, other: string): Uint8Array {
  const content = concat([Uint8Array.of(1), u32(crcOf(bytesOf(name))), bytesOf(other)])
  return concat([u16(0x7075), u16(content.length), content])
}

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  return crc
})

function crcOf(bytes: Uint8Array): number {
  let crc = -1
  for (let at = 0; at < bytes.length; at++) crc = CRC_TABLE[(crc ^ bytes[at]!) & 255]! ^ (crc >>> 8)
  return ~crc >>> 0
}

function u16(value: number): Uint8Array {
  return Uint8Array.of(value & 255, (value >> 8) & 255)
}

function u32(value: number): Uint8Array {
  return Uint8Array.of(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, (value >>> 24) & 255)
}

function u64(value: number): Uint8Array {
  return concat([u32(value), u32(0)])
}
