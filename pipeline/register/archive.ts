import { chmod, mkdir, readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sha256 as hashOf } from '../consolidate/content.js'
import { writeAtomically } from '../publish/atomic-write.js'
import { RegisterError } from './register-error.js'

const READ_ONLY = 0o444

/** The bytes that were submitted, by their hash. What is in it is never written again. */
export class Archive {
  constructor(private readonly folder: string) {}

  /** Where the bytes of a hash stand. */
  path(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256)
  }

  /** Keeps bytes, whole and on the disk when this returns; those that are there already stay as they are. */
  async keep(bytes: Uint8Array, sha256: string): Promise<void> {
    const path = this.path(sha256)
    if (await isFile(path)) return
    await mkdir(dirname(path), { recursive: true })
    await writeAtomically(path, bytes)
    // a guard against accidents; some network disks do not know it
    await chmod(path, READ_ONLY).catch(() => undefined)
  }

  /** @throws RegisterError where they are gone or no longer what was submitted */
  async read(sha256: string): Promise<Uint8Array> {
    const path = this.path(sha256)
    const bytes = await readFile(path).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      throw new RegisterError(
        `Falta en el archivo del registro un libro que se recibió (${path}): reponga la carpeta «registro» de una copia de seguridad.`,
      )
    })
    if (hashOf(bytes) !== sha256)
      throw new RegisterError(
        `Un libro del archivo del registro ya no es el que se recibió (${path}): reponga la carpeta «registro» de una copia de seguridad.`,
      )
    return bytes
  }

  /** Whether the bytes are there and are what was submitted. */
  async state(sha256: string): Promise<'sound' | 'missing' | 'altered'> {
    const path = this.path(sha256)
    if (!(await isFile(path))) return 'missing'
    return hashOf(await readFile(path)) === sha256 ? 'sound' : 'altered'
  }

  /** The hashes of everything that it holds, and whatever else somebody put there. */
  async names(): Promise<string[]> {
    const entries = await readdir(this.folder, { recursive: true, withFileTypes: true }).catch(() => [])
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
  }
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() ?? false
}
