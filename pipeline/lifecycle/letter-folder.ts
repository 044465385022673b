import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { SafeFileNames } from '../publish/layout/safe-file-name.js'
import type { PlanKey } from '../register/records.js'

/** A text as the name of a file or folder, safe on every system. */
export function safeName(text: string, extension = ''): string {
  return new SafeFileNames(extension).of(text)
}

/** What a folder of a plan is called after the number of its letter: `OPGI-2026-001 salud plan-accion`. */
export function folderNameOf(start: string, { dependencia, format, cutoff }: PlanKey): string {
  return safeName([start, dependencia, format, cutoff].filter((part) => part !== '').join(' '))
}

/** Whether a folder has its letter, and where there must be one a workbook to go with it. */
export async function isComplete(folder: string, letter: string, withBook = true): Promise<boolean> {
  const names = await readdir(folder).catch((): string[] => [])
  return names.includes(letter) && (!withBook || names.some((name) => /^[^~.].*\.xls[xm]$/i.test(name)))
}

/** Removes the folders in a place that a run which was killed before it was recorded left there, as their names tell. */
export async function removeUnrecorded(
  parent: string,
  isUnrecorded: (name: string) => boolean,
): Promise<void> {
  const entries = await readdir(parent, { withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    if (entry.isDirectory() && isUnrecorded(entry.name))
      await rm(join(parent, entry.name), { recursive: true, force: true })
  }
}
