import { join } from 'node:path'
import { writeAtomically } from './atomic-write.js'
import { makeFolder } from './make-folder.js'
import type { Licence } from './open-data/licence.js'
import { OPEN_DATA_FOLDER, openData, SOMETIMES } from './open-data/open-data.js'
import { PAGE_FILE } from './open-data/readme.js'
import type { Publication } from './publication.js'
import { removeOwn } from './remove-own.js'
import { publicPage } from './public-page/public-page.js'

/**
 * Writes what a publication shows to anybody: the page of the plan, and its open data in a folder beside it. All of it is
 * made before any of it is written, each file whole or not at all, what describes the others last; then what an earlier
 * publication left and this one does not have is removed.
 * @returns the names of the files, from the folder
 * @throws OutputError where one cannot be written
 */
export async function publishOpenly(
  publication: Publication,
  folder: string,
  licence: Licence,
  onOutput: (total: number) => void = () => undefined,
): Promise<readonly string[]> {
  const packed = await openData(publication, licence)
  const outputs = [
    ...packed.map(({ name, content }) => ({ name: join(OPEN_DATA_FOLDER, name), content })),
    { name: PAGE_FILE, content: [publicPage(publication)] },
  ]
  await makeFolder(join(folder, OPEN_DATA_FOLDER))
  for (const { name, content } of outputs) {
    await writeAtomically(join(folder, name), content)
    onOutput(outputs.length)
  }
  const kept = new Set(packed.map(({ name }) => name))
  for (const name of SOMETIMES) if (!kept.has(name)) await removeOwn(join(folder, OPEN_DATA_FOLDER, name))
  return outputs.map(({ name }) => name)
}
