import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { RETURN_FOLDER } from '../workspace/layout.js'
import { writeAtomically } from './atomic-write.js'
import { makeFolder } from './make-folder.js'
import { outputsOf, type OutputsWanted } from './outputs.js'
import type { Publication } from './publication.js'

/** Where official documents are withheld none from before stays; where no lists are wanted those from before do. */
export interface PublishOptions extends OutputsWanted {
  /** told after each output how many there are */
  readonly onOutput?: (total: number) => void
}

/**
 * Writes every output of a consolidation into a folder, each whole or not at all; one is made while another is compressed.
 * Where one cannot be written the others still are; then the first failure is thrown.
 */
export async function publish(
  publication: Publication,
  folder: string,
  { withheld, lists, onOutput }: PublishOptions,
): Promise<void> {
  const outputs = outputsOf(publication, { withheld, lists })
  await makeFolder(lists ? join(folder, RETURN_FOLDER) : folder)
  const failures: unknown[] = []
  const queue = outputs.values()
  const lane = async (): Promise<void> => {
    for (const { name, make } of queue) {
      try {
        await writeAtomically(join(folder, name), make())
      } catch (failure) {
        failures.push(failure)
      }
      onOutput?.(outputs.length)
    }
  }
  await Promise.all([lane(), lane()])
  const names = new Set(outputs.map(({ name }) => name))
  for (const name of ['poai.xlsx', 'anexo-1.xlsx'])
    if (!names.has(name)) await rm(join(folder, name), { force: true })
  if (lists) await removeOthers(folder, names)
  if (failures.length > 0) throw failures[0]
}

/** Removes the returns of an earlier run that this one no longer makes. */
async function removeOthers(folder: string, keep: ReadonlySet<string>): Promise<void> {
  for (const entry of await readdir(join(folder, RETURN_FOLDER), { withFileTypes: true })) {
    const name = join(RETURN_FOLDER, entry.name)
    if (entry.isFile() && name.endsWith('.xlsx') && !entry.name.startsWith('~$') && !keep.has(name))
      await rm(join(folder, name), { force: true })
  }
}
