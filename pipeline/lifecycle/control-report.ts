import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '../consolidate/content.js'
import type { Verification } from '../monitor/verification.js'
import { writeAtomically } from '../publish/atomic-write.js'
import { controlLetter } from '../publish/control/control-letter.js'
import { controlWorkbook } from '../publish/control/control-workbook.js'
import { controlFigures, type ControlFigures } from '../publish/control/figures.js'
import { writeLetter } from '../publish/letters/write-letter.js'
import { makeFolder } from '../publish/make-folder.js'
import type { Publication } from '../publish/publication.js'
import { writeWorkbook } from '../publish/workbook/write-workbook.js'
import { CONTROL_FOLDER } from '../workspace/layout.js'
import { readFormsWritten, writeFormsWritten } from './forms-written.js'
import type { Office } from './office.js'
import { controlFolder } from './verify.js'

const NAME = 'seguimiento-control-interno'
/** Documents that somebody completed may pile up beside each other; so many do not. */
const MOST_BESIDE = 20

export interface ControlReport {
  /** names in the folder of the cut-off */
  readonly files: readonly string[]
  /** a document that somebody completed, and was left as it is; null where there is none */
  readonly kept: string | null
  readonly figures: ControlFigures
}

/**
 * Writes the follow-up of Control Interno, as a workbook and as the document that it signs. A document that somebody has
 * completed stays, and the new one stands beside it.
 * @param unit name of the office that signs
 * @throws OutputError where something cannot be written
 */
export async function reportControl(
  { workspace, directory, today }: Office,
  publication: Publication,
  verification: Verification,
  unit: string,
): Promise<ControlReport> {
  const { cutoff } = verification
  const folder = controlFolder(workspace.folder, cutoff)
  const figures = controlFigures(publication, verification)
  await makeFolder(folder)
  const workbook = `${NAME}.xlsx`
  await writeAtomically(join(folder, workbook), await writeWorkbook(controlWorkbook(publication, figures)))
  const bytes = await writeLetter(
    controlLetter({
      head: {
        entity: directory.entity,
        office: unit,
        city: workspace.configuration.oficios.ciudad ?? null,
        // OPGI's signature is not theirs
        signer: { name: null, title: null },
      },
      date: today,
      publication,
      figures,
      workbook,
    }),
  )
  const forms = await readFormsWritten(workspace.folder)
  for (let n = 1; n <= MOST_BESIDE; n++) {
    const name = n === 1 ? `${NAME}.docx` : `${NAME} (${String(n)}).docx`
    const key = `${CONTROL_FOLDER}/${cutoff}/${name}`
    const there = await readFile(join(folder, name)).catch(() => null)
    if (there && !there.equals(bytes) && forms.get(key) !== sha256(there)) continue
    if (there?.equals(bytes) !== true) await writeAtomically(join(folder, name), bytes)
    forms.set(key, sha256(bytes))
    await writeFormsWritten(workspace.folder, forms)
    return { files: [workbook, name], kept: n === 1 ? null : `${NAME}.docx`, figures }
  }
  return { files: [workbook], kept: `${NAME}.docx`, figures }
}
