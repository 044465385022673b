import { constants } from 'node:fs'
import * as fileSystem from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import type { Unreadable } from '../../engine/workbook/workbook.js'

/** A file larger than this is not even loaded: the guard's limit on what inflates is far below. */
export const MAX_FILE_BYTES = 200 * 1024 * 1024

/** Why the computer did not give a file. */
export type Unloaded = Extract<Unreadable, { kind: 'not-loaded' | 'too-large' }>

/** What this needs of the file system; the tests have one that fails. */
export type ReadFileSystem = Pick<typeof fileSystem, 'open'>

/** Windows does not know it, nor what would need it. */
const DO_NOT_WAIT = (constants.O_NONBLOCK as number | undefined) ?? 0
const TRIES = 2

/**
 * The bytes of a file, or why they cannot be had; never throws. What has become something else than a file since it was
 * listed, as a pipe at which one would wait for ever, is told; so is a file that changes while it is read.
 */
export async function loadFile(
  path: string,
  files: ReadFileSystem = fileSystem,
): Promise<{ readonly bytes: Uint8Array } | { readonly why: Unloaded }> {
  try {
    const handle = await files.open(path, constants.O_RDONLY | DO_NOT_WAIT)
    try {
      return await loaded(handle)
    } finally {
      await handle.close().catch(() => undefined)
    }
  } catch (error) {
    return notLoaded(BY_CODE[(error as NodeJS.ErrnoException).code ?? ''] ?? 'disk')
  }
}

async function loaded(handle: FileHandle): ReturnType<typeof loadFile> {
  for (let tries = 0; tries < TRIES; tries++) {
    const before = await handle.stat()
    if (!before.isFile()) return notLoaded('no-file')
    if (before.size > MAX_FILE_BYTES) return { why: { kind: 'too-large', limitBytes: MAX_FILE_BYTES } }
    const bytes = Buffer.alloc(before.size)
    const length = await fill(handle, bytes)
    const after = await handle.stat()
    if (length === before.size && after.size === before.size && after.mtimeMs === before.mtimeMs)
      return { bytes }
  }
  return notLoaded('changing')
}

/** Reads from the beginning until the bytes are full or there are no more; @returns how many there were */
async function fill(handle: FileHandle, bytes: Buffer): Promise<number> {
  let length = 0
  while (length < bytes.length) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length)
    if (bytesRead === 0) break
    length += bytesRead
  }
  return length
}

type Why = Extract<Unloaded, { kind: 'not-loaded' }>['why']

const BY_CODE: Readonly<Record<string, Why>> = {
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  EACCES: 'denied',
  EPERM: 'denied',
  EBUSY: 'in-use',
  ETXTBSY: 'in-use',
  ELOOP: 'no-file',
  EISDIR: 'no-file',
  ENXIO: 'no-file',
  EOPNOTSUPP: 'no-file',
  ENODEV: 'no-file',
}

function notLoaded(why: Why): { readonly why: Unloaded } {
  return { why: { kind: 'not-loaded', why } }
}
