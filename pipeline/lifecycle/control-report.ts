import { join } from 'node:path'
import type { Verification } from '../monitor/verification.js'
import { writeAtomically } from '../publish/atomic-write.js'
import { controlLetter } from '../publish/control/control-letter.js'
import { controlWorkbook } from '../publish/control/control-workbook.js'
import { controlFigures, type ControlFigures } from '../publish/control/figures.js'
import { layDocument } from '../publish/lay-document.js'
import { writeLetter } from '../publish/letters/write-letter.js'
import { makeFolder } from '../publish/make-folder.js'
import type { Publication } from '../publish/publication.js'
import { writeWorkbook } from '../publish/workbook/write-workbook.js'
import { CONTROL_FOLDER } from '../workspace/layout.js'
import { documentsWritten } from './documents-written.js'
import type { Office } from './office.js'
import { controlFolder } from './verify.js'

const NAME = 'seguimiento-control-interno'

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
  const documents = await documentsWritten(workspace.folder, `${CONTROL_FOLDER}/${cutoff}`)
  const { name, kept } = await layDocument(folder, `${NAME}.docx`, bytes, documents)
  return { files: [workbook, ...(name === null ? [] : [name])], kept, figures }
}
