import { randomBytes } from 'node:crypto'
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'

const NAME = 'secreto'
const BYTES = 32
const OTHERS_WRITE = 0o022
const OTHERS_ANYTHING = 0o077

/**
 * The secret of a cache folder, made with the folder where there is none yet. With it an entry shows that it was written
 * here, by this user, and whole.
 * @throws where the folder or the secret is another's, or may be written by others, or neither can be made
 */
export function secretOf(folder: string): Buffer {
  makeFolder(resolve(folder))
  assertOwn(folder, OTHERS_WRITE)
  const path = join(folder, NAME)
  const secret = readSecret(path) ?? madeSecret(path)
  assertOwn(path, OTHERS_ANYTHING)
  return secret
}

/** One by one: asked for all at once, Node 20 never comes back where the parent exists and takes no folders. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  if (dirname(folder) !== folder) makeFolder(dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

function readSecret(path: string): Buffer | null {
  try {
    const secret = readFileSync(path)
    return secret.length === BYTES ? secret : null
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return null
  }
}

/** Of two who make one at the same time the first is right; what is no secret is replaced. */
function madeSecret(path: string): Buffer {
  const temporary = `${path}.${String(process.pid)}-${randomBytes(6).toString('hex')}.tmp`
  try {
    writeFileSync(temporary, randomBytes(BYTES), { flag: 'wx', mode: 0o600 })
    try {
      linkSync(temporary, path)
    } catch {
      if (!readSecret(path)) renameSync(temporary, path)
    }
    return readFileSync(path)
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** Windows keeps a user's folders by other means than modes. */
function assertOwn(path: string, forbidden: number): void {
  if (process.platform === 'win32') return
  const { uid, mode } = lstatSync(path)
  if (uid !== process.getuid!() || (mode & forbidden) !== 0) throw new Error(`${path} is not this user's own`)
}
