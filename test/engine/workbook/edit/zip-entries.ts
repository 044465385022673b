import { inflateRawSync } from 'node:zlib'

/** An entry of a zip, taken apart without our own reader. */
export interface RawEntry {
  readonly name: string
  /** from its local header up to the next one, or up to the directory */
  readonly local: string
  /** its record in the directory, but for where it stands */
  readonly central: string
  readonly content: string
}

/** The entries of a zip in the order of its directory, and what comes after them. */
export function zipEntries(bytes: Uint8Array): { readonly entries: RawEntry[]; readonly comment: string } {
  const file = Buffer.from(bytes)
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const start = file.readUInt32LE(end + 16)
  const size = file.readUInt32LE(end + 12)
  const records: { name: string; at: number; packed: number; record: Buffer }[] = []
  for (let at = start; at < start + size;) {
    const nameEnd = at + 46 + file.readUInt16LE(at + 28)
    const next = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
    records.push({
      name: file.toString('utf8', at + 46, nameEnd),
      at: file.readUInt32LE(at + 42),
      packed: file.readUInt32LE(at + 20),
      record: Buffer.from(file.subarray(at, next)),
    })
    at = next
  }
  if (records.length !== file.readUInt16LE(end + 10)) throw new Error('count')
  const starts = [...records.map(({ at }) => at), start].sort((a, b) => a - b)
  const entries = records.map(({ name, at, packed, record }) => {
    const dataAt = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28)
    const data = file.subarray(dataAt, dataAt + packed)
    const content = file.readUInt16LE(at + 8) === 8 ? inflateRawSync(data) : data
    record.writeUInt32LE(0, 42)
    return {
      name,
      local: file.subarray(at, starts[starts.indexOf(at) + 1]).toString('hex'),
      central: record.toString('hex'),
      content: content.toString('utf8'),
    }
  })
  return { entries, comment: file.subarray(end + 22).toString('hex') }
}

/** The text of a part. */
export function partOf(bytes: Uint8Array, name: string): string {
  return zipEntries(bytes).entries.find((entry) => entry.name === name)!.content
}

/** The names of the entries that differ in any byte. */
export function changedEntries(before: Uint8Array, after: Uint8Array): string[] {
  const [one, other] = [zipEntries(before), zipEntries(after)]
  if (one.comment !== other.comment) return ['comment']
  const names = (zip: typeof one): string => zip.entries.map(({ name }) => name).join('|')
  if (names(one) !== names(other)) throw new Error(`${names(one)} → ${names(other)}`)
  return one.entries
    .filter(({ local, central }, at) => {
      const there = other.entries[at]!
      return there.local !== local || there.central !== central
    })
    .map(({ name }) => name)
}
