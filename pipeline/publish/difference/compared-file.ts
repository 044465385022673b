import { checkWorkbook, type CheckContext } from '../../../engine/check.js'
import type { Finding } from '../../../engine/findings/finding.js'
import type { Format } from '../../../engine/format/format.js'
import type { Plan } from '../../../engine/plan/plan.js'
import { unreadableFindings } from '../../../engine/unreadable.js'
import { readWorkbook } from '../../../engine/workbook/read-workbook.js'
import type { Workbook } from '../../../engine/workbook/workbook.js'
import { sha256 } from '../../consolidate/content.js'

/** A workbook that is compared: its cells, and the plan that was read in it. */
export interface ComparedFile {
  /** what it is called to people */
  readonly file: string
  readonly sha256: string
  readonly workbook: Workbook
  /** null where it is no plan of a known format */
  readonly plan: { readonly format: Format; readonly plan: Plan } | null
}

/** A file that is no workbook that could be read, and why. */
export interface UnreadFile {
  readonly file: string
  readonly unreadable: readonly Finding[]
}

/** Reads the bytes of a workbook to compare it with another. */
export function comparedFile(
  bytes: Uint8Array,
  file: string,
  context: CheckContext,
): ComparedFile | UnreadFile {
  const read = readWorkbook(bytes)
  if (!read.ok) return { file, unreadable: unreadableFindings(read.why) }
  const verdict = checkWorkbook(read.workbook, file, context)
  const plan = verdict.kind === 'plan' ? { format: verdict.format, plan: verdict.plan } : null
  return { file, sha256: sha256(bytes), workbook: read.workbook, plan }
}
