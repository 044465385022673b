import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What stays in memory before any of it goes to the disk. */
const IN_MEMORY_BYTES = 4 * 1024 * 1024
/** How much is read from the disk at once: little at first, more and more where one piece after another is asked for. */
const FIRST_BYTES = 4 * 1024
const MOST_BYTES = 64 * 1024

/**
 * Bytes put aside, to be read back piece by piece: in memory as long as they are few, then in a file without a name in the
 * system's temporary folder, which goes when the process does, however it ends. Where that folder cannot be written they
 * stay in memory.
 */
export class Shelf {
  #blocks: { readonly start: number; readonly bytes: Buffer }[] = []
  #inMemory = 0
  #size = 0
  #file: number | null = null
  #hasDisk = true
  /** what was read from the disk last, from where to where, and how much of it at once */
  #window: Buffer = Buffer.alloc(0)
  #windowStart = 0
  #windowEnd = 0
  #ahead = FIRST_BYTES
  /** where the last piece asked for stands */
  #reached: Buffer = this.#window

  constructor(private readonly most = IN_MEMORY_BYTES) {}

  /** Puts bytes aside. @returns where they begin */
  put(bytes: Uint8Array): number {
    const start = this.#size
    this.#size += bytes.length
    const { buffer, byteOffset, length } = bytes
    this.#blocks.push({ start, bytes: Buffer.from(buffer, byteOffset, length) })
    this.#inMemory += bytes.length
    if (this.#inMemory > this.most && this.#hasDisk) this.#toDisk()
    return start
  }

  /** The text that stands between two places, both of one `put`. */
  text(start: number, end: number): string {
    const at = this.#reach(start, end)
    return this.#reached.toString('utf8', at, at + end - start)
  }

  /** Copies what stands between two places, both of one `put`. */
  copy(start: number, end: number, into: Uint8Array, to: number): void {
    const at = this.#reach(start, end)
    this.#reached.copy(into, to, at, at + end - start)
  }

  /** Brings within reach what stands between two places. @returns where in it that begins */
  #reach(start: number, end: number): number {
    const first = this.#blocks[0]
    if (first && start >= first.start) {
      const block = this.#blocks[lastAtOrBefore(this.#blocks, start)]!
      this.#reached = block.bytes
      return start - block.start
    }
    if (start < this.#windowStart || end > this.#windowEnd) this.#read(start, end)
    this.#reached = this.#window
    return start - this.#windowStart
  }

  #read(start: number, end: number): void {
    const isNext = start >= this.#windowStart && start <= this.#windowEnd
    this.#ahead = isNext ? Math.min(2 * this.#ahead, MOST_BYTES) : FIRST_BYTES
    const wanted = Math.max(this.#ahead, end - start)
    if (this.#window.length < wanted) this.#window = Buffer.allocUnsafe(wanted)
    let read = 0
    while (read < wanted) {
      const more = readSync(this.#file!, this.#window, read, wanted - read, start + read)
      if (more === 0) break
      read += more
    }
    this.#windowStart = start
    this.#windowEnd = start + read
  }

  #toDisk(): void {
    try {
      this.#file ??= openNameless()
      for (const { start, bytes } of this.#blocks) writeAll(this.#file, bytes, start)
      this.#blocks = []
      this.#inMemory = 0
    } catch {
      this.#hasDisk = false
    }
  }
}

/** A file that no folder lists any more; Windows takes its name away once it is closed. */
function openNameless(): number {
  const folder = mkdtempSync(join(tmpdir(), 'cotejo-'))
  const path = join(folder, 'estante')
  const file = openSync(path, 'wx+', 0o600)
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    process.once('exit', () => {
      closeSync(file)
      rmSync(folder, { recursive: true, force: true })
    })
  }
  return file
}

function writeAll(file: number, bytes: Uint8Array, at: number): void {
  let written = 0
  while (written < bytes.length)
    written += writeSync(file, bytes, written, bytes.length - written, at + written)
}

function lastAtOrBefore(blocks: readonly { readonly start: number }[], place: number): number {
  let [low, high] = [0, blocks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (blocks[middle]!.start <= place) low = middle + 1
    else high = middle
  }
  return low - 1
}
