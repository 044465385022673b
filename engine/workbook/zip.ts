import type { Limits } from './limits.js'
import { damaged, Refusal } from './refusal.js'
import { partKey } from './part-name.js'
import { zipName } from './zip-name.js'

/** A part as the zip's central directory and its local header, which must agree, describe it. */
export interface ZipEntry {
  readonly name: string
  readonly deflated: boolean
  readonly crc: number
  /** what the file claims it inflates to */
  readonly declaredSize: number
  /** where its data is in the file */
  readonly start: number
  readonly end: number
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END64_LOCATOR = 0x07064b50
const END64 = 0x06064b50
const END_SIZE = 22
const CENTRAL_SIZE = 46
const LOCAL_SIZE = 30
const ZIP64 = 0x0001
const UNICODE_PATH = 0x7075
const SATURATED_16 = 0xffff
const SATURATED_32 = 0xffffffff
const STORED = 0
const DEFLATED = 8
const AES = 99
const ENCRYPTED = 0x0001 | 0x0040
const SIZES_FOLLOW = 0x0008
const PADDING: ReadonlySet<number> = new Set([0x00, 0x0a, 0x0d, 0x20])

export interface Directory {
  readonly count: number
  readonly start: number
  readonly end: number
}

interface CentralEntry {
  readonly name: string
  readonly rawName: Uint8Array
  readonly method: number
  readonly crc: number
  readonly compressedSize: number
  readonly declaredSize: number
  readonly localStart: number
}

/**
 * The bytes of a zip → its parts by `partKey`, folders left out. Refuses whatever two programs could read differently:
 * duplicate names, entries that overlap, headers that disagree.
 */
export function readZip(bytes: Uint8Array, limits: Limits): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = findDirectory(view, bytes)
  if (directory.count > limits.parts) {
    throw new Refusal({ kind: 'too-many-parts', count: directory.count, limit: limits.parts })
  }

  const central = readCentral(view, bytes, directory, limits)
  central.sort((a, b) => a.localStart - b.localStart)
  const entries = new Map<string, ZipEntry>()
  for (const [at, entry] of central.entries()) {
    const local = readLocal(view, bytes, entry)
    if (local.end > (central[at + 1]?.localStart ?? directory.start)) throw damaged(entry.name)
    if (!/[/\\]$/.test(entry.name)) entries.set(partKey(entry.name), local)
  }
  return entries
}

export function findDirectory(view: DataView, bytes: Uint8Array): Directory {
  const size = view.byteLength
  const contentEnd = withoutPadding(bytes)
  const ends: number[] = []
  let junkAfter = false
  const firstPossible = Math.max(0, size - END_SIZE - SATURATED_16)
  let at = size < END_SIZE ? -1 : bytes.lastIndexOf(0x50, size - END_SIZE)
  for (; at >= firstPossible; at = at === 0 ? -1 : bytes.lastIndexOf(0x50, at - 1)) {
    if (view.getUint32(at, true) !== END) continue
    const commentEnd = at + END_SIZE + view.getUint16(at + 20, true)
    if (commentEnd >= contentEnd && commentEnd <= size) ends.push(at)
    else junkAfter ||= commentEnd < size
  }
  const [end] = ends
  if (end === undefined) throw junkAfter ? damaged(null) : new Refusal({ kind: 'truncated' })
  if (ends.length > 1) throw damaged(null)

  const disks = view.getUint32(end + 4, true)
  const here = view.getUint16(end + 8, true)
  const count = view.getUint16(end + 10, true)
  const length = view.getUint32(end + 12, true)
  const start = view.getUint32(end + 16, true)
  if (disks !== 0 || here !== count) throw damaged(null)
  if (count === SATURATED_16 || length === SATURATED_32 || start === SATURATED_32)
    return directory64(view, end)
  return directoryEndingAt(end, { count, start, end: start + length })
}

/** How long a file is without the zeros and line ends that transfers leave behind it. */
function withoutPadding(bytes: Uint8Array): number {
  let end = bytes.length
  while (end > 0 && PADDING.has(bytes[end - 1]!)) end--
  return end
}

function directory64(view: DataView, end: number): Directory {
  const locator = end - 20
  if (locator < 0 || view.getUint32(locator, true) !== END64_LOCATOR) throw damaged(null)
  const at = uint64(view, locator + 8)
  if (at + 56 > locator || view.getUint32(at, true) !== END64) throw damaged(null)
  if (at + 12 + uint64(view, at + 4) !== locator) throw damaged(null)
  const start = uint64(view, at + 48)
  return directoryEndingAt(at, { count: uint64(view, at + 32), start, end: start + uint64(view, at + 40) })
}

function directoryEndingAt(at: number, directory: Directory): Directory {
  if (directory.end !== at) throw damaged(null)
  return directory
}

function readCentral(
  view: DataView,
  bytes: Uint8Array,
  directory: Directory,
  limits: Limits,
): CentralEntry[] {
  const entries: CentralEntry[] = []
  const keys = new Set<string>()
  let declared = 0
  let at = directory.start
  while (at < directory.end) {
    if (at + CENTRAL_SIZE > directory.end || view.getUint32(at, true) !== CENTRAL) throw damaged(null)
    const nameEnd = at + CENTRAL_SIZE + view.getUint16(at + 28, true)
    const extraEnd = nameEnd + view.getUint16(at + 30, true)
    const next = extraEnd + view.getUint16(at + 32, true)
    if (next > directory.end) throw damaged(null)
    const rawName = bytes.subarray(at + CENTRAL_SIZE, nameEnd)
    const name = zipName(rawName)
    const flags = view.getUint16(at + 8, true)
    const method = view.getUint16(at + 10, true)
    if ((flags & ENCRYPTED) !== 0 || method === AES) throw new Refusal({ kind: 'password' })
    if (method !== STORED && method !== DEFLATED) throw damaged(name)
    const [declaredSize, compressedSize, localStart] = realSizes(view, nameEnd, extraEnd, name, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ])
    const key = partKey(name)
    for (const one of new Set([key, otherKey(view, bytes, nameEnd, extraEnd) ?? key])) {
      if (keys.has(one)) throw new Refusal({ kind: 'duplicate-part', part: name })
      keys.add(one)
    }
    const crc = view.getUint32(at + 16, true)
    declared += declaredSize
    if (declaredSize > limits.partBytes) throw tooLarge(limits.partBytes)
    if (declared > limits.totalBytes) throw tooLarge(limits.totalBytes)
    entries.push({ name, rawName, method, crc, compressedSize, declaredSize, localStart })
    if (entries.length > directory.count) throw damaged(null)
    at = next
  }
  if (entries.length !== directory.count) throw damaged(null)
  return entries
}

/** The sizes and the place of an entry, each taken from its zip64 field where the plain one is saturated. */
function realSizes(
  view: DataView,
  extraStart: number,
  extraEnd: number,
  name: string,
  plain: readonly [number, number, number],
): [number, number, number] {
  const real: [number, number, number] = [...plain]
  if (!plain.includes(SATURATED_32)) return real
  const field = extraField(view, extraStart, extraEnd, ZIP64)
  if (!field) throw damaged(name)
  let at = field.start
  for (const [index, value] of plain.entries()) {
    if (value !== SATURATED_32) continue
    if (at + 8 > field.end) throw damaged(name)
    real[index] = uint64(view, at)
    at += 8
  }
  return real
}

/** The key that an entry has for those who go by its other name, which a zip may give in an extra field. */
function otherKey(view: DataView, bytes: Uint8Array, extraStart: number, extraEnd: number): string | null {
  const field = extraField(view, extraStart, extraEnd, UNICODE_PATH)
  return field && partKey(zipName(bytes.subarray(field.start + 5, field.end)))
}

/** Where the content of an extra field is; null where there is none, or not whole. */
function extraField(
  view: DataView,
  start: number,
  end: number,
  id: number,
): { readonly start: number; readonly end: number } | null {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== id) continue
    const fieldEnd = at + 4 + view.getUint16(at + 2, true)
    return fieldEnd > end ? null : { start: at + 4, end: fieldEnd }
  }
  return null
}

function readLocal(view: DataView, bytes: Uint8Array, entry: CentralEntry): ZipEntry {
  const { name, rawName, localStart: at, compressedSize, declaredSize, crc, method } = entry
  if (at + LOCAL_SIZE > view.byteLength || view.getUint32(at, true) !== LOCAL) throw damaged(name)
  const nameStart = at + LOCAL_SIZE
  const nameLength = view.getUint16(at + 26, true)
  const start = nameStart + nameLength + view.getUint16(at + 28, true)
  const end = start + compressedSize
  if (end > view.byteLength) throw damaged(name)

  const flags = view.getUint16(at + 6, true)
  const sizesAgree =
    (flags & SIZES_FOLLOW) !== 0 ||
    (view.getUint32(at + 14, true) === crc &&
      agrees(view.getUint32(at + 18, true), compressedSize) &&
      agrees(view.getUint32(at + 22, true), declaredSize))
  const namesAgree =
    nameLength === rawName.length && rawName.every((byte, index) => byte === bytes[nameStart + index])
  const deflated = method === DEFLATED
  if (!namesAgree || !sizesAgree || view.getUint16(at + 8, true) !== method) throw damaged(name)
  if ((flags & ENCRYPTED) !== 0) throw new Refusal({ kind: 'password' })
  if (!deflated && compressedSize !== declaredSize) throw damaged(name)
  return { name, deflated, crc, declaredSize, start, end }
}

function agrees(local: number, central: number): boolean {
  return local === central || local === SATURATED_32
}

/** A 64-bit number of a file that surely is smaller than 4 GiB. */
function uint64(view: DataView, at: number): number {
  if (view.getUint32(at + 4, true) !== 0) throw damaged(null)
  return view.getUint32(at, true)
}

function tooLarge(limitBytes: number): Refusal {
  return new Refusal({ kind: 'too-large', limitBytes })
}
