import { randomBytes } from 'node:crypto'
import * as fileSystem from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { asOutputError, codeOf, FileInUseError, folderThere, isOfTheSystem } from './output-error.js'

/** Bytes, the pieces of a text or its bytes in pieces, or bytes in pieces as they are made. */
export type Content = Uint8Array | Iterable<string | Uint8Array> | AsyncIterable<Uint8Array>

/** What this needs of the file system; the tests have one that fails. */
export type WriteFileSystem = Pick<typeof fileSystem, 'open' | 'rename' | 'rm'>

const IN_USE = new Set(['EPERM', 'EBUSY', 'EACCES'])
const NO_FOLDER_SYNC = new Set(['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP', 'ENOSYS', 'EBADF'])
const RETRIES_MS = [50, 100, 200, 400]
const CHUNK = 256 * 1024

const underWay = new Set<Promise<void>>()
let isOver = false
const NEVER = new Promise<never>(() => undefined)

/** This process is about to end. */
class Over extends Error {}

/**
 * For a process that is about to end: takes back what is half written, and lets nothing else begin; who asks for it waits
 * in vain. Comes back when the folders are clean.
 */
export async function endWriting(): Promise<void> {
  isOver = true
  await Promise.allSettled(underWay)
}

/**
 * Writes a file whole or not at all: to a temporary name beside it, to the disk, and only then to its own name. Of what
 * comes in pieces no more than a few are held at a time.
 * @throws OutputError with a sentence in Spanish; what the making of the content throws, as it is
 */
export async function writeAtomically(
  path: string,
  content: Content,
  files: WriteFileSystem = fileSystem,
): Promise<void> {
  const act = written(path, content, files)
  underWay.add(act)
  try {
    await act
  } catch (error) {
    if (error instanceof Over) await NEVER
    throw error
  } finally {
    underWay.delete(act)
  }
}

async function written(path: string, content: Content, files: WriteFileSystem): Promise<void> {
  goOn()
  const temporary = join(dirname(path), temporaryName(basename(path)))
  try {
    await writeThrough(temporary, content, files)
    await renameOver(temporary, path, files)
    await syncFolder(dirname(path), files)
  } catch (error) {
    await files.rm(temporary, { force: true }).catch(() => undefined)
    throw isOfTheSystem(error) ? asOutputError(path, error) : error
  }
}

/** @throws Over where the process is about to end */
function goOn(): void {
  if (isOver) throw new Over()
}

function temporaryName(name: string): string {
  return `.${name}.${String(process.pid)}-${randomBytes(6).toString('hex')}.tmp`
}

const TEMPORARY = /^\..+\.(\d+)-[0-9a-f]{12}\.tmp$/

/** Removes from a folder, and those in it unless told, what a process of this computer was writing when it was killed. */
export async function removeAbandoned(folder: string, recursive = true): Promise<void> {
  const entries = await fileSystem.readdir(folder, { recursive, withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    const writer = TEMPORARY.exec(entry.name)?.[1]
    if (writer === undefined || !entry.isFile() || isRunning(Number(writer))) continue
    await fileSystem.rm(join(entry.parentPath, entry.name), { force: true }).catch(() => undefined)
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

async function writeThrough(path: string, content: Content, files: WriteFileSystem): Promise<void> {
  const file = await files.open(path, 'wx')
  try {
    for await (const chunk of chunks(content)) {
      goOn()
      await file.writeFile(chunk)
    }
    goOn()
    await file.sync()
  } finally {
    await file.close()
  }
}

function chunks(content: Content): Iterable<Uint8Array> | AsyncIterable<Uint8Array> {
  if (content instanceof Uint8Array) return [content]
  return Symbol.asyncIterator in content ? gatheredBytes(content) : gatheredText(content)
}

function* gatheredText(pieces: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  let text = ''
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      if (text !== '') yield Buffer.from(text, 'utf8')
      text = ''
      yield piece
      continue
    }
    text += piece
    if (text.length < CHUNK) continue
    yield Buffer.from(text, 'utf8')
    text = ''
  }
  if (text !== '') yield Buffer.from(text, 'utf8')
}

async function* gatheredBytes(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = []
  let length = 0
  for await (const piece of pieces) {
    held.push(piece)
    length += piece.length
    if (length < CHUNK) continue
    yield Buffer.concat(held, length)
    held = []
    length = 0
  }
  if (length > 0) yield Buffer.concat(held, length)
}

/** So that the new name outlives a power cut. Windows and some network disks do not know it: there nothing is lost by it. */
async function syncFolder(folder: string, files: WriteFileSystem): Promise<void> {
  try {
    const handle = await files.open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (!NO_FOLDER_SYNC.has(codeOf(error))) throw error
  }
}

/** On Windows a file that somebody is just closing, or an antivirus is reading, lets go in a moment. */
async function renameOver(from: string, to: string, files: WriteFileSystem): Promise<void> {
  for (const wait of [...RETRIES_MS, null]) {
    try {
      await files.rename(from, to)
      return
    } catch (error) {
      if (!IN_USE.has(codeOf(error))) throw error
      if (await isFolder(to)) throw folderThere(to, error)
      if (wait === null) throw new FileInUseError(to, error)
      await setTimeout(wait)
    }
  }
}

async function isFolder(path: string): Promise<boolean> {
  const there = await fileSystem.stat(path).catch(() => null)
  return there?.isDirectory() ?? false
}
