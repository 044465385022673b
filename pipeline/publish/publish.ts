import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { RETURN_FOLDER } from '../workspace/layout.js'
import { writeAtomically } from './atomic-write.js'
import { makeFolder } from './make-folder.js'
import { outputsOf, type OutputsWanted } from './outputs.js'
import type { Publication } from './publication.js'
import { SecondThread } from './second-thread/second-thread.js'
import { Turns } from './second-thread/turns.js'

/** Where official documents are withheld none from before stays; where no lists are wanted those from before do. */
export interface PublishOptions extends OutputsWanted {
  /** told after each output how many there are */
  readonly onOutput?: (total: number) => void
}

/**
 * Writes every output of a consolidation into a folder, each whole or not at all; one is made while another is compressed,
 * and of much a second thread writes its share. Where one cannot be written the others still are; then the first failure
 * is thrown.
 */
export async function publish(
  publication: Publication,
  folder: string,
  { withheld, lists, onOutput }: PublishOptions,
): Promise<void> {
  const wanted = { withheld, lists }
  const outputs = outputsOf(publication, wanted)
  await makeFolder(lists ? join(folder, RETURN_FOLDER) : folder)
  const failures: unknown[] = []
  const mine = new Set<number>()
  const write = async (at: number): Promise<void> => {
    const { name, make } = outputs[at]!
    mine.add(at)
    await writeAtomically(join(folder, name), make()).catch((failure: unknown) => failures.push(failure))
    onOutput?.(outputs.length)
  }
  const turns = new Turns(outputs.length)
  const second = SecondThread.start({ publication, folder, wanted, turns }, (failure) => {
    if (failure) failures.push(failure)
    onOutput?.(outputs.length)
  })
  const lane = async (): Promise<void> => {
    for (const at of turns) await write(at)
  }
  await Promise.all([lane(), lane()])
  for (const at of (await second?.leftUndone(mine)) ?? []) await write(at)
  const names = new Set(outputs.map(({ name }) => name))
  for (const name of ['poai.xlsx', 'anexo-1.xlsx'])
    if (!names.has(name)) await rm(join(folder, name), { force: true })
  if (lists) await removeOthers(join(folder, RETURN_FOLDER), names)
  if (failures.length > 0) throw failures[0]
}

/** Removes the returns of an earlier run that this one no longer makes. */
async function removeOthers(folder: string, keep: ReadonlySet<string>): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const { name } = entry
    if (
      entry.isFile() &&
      name.endsWith('.xlsx') &&
      !name.startsWith('~$') &&
      !keep.has(join(RETURN_FOLDER, name))
    )
      await rm(join(folder, name), { force: true })
  }
}
