import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import {
  closeSync,
  fstatSync,
  futimesSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { cacheFolder } from './cache-folder.js'
import { secretOf } from './secret.js'
import { packSections, unpackSections, type Sections } from './sections.js'
import { Sweeper } from './sweeper.js'

/** What is remembered of files from one run to the next. What cannot be trusted, read or written is as if it were not there. */
export interface Cache {
  /** @param key 64 hexadecimal digits: the hash of all on which what is kept depends */
  get(key: string): Sections | null
  put(key: string, sections: Sections): void
  /** Lets the oldest go where there is too much. */
  close(): void
}

/** For who wants none, or can have none. */
export const NO_CACHE: Cache = { get: () => null, put: () => undefined, close: () => undefined }

const MAX_BYTES = 512 * 1024 * 1024

/** The cache of this user. Never fails: where it cannot be had there is none. */
export function openCache(folder: string | null = cacheFolder(), maxBytes = MAX_BYTES): Cache {
  if (folder === null) return NO_CACHE
  try {
    return new FolderCache(folder, secretOf(folder), maxBytes)
  } catch {
    return NO_CACHE
  }
}

const MARK = Buffer.from('cotejo\x00\x01', 'latin1')
const SEAL_BYTES = 32
const DAY_MS = 24 * 60 * 60 * 1000

/** A file for each key: a mark, a seal (HMAC-SHA256 of the key and the body), and the body. */
class FolderCache implements Cache {
  readonly #sweeper: Sweeper
  #canWrite = true

  constructor(
    private readonly folder: string,
    private readonly secret: Buffer,
    maxBytes: number,
  ) {
    this.#sweeper = new Sweeper(folder, maxBytes)
  }

  get(key: string): Sections | null {
    try {
      const bytes = readUsed(this.#path(key))
      const body = bytes.subarray(MARK.length + SEAL_BYTES)
      const seal = bytes.subarray(MARK.length, MARK.length + SEAL_BYTES)
      if (bytes.length < MARK.length + SEAL_BYTES || !bytes.subarray(0, MARK.length).equals(MARK)) return null
      return timingSafeEqual(seal, this.#seal(key, body)) ? unpackSections(body) : null
    } catch {
      return null
    }
  }

  put(key: string, sections: Sections): void {
    if (!this.#canWrite) return
    const path = this.#path(key)
    const temporary = `${path}.${String(process.pid)}-${randomBytes(4).toString('hex')}.tmp`
    try {
      const body = packSections(sections)
      const bytes = Buffer.concat([MARK, this.#seal(key, body), body])
      writeInFolder(temporary, bytes)
      renameSync(temporary, path)
      this.#sweeper.wrote(bytes.length)
    } catch {
      this.#canWrite = false
      remove(temporary)
    }
  }

  close(): void {
    if (this.#canWrite) this.#sweeper.close()
  }

  #path(key: string): string {
    return join(this.folder, key.slice(0, 2), key.slice(2))
  }

  #seal(key: string, body: Uint8Array): Buffer {
    return createHmac('sha256', this.secret).update(key).update(body).digest()
  }
}

/** The bytes of a file, which is marked as used today: what nobody used longest goes first. */
function readUsed(path: string): Buffer {
  const file = openSync(path, 'r')
  try {
    const { size, mtimeMs } = fstatSync(file)
    const bytes = Buffer.allocUnsafe(size)
    let read = 0
    while (read < size) {
      const more = readSync(file, bytes, read, size - read, read)
      if (more === 0) break
      read += more
    }
    if (Date.now() - mtimeMs > DAY_MS) touch(file)
    return bytes.subarray(0, read)
  } finally {
    closeSync(file)
  }
}

function touch(file: number): void {
  try {
    const now = Date.now() / 1000
    futimesSync(file, now, now)
  } catch {
    // it goes sooner: nothing is lost by it
  }
}

/** Without a flush to the disk: the seal shows what a power cut left half written. */
function writeInFolder(path: string, bytes: Buffer): void {
  const options = { flag: 'wx', mode: 0o600 } as const
  try {
    writeFileSync(path, bytes, options)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    mkdirSync(dirname(path), { mode: 0o700 })
    writeFileSync(path, bytes, options)
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // a disk that takes nothing may give nothing back
  }
}
