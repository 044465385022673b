import { deflateSync } from 'fflate'
import { crc32 } from '../../../engine/workbook/crc32.js'
import { bytesOf, concat } from '../../engine/workbook/make-zip.js'

const LOCAL = 30
const CENTRAL = 46

/**
 * A zip whose parts share one kernel: each begins with a stored block that quotes the header of the next, so that a few
 * kilobytes inflate to `count` times `size`.
 */
export function quotedOverlap(count: number, size: number): Uint8Array {
  const kernel = new Uint8Array(size)
  let content: Uint8Array = kernel
  let stream: Uint8Array = deflateSync(kernel, { level: 9 })
  const headers: Uint8Array[] = []
  const central: Uint8Array[] = []
  for (let at = count; at >= 1; at--) {
    const name = bytesOf(`xl/media/${at}.png`)
    const fields = fieldsOf(crc32(content), stream.length, content.length, name.length)
    const header = concat([Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), fields, new Uint8Array(2), name])
    headers.unshift(header)
    central.unshift(concat([Uint8Array.of(0x50, 0x4b, 1, 2, 20, 0, 20, 0), fields, new Uint8Array(16), name]))
    if (at === 1) break
    const quoted = concat([u8of(0, 1), u8of(header.length, 2), u8of(header.length ^ 0xffff, 2), header])
    content = concat([header, content])
    stream = concat([quoted, stream])
  }
  let at = 0
  for (const [index, header] of headers.entries()) {
    new DataView(central[index]!.buffer).setUint32(CENTRAL - 4, at, true)
    at += header.length + 5
  }
  const body = concat([headers[0]!, stream])
  const directory = concat(central)
  const end = concat([
    ...[Uint8Array.of(0x50, 0x4b, 5, 6, 0, 0, 0, 0), u8of(count, 2), u8of(count, 2)],
    ...[u8of(directory.length, 4), u8of(body.length, 4), u8of(0, 2)],
  ])
  return concat([body, directory, end])
}

/** From the flags to the length of the name, as both headers have it: `LOCAL` bytes with its signature and extra length. */
function fieldsOf(crc: number, compressed: number, inflated: number, name: number): Uint8Array {
  const fields = new DataView(new ArrayBuffer(LOCAL - 8))
  fields.setUint16(2, 8, true)
  fields.setUint32(8, crc, true)
  fields.setUint32(12, compressed, true)
  fields.setUint32(16, inflated, true)
  fields.setUint16(20, name, true)
  return new Uint8Array(fields.buffer)
}

function u8of(value: number, bytes: number): Uint8Array {
  return Uint8Array.from({ length: bytes }, (_, at) => (value >>> (8 * at)) & 255)
}
