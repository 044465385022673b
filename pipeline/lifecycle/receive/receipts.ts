import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { nameOf } from '../../../engine/directory/directory.js'
import { writeAtomically } from '../../publish/atomic-write.js'
import { makeFolder } from '../../publish/make-folder.js'
import { receiptJson } from '../../publish/receipt/receipt-json.js'
import { receiptPage } from '../../publish/receipt/receipt-page.js'
import type { Receipt } from '../../publish/receipt/receipt.js'
import type { SubmissionRecord } from '../../register/records.js'
import { outputsOf, RECEIPT_FOLDER } from '../../workspace/layout.js'
import type { Office } from '../office.js'
import { folderNameOf } from '../letter-folder.js'

/** Where the receipts of a workspace are. */
export function receiptFolderOf(workspace: string): string {
  return join(outputsOf(workspace), RECEIPT_FOLDER)
}

/**
 * Writes the receipts, a page and its data, of the versions that have none: those just taken in, and those of a time when
 * this program was killed before it wrote them. @returns how many versions got theirs
 */
export async function writeMissingReceipts(office: Office): Promise<number> {
  const folder = receiptFolderOf(office.workspace.folder)
  let written = 0
  for (const { versions } of await office.register.plans()) {
    for (const record of versions) {
      const path = join(folder, folderNameOf(record.number, record.key))
      if ((await isThere(`${path}.html`)) && (await isThere(`${path}.json`))) continue
      await makeFolder(folder)
      const receipt = receiptOf(record, office)
      await writeAtomically(`${path}.html`, [receiptPage(receipt)])
      await writeAtomically(`${path}.json`, [receiptJson(receipt)])
      written++
    }
  }
  return written
}

function receiptOf(record: SubmissionRecord, { directory, formats }: Office): Receipt {
  const { number, key, version, file, sha256, received, registered, counts, ruleset } = record
  const { dependencia, vigencia, format, cutoff } = key
  return {
    number,
    entity: directory.entity,
    dependencia: { id: dependencia, name: nameOf(directory, dependencia) ?? dependencia },
    format: { id: format, name: formats.find(({ id }) => id === format)?.name ?? format },
    vigencia,
    ...(cutoff !== '' && { cutoff }),
    version,
    file,
    sha256,
    received,
    registered,
    ...counts,
    ruleset,
  }
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null
}
