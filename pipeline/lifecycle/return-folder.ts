import { join } from 'node:path'
import type { PlanKey, PlanRecord } from '../register/records.js'
import { OUTPUT_FOLDER, RETURN_FOLDER } from '../workspace/layout.js'
import { folderNameOf, removeUnrecorded, safeName } from './letter-folder.js'
import type { Office } from './office.js'

/** File name of an oficio of return. */
export function letterName(letter: string): string {
  return safeName(`Oficio ${letter}`, '.docx')
}

/** Where a return is, from the workspace's folder, with forward slashes. */
export function relativeFolder(letter: string, key: PlanKey): string {
  return [OUTPUT_FOLDER, RETURN_FOLDER, folderNameOf(letter, key)].join('/')
}

/** Removes the folders that a run which was killed before it was recorded made for a letter, whatever the plan was. */
export async function removeUnrecordedReturns(
  letter: string,
  plans: readonly PlanRecord[],
  { workspace, directory, formats }: Office,
): Promise<void> {
  const recorded = new Set(
    plans.flatMap(({ key, returns }) => returns.map((one) => folderNameOf(one.letter, key))),
  )
  const units = new Set(directory.dependencias.map(({ id }) => id))
  const known = new Set(formats.map(({ id }) => id))
  const start = `${safeName(letter)} `
  await removeUnrecorded(join(workspace.folder, OUTPUT_FOLDER, RETURN_FOLDER), (name) => {
    if (!name.startsWith(start) || recorded.has(name)) return false
    const [dependencia = '', format = '', cutoff = '', ...more] = name.slice(start.length).split(' ')
    return units.has(dependencia) && known.has(format) && /^[\d-]*$/.test(cutoff) && more.length === 0
  })
}
