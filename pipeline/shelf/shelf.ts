import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What stays in memory before any of it goes to the disk. */
const IN_MEMORY_BYTES = 4 * 1024 * 1024
/** How much is read from the disk at once where one piece after another is asked for, and where not. */
const WINDOW_BYTES = 64 * 1024
const PIECE_BYTES = 4 * 1024

/**
 * Bytes put aside, to be read back piece by piece: in memory as long as they are few, then in a file without a name in the
 * system's temporary folder, which goes when the process does, however it ends. Where that folder cannot be written they
 * stay in memory.
 */
export class Shelf {
  #blocks: { readonly start: number; readonly bytes: Uint8Array }[] = []
  #inMemory = 0
  #size = 0
  #file: number | null = null
  #hasDisk = true
  #window: Buffer = Buffer.alloc(0)
  #windowStart = 0

  constructor(private readonly most = IN_MEMORY_BYTES) {}

  /** Puts bytes aside. @returns where they begin */
  put(bytes: Uint8Array): number {
    const start = this.#size
    this.#size += bytes.length
    this.#blocks.push({ start, bytes })
    this.#inMemory += bytes.length
    if (this.#inMemory > this.most && this.#hasDisk) this.#toDisk()
    return start
  }

  /** The text that stands between two places, both of one `put`. */
  text(start: number, end: number): string {
    const first = this.#blocks[0]
    if (first && start >= first.start) return this.#fromMemory(start, end)
    if (start < this.#windowStart || end > this.#windowStart + this.#window.length) this.#read(start, end)
    const at = start - this.#windowStart
    return this.#window.toString('utf8', at, at + end - start)
  }

  #fromMemory(start: number, end: number): string {
    const block = this.#blocks[lastAtOrBefore(this.#blocks, start)]!
    const { buffer, byteOffset } = block.bytes
    return Buffer.from(buffer, byteOffset + start - block.start, end - start).toString('utf8')
  }

  #read(start: number, end: number): void {
    const isNext = start >= this.#windowStart && start <= this.#windowStart + this.#window.length
    const wanted = Math.max(isNext ? WINDOW_BYTES : PIECE_BYTES, end - start)
    const room = this.#window.length === wanted ? this.#window : Buffer.allocUnsafe(wanted)
    let read = 0
    while (read < wanted) {
      const more = readSync(this.#file!, room, read, wanted - read, start + read)
      if (more === 0) break
      read += more
    }
    this.#window = read === wanted ? room : room.subarray(0, read)
    this.#windowStart = start
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
