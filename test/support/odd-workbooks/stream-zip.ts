import { deflateSync } from 'fflate'
import { concat } from '../../engine/workbook/make-zip.js'
import { bytesOf, type Entry } from '../../engine/workbook/make-zip.js'
import { crc32 } from '../../../engine/workbook/crc32.js'

/** A zip as programs write it that do not know the sizes beforehand: zeros in each local header, a descriptor after the data. */
export function streamedZip(entries: readonly Entry[], signed = true): Uint8Array {
  const out: Uint8Array[] = []
  const central: Uint8Array[] = []
  let at = 0
  for (const entry of entries) {
    const name = bytesOf(entry.name)
    const content = bytesOf(entry.data)
    const body = deflateSync(content)
    const crc = crc32(content)
    const local = concat([
      ...[u32(0x04034b50), u16(20), u16(8), u16(8), u32(0), u32(0), u32(0), u32(0), u16(name.length), u16(0)],
      ...[name, body, ...(signed ? [u32(0x08074b50)] : []), u32(crc), u32(body.length), u32(content.length)],
    ])
    central.push(
      concat([
        ...[u32(0x02014b50), u16(20), u16(20), u16(8), u16(8), u32(0), u32(crc), u32(body.length)],
        ...[u32(content.length), u16(name.length), u16(0), u16(0), u16(0), u16(0), u32(0), u32(at), name],
      ]),
    )
    out.push(local)
    at += local.length
  }
  const directory = concat(central)
  const count = u16(entries.length)
  const end = [u32(0x06054b50), u32(0), count, count, u32(directory.length), u32(at), u16(0)]
  return concat([...out, directory, ...end])
}

function u16(value: number): Uint8Array {
  return Uint8Array.of(value & 255, (value >>> 8) & 255)
}

function u32(value: number): Uint8Array {
  return Uint8Array.of(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, (value >>> 24) & 255)
}
