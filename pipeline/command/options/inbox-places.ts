import { stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { candidatesIn, type Candidate } from '../../collect/inbox.js'
import { findWorkspace } from '../../workspace/find-workspace.js'
import { INBOX_FOLDER, inboxOf, outputsOf, registerOf } from '../../workspace/layout.js'
import type { Workspace } from '../../workspace/workspace.js'
import type { Terminal } from '../terminal/terminal.js'
import { UsageError } from './usage-error.js'

/** A file or folder that a person names. */
export interface Place {
  readonly path: string
  readonly isFolder: boolean
}

/** @throws UsageError where there is no such thing */
export async function placesGiven(given: readonly string[], terminal: Terminal): Promise<Place[]> {
  return Promise.all(
    given.map(async (name) => {
      const path = resolve(terminal.folder, name)
      const found = await stat(path).catch(() => null)
      if (!found) throw new UsageError(`No existe «${name}».`)
      return { path, isFolder: found.isDirectory() }
    }),
  )
}

/** The folder whose workspace holds: that in which the person works, or where that is in none, that of what is named. */
export function workspaceFolder(places: readonly Place[], { folder }: Terminal): string {
  if (findWorkspace(folder) !== null) return folder
  const folders = places.map(({ path, isFolder }) => (isFolder ? path : dirname(path)))
  return folders.find((one) => findWorkspace(one) !== null) ?? folder
}

/**
 * The files to take in, each once, by the names under which they are known: from the inbox on, from the folder named on, or
 * the file's own name.
 * @throws UsageError where the inbox is not there
 */
export async function candidatesAt(places: readonly Place[], workspace: Workspace): Promise<Candidate[]> {
  const inbox = inboxOf(workspace.folder)
  if (places.length === 0 && !(await stat(inbox).catch(() => null))?.isDirectory())
    throw new UsageError(
      `No existe la carpeta «${inbox}»: créela (con el nombre «${INBOX_FOLDER}») y deje ahí lo que envían las dependencias.`,
    )
  const leftOut = [...workspace.ownPaths, registerOf(workspace.folder), outputsOf(workspace.folder)]
  const found = new Map<string, Candidate>()
  for (const { path, isFolder } of places.length > 0 ? places : [{ path: inbox, isFolder: true }]) {
    const files = isFolder
      ? await candidatesIn(path, leftOut)
      : [{ path, file: basename(path).normalize('NFC') }]
    for (const one of files)
      if (!found.has(one.path)) found.set(one.path, { ...one, file: nameOf(one, inbox) })
  }
  return [...found.values()]
}

function nameOf({ path, file }: Candidate, inbox: string): string {
  const inInbox = relative(inbox, path)
  const isInside = inInbox !== '' && inInbox !== '..' && !inInbox.startsWith(join('..', sep))
  return isInside && resolve(inbox, inInbox) === path ? inInbox.split(sep).join('/').normalize('NFC') : file
}

/** How the person would name each file from where they are; null for what is in none of them by itself: in a zip. */
export function pathsFrom(folder: string, candidates: readonly Candidate[]): (file: string) => string | null {
  const paths = new Map(candidates.map(({ path, file }) => [file, relative(folder, path)]))
  return (file) => paths.get(file) ?? null
}
