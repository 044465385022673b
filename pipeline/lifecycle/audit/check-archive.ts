import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { Archive } from '../../register/archive.js'
import { ARCHIVE_FOLDER, REGISTER_FOLDER } from '../../workspace/layout.js'
import type { AuditProblem } from './problem.js'

/** What was found in an archive. Paths are from the workspace, with forward slashes. */
export interface CheckedArchive {
  /** files that are to be there, and were looked at */
  readonly files: number
  readonly problems: readonly AuditProblem[]
  /** files that no line of the log speaks of */
  readonly strays: readonly string[]
}

/**
 * Looks whether every file of an archive is there and is what was submitted.
 * @param folder the register's
 * @param received the hashes that are to be there, with the names under which those bytes came
 */
export async function checkArchive(
  folder: string,
  received: ReadonlyMap<string, readonly string[]>,
): Promise<CheckedArchive> {
  const place = join(folder, ARCHIVE_FOLDER)
  const archive = new Archive(place)
  const problems: AuditProblem[] = []
  const known = new Set<string>()
  const pathOf = (path: string): string => [REGISTER_FOLDER, ...relative(folder, path).split(sep)].join('/')
  for (const [sha256, files] of received) {
    const path = pathOf(archive.path(sha256))
    known.add(path)
    const state = await archive.state(sha256)
    if (state !== 'sound') problems.push({ kind: `file-${state}`, path, files })
  }
  const entries = await readdir(place, { recursive: true, withFileTypes: true }).catch(ignoreAbsence)
  const strays = entries
    .filter((entry) => entry.isFile())
    .map((entry) => pathOf(join(entry.parentPath, entry.name)))
    .filter((path) => !known.has(path))
    .sort()
  return { files: received.size, problems, strays }
}

function ignoreAbsence(error: unknown): [] {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
  throw error
}
