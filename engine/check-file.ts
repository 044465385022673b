import { checkWorkbook, type CheckContext, type Stage, type Verdict } from './check.js'
import { isOwnOutput } from './reading/document-facts.js'
import { unreadableFindings } from './unreadable.js'
import { LIMITS } from './workbook/limits.js'
import { OWN_UNPACKING } from './workbook/unpacking.js'
import { readWorkbook } from './workbook/read-workbook.js'

/**
 * The verdict on a file, the same in Excel, in the browser and in the pipeline.
 * @param bytes the file as received; hostile until read
 * @param file its name, which may give away vigencia and dependencia
 */
export function checkFile(
  bytes: Uint8Array,
  file: string,
  context: CheckContext,
  onStage?: (finished: Stage) => void,
  unpacking = OWN_UNPACKING,
): Verdict {
  const read = readWorkbook(bytes, LIMITS, () => onStage?.('guard'), unpacking)
  if (!read.ok) return { kind: 'unreadable', findings: unreadableFindings(read.why) }
  if (isOwnOutput(read.workbook)) return { kind: 'own-output' }
  return checkWorkbook(read.workbook, file, context, onStage)
}
