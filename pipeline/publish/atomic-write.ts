import { randomBytes } from 'node:crypto'
import * as fileSystem from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** An output that could not be written, said in one sentence for whoever runs the program. */
export class OutputError extends Error {
  override readonly name: string = 'OutputError'
}

/** Another program, most often Excel, holds the file. */
export class FileInUseError extends OutputError {
  override readonly name = 'FileInUseError'

  constructor(path: string, cause: unknown) {
    super(
      `No se pudo escribir ${basename(path)} porque está abierto en ${path.endsWith('.docx') ? 'Word' : 'Excel'}: ciérrelo y vuelva a ejecutar.`,
      { cause },
    )
  }
}

/** The disk has no room left. */
export class DiskFullError extends OutputError {
  override readonly name = 'DiskFullError'

  constructor(path: string, cause: unknown) {
    super(
      `No se pudo escribir ${basename(path)} porque no queda espacio en el disco: libere espacio y vuelva a ejecutar.`,
      { cause },
    )
  }
}

/** Bytes, or the pieces of a text. */
export type Content = Uint8Array | Iterable<string>

/** What this needs of the file system; the tests have one that fails. */
export type WriteFileSystem = Pick<typeof fileSystem, 'open' | 'rename' | 'rm'>

const IN_USE = new Set(['EPERM', 'EBUSY', 'EACCES'])
const NO_SPACE = new Set(['ENOSPC', 'EDQUOT'])
const RETRIES_MS = [50, 100, 200, 400]

/**
 * Writes a file whole or not at all: to a temporary name beside it, to the disk, and only then to its own name.
 * @throws OutputError with a sentence in Spanish
 */
export async function writeAtomically(
  path: string,
  content: Content,
  files: WriteFileSystem = fileSystem,
): Promise<void> {
  const temporary = join(dirname(path), temporaryName(basename(path)))
  try {
    await writeThrough(temporary, content, files)
    await renameOver(temporary, path, files)
  } catch (error) {
    await files.rm(temporary, { force: true }).catch(() => undefined)
    throw asOutputError(path, error)
  }
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
    await file.writeFile(content as Uint8Array)
    await file.sync()
  } finally {
    await file.close()
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
      if (wait === null) throw new FileInUseError(to, error)
      await setTimeout(wait)
    }
  }
}

function asOutputError(path: string, error: unknown): OutputError {
  if (error instanceof OutputError) return error
  const code = codeOf(error)
  if (NO_SPACE.has(code)) return new DiskFullError(path, error)
  const folder = dirname(path)
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new OutputError(`No se pudo escribir ${basename(path)} porque no existe la carpeta ${folder}.`, {
        cause: error,
      })
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new OutputError(
        `No se pudo escribir ${basename(path)} porque no hay permiso para escribir en la carpeta ${folder}.`,
        { cause: error },
      )
    case 'EISDIR':
      return new OutputError(`No se pudo escribir ${path} porque ya hay una carpeta con ese nombre.`, {
        cause: error,
      })
    default:
      return new OutputError(`No se pudo escribir ${path}: ${String(error)}.`, { cause: error })
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
