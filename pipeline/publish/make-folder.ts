import { mkdir, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

/**
 * Makes a folder and those above it. One by one: asked for all at once, Node 20 never comes back where the parent exists
 * and takes no folders (`/proc`).
 * @throws the file system's error where it cannot be made
 */
export async function makeFolder(path: string): Promise<void> {
  const folder = resolve(path)
  const there = await stat(folder).catch(() => null)
  if (there?.isDirectory()) return
  if (dirname(folder) !== folder) await makeFolder(dirname(folder))
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST' || there) throw error
  })
}
