import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeAtomically } from '../atomic-write.js'
import { SafeFileNames } from '../layout/safe-file-name.js'
import { makeFolder } from '../make-folder.js'
import { removeOwn } from '../remove-own.js'
import type { UnitCalendar } from './calendar.js'
import { icsOf, PRODUCT } from './ics.js'

const EXTENSION = '.ics'
/** The longest name of a file, in characters: they all stand in one folder. */
const LONGEST = 120

/**
 * Writes calendars into a folder, each whole or not at all.
 * @param all whether they are all that there are of their vigencia, so that ours from before that are not among them go
 * @param onFile told after each
 * @returns the names of the files
 * @throws OutputError where one cannot be written, or removed
 */
export async function writeCalendars(
  calendars: readonly UnitCalendar[],
  folder: string,
  all: boolean,
  onFile: () => void,
): Promise<string[]> {
  await makeFolder(folder)
  const names = new SafeFileNames(EXTENSION, LONGEST)
  const written: string[] = []
  for (const calendar of calendars) {
    const name = names.of(`${prefixOf(calendar)}${calendar.unit.name}`)
    await writeAtomically(join(folder, name), [icsOf(calendar)])
    written.push(name)
    onFile()
  }
  if (all && calendars[0]) await removeOthers(folder, prefixOf(calendars[0]), new Set(written))
  return written
}

function prefixOf({ vigencia }: UnitCalendar): string {
  return `Calendario ${String(vigencia)} - `
}

/** Removes the calendars of a vigencia that an earlier run wrote and this one does not; nobody else's. */
async function removeOthers(folder: string, prefix: string, keep: ReadonlySet<string>): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const { name } = entry
    if (!entry.isFile() || keep.has(name) || !name.startsWith(prefix) || !name.endsWith(EXTENSION)) continue
    const path = join(folder, name)
    const head = (await readFile(path, 'utf8')).slice(0, 500)
    if (head.includes(`PRODID:${PRODUCT}`)) await removeOwn(path)
  }
}
