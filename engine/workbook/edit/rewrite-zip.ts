import { deflateSync } from 'fflate'
import { crc32 } from '../crc32.js'
import type { Limits } from '../limits.js'
import { partKey } from '../part-name.js'
import { findDirectory, type Directory } from '../zip.js'
import { zipName } from '../zip-name.js'

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const CENTRAL_SIZE = 46
const LOCAL_SIZE = 30
const END64_SIZE = 56
const LOCATOR_SIZE = 20
const END64 = 0x06064b50
const ZIP64 = 0x0001
const SATURATED_16 = 0xffff
const SATURATED_32 = 0xffffffff
const SIZES_FOLLOW = 0x0008
const STORED = 0
const DEFLATED = 8
const VERSION_DEFLATED = 20

/** The new content of a part; null where it leaves the file. */
export type PartChanges = ReadonlyMap<string, Uint8Array | null>

/** The content of parts that the file does not have yet, by the name that each is to have, in ASCII. */
export type NewParts = ReadonlyMap<string, Uint8Array>

/** What Excel writes where it says no time: 1 January 1980. */
const NO_TIME = 0x00210000

/** A part: its record in the central directory, and the stretch of the file up to the next part. */
interface Entry {
  readonly key: string
  record: Uint8Array
  readonly localStart: number
  segment: Uint8Array
}

/**
 * A zip that `readZip` accepts, with the content of some parts (by `partKey`) changed and new ones after them: whatever
 * else is in it stays byte for byte and in its order; only the places that the central directory states move.
 */
export function rewriteZip(
  bytes: Uint8Array,
  changes: PartChanges,
  limits: Limits,
  added: NewParts = new Map(),
): Uint8Array {
  // a Buffer of Node would hand out its own memory where a copy is asked for
  const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = findDirectory(viewOf(plain), plain)
  const entries = readEntries(plain, directory)
  const inFileOrder = [...entries].sort((a, b) => a.localStart - b.localStart)
  for (const [at, entry] of inFileOrder.entries()) {
    entry.segment = plain.subarray(entry.localStart, inFileOrder[at + 1]?.localStart ?? directory.start)
  }
  const kept = inFileOrder.filter(({ key }) => changes.get(key) !== null)
  const out = [plain.subarray(0, inFileOrder[0]?.localStart ?? directory.start)]
  let offset = out[0]!.length
  for (const entry of kept) {
    const content = changes.get(entry.key)
    if (content) rewrite(entry, content, limits)
    else entry.record = entry.record.slice()
    setLocalStart(entry.record, offset)
    out.push(entry.segment)
    offset += entry.segment.length
  }
  const keptEntries = new Set(kept)
  const records = entries.filter((entry) => keptEntries.has(entry)).map(({ record }) => record)
  for (const [name, content] of added) {
    const entry = newEntry(name)
    rewrite(entry, content, limits)
    setLocalStart(entry.record, offset)
    out.push(entry.segment)
    offset += entry.segment.length
    records.push(entry.record)
  }
  const size = records.reduce((sum, record) => sum + record.length, 0)
  return joined([
    ...out,
    ...records,
    ending(plain, directory, { count: records.length, start: offset, size }),
  ])
}

function readEntries(bytes: Uint8Array, directory: Directory): Entry[] {
  const view = viewOf(bytes)
  const entries: Entry[] = []
  for (let at = directory.start; at < directory.end;) {
    const nameEnd = at + CENTRAL_SIZE + view.getUint16(at + 28, true)
    const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    const record = bytes.subarray(at, next)
    const name = zipName(bytes.subarray(at + CENTRAL_SIZE, nameEnd))
    const offset = wideOffset(record)
    const localStart =
      offset === null ? view.getUint32(at + 42, true) : viewOf(record).getUint32(offset, true)
    entries.push({ key: partKey(name), record, localStart, segment: record })
    at = next
  }
  return entries
}

/** Where a central record states the place of its part in 64 bits; null where it does so in 32. */
function wideOffset(record: Uint8Array): number | null {
  const view = viewOf(record)
  if (view.getUint32(42, true) !== SATURATED_32) return null
  const field = extraField(record, CENTRAL_SIZE + view.getUint16(28, true), view.getUint16(30, true))
  const sizes = [24, 20].filter((at) => view.getUint32(at, true) === SATURATED_32).length
  return field === null ? null : field.from + 4 + 8 * sizes
}

function setLocalStart(record: Uint8Array, localStart: number): void {
  const wide = wideOffset(record)
  viewOf(record).setUint32(wide ?? 42, localStart, true)
}

/** The zip64 field among the extra fields of a header. */
function extraField(
  header: Uint8Array,
  start: number,
  length: number,
): { readonly from: number; readonly to: number } | null {
  const view = viewOf(header)
  for (let at = start; at + 4 <= start + length;) {
    const to = at + 4 + view.getUint16(at + 2, true)
    if (view.getUint16(at, true) === ZIP64) return { from: at, to }
    at = to
  }
  return null
}

/** Gives a part new content: its name, times, other fields and comment stay. */
function rewrite(entry: Entry, content: Uint8Array, limits: Limits): void {
  const deflated = deflateSync(content)
  const tooDense = content.length > limits.ratioFromBytes && content.length > limits.ratio * deflated.length
  const data = tooDense ? content : deflated
  const facts = {
    method: tooDense ? STORED : DEFLATED,
    crc: crc32(content),
    packed: data.length,
    size: content.length,
  }
  const view = viewOf(entry.segment)
  const headEnd = LOCAL_SIZE + view.getUint16(26, true) + view.getUint16(28, true)
  const local = withFacts(entry.segment.subarray(0, headEnd), LOCAL_SIZE, 4, facts)
  entry.segment = joined([local, data])
  entry.record = withFacts(entry.record, CENTRAL_SIZE, 6, facts)
}

/** A part without content. */
function newEntry(name: string): Entry {
  const raw = new TextEncoder().encode(name)
  const local = new Uint8Array(LOCAL_SIZE)
  const segment = viewOf(local)
  segment.setUint32(0, LOCAL, true)
  segment.setUint32(10, NO_TIME, true)
  segment.setUint16(26, raw.length, true)
  const central = new Uint8Array(CENTRAL_SIZE)
  const record = viewOf(central)
  record.setUint32(0, CENTRAL, true)
  record.setUint16(4, VERSION_DEFLATED, true)
  record.setUint32(12, NO_TIME, true)
  record.setUint16(28, raw.length, true)
  return { key: partKey(name), record: joined([central, raw]), localStart: 0, segment: joined([local, raw]) }
}

interface Facts {
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
}

/** A local or central header, whose fields from the version on begin at `version`, with what is now true of its part. */
function withFacts(header: Uint8Array, nameStart: number, version: number, facts: Facts): Uint8Array {
  const lengths = version + 22
  const before = viewOf(header)
  const nameLength = before.getUint16(lengths, true)
  const field = extraField(header, nameStart + nameLength, before.getUint16(lengths + 2, true))
  const place = version === 6 ? placeOf(header) : null
  const plain = field ? joined([header.subarray(0, field.from), header.subarray(field.to)]) : header.slice()
  const view = viewOf(plain)
  view.setUint16(version, Math.max(before.getUint16(version, true), VERSION_DEFLATED), true)
  view.setUint16(version + 2, before.getUint16(version + 2, true) & ~SIZES_FOLLOW, true)
  view.setUint16(version + 4, facts.method, true)
  view.setUint32(version + 10, facts.crc, true)
  view.setUint32(version + 14, facts.packed, true)
  view.setUint32(version + 18, facts.size, true)
  if (field) view.setUint16(lengths + 2, before.getUint16(lengths + 2, true) - (field.to - field.from), true)
  if (place !== null) view.setUint32(42, place, true)
  return plain
}

/** The place that a central record states, which is 32 bits wide once its zip64 field is gone. */
function placeOf(record: Uint8Array): number {
  const wide = wideOffset(record)
  return viewOf(record).getUint32(wide ?? 42, true)
}

/** What follows the central directory, comment and all, with where the directory now is. */
function ending(
  bytes: Uint8Array,
  directory: Directory,
  { count, start, size }: { readonly count: number; readonly start: number; readonly size: number },
): Uint8Array {
  const tail = bytes.slice(directory.end)
  const view = viewOf(tail)
  let end = 0
  if (view.getUint32(0, true) === END64) {
    const locator = 12 + view.getUint32(4, true)
    end = locator + LOCATOR_SIZE
    if (locator >= END64_SIZE) {
      for (const [at, value] of [
        [24, count],
        [32, count],
        [40, size],
        [48, start],
      ] as const)
        view.setUint32(at, value, true)
    }
    view.setUint32(locator + 8, start + size, true)
  }
  for (const at of [8, 10]) {
    if (view.getUint16(end + at, true) !== SATURATED_16) view.setUint16(end + at, count, true)
  }
  if (view.getUint32(end + 12, true) !== SATURATED_32) view.setUint32(end + 12, size, true)
  if (view.getUint32(end + 16, true) !== SATURATED_32) view.setUint32(end + 16, start, true)
  return tail
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function joined(blocks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(blocks.reduce((sum, block) => sum + block.length, 0))
  let at = 0
  for (const block of blocks) {
    whole.set(block, at)
    at += block.length
  }
  return whole
}
