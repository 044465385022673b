import { checkWorkbook } from '../../../engine/check.js'
import { finding } from '../../../engine/rules/rule.js'
import { NOWHERE } from '../../../engine/findings/finding.js'
import type { Grid } from '../../../engine/grid/grid.js'
import type { Consolidated } from '../../../pipeline/consolidate/consolidated.js'
import { consolidate, type ConsolidateOptions } from '../../../pipeline/consolidate/consolidate.js'
import { sha256 } from '../../../pipeline/consolidate/content.js'
import type { Submission } from '../../../pipeline/consolidate/submission.js'
import { book, directory, formats, resolver } from '../../support/sheet.js'

export interface Received {
  /** what stands for its bytes; its name unless told */
  readonly bytes?: string
  /** when it was last saved */
  readonly modified?: string
  readonly properties?: ReadonlyMap<string, string>
}

/** A file received, as a check of it would yield it. */
export function received(file: string, sheets: Grid | readonly Grid[], facts: Received = {}): Submission {
  const { bytes = file, ...rest } = facts
  const context = { formats, directory, resolver, vigencia: null, format: null }
  return { file, sha256: sha256(bytes), verdict: checkWorkbook(book(sheets, rest), file, context) }
}

/** A file that nobody can read. */
export function unreadable(file: string): Submission {
  const findings = [finding('workbook-unreadable', 'error', NOWHERE, { kind: 'empty' })]
  return { file, sha256: sha256(file), verdict: { kind: 'unreadable', findings } }
}

/** What becomes of files received, at 30 June unless told. */
export function together(
  files: readonly Submission[],
  options: Partial<ConsolidateOptions> = {},
): Consolidated {
  return consolidate(files, { formats, directory, vigencia: null, cutoff: '2023-06-30', ...options })
}

/** `file → original` of each duplicate, and `file → newer` of each superseded file. */
export function fates({ files }: Consolidated): string[] {
  return files.flatMap(({ file, duplicateOf, supersededBy }) => [
    ...(duplicateOf === null ? [] : [`${file} = ${duplicateOf}`]),
    ...(supersededBy === null ? [] : [`${file} < ${supersededBy}`]),
  ])
}

/** `id ← file` of each activity, in order. */
export function ids({ activities }: Consolidated): string[] {
  return activities.map(({ id, source }) => `${id.replace('paac-anexo-1/2023/', '')} ← ${source.file}`)
}
