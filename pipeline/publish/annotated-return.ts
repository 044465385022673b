import { annotate } from '../../engine/workbook/annotate/annotate.js'
import type { Observation } from '../../engine/workbook/annotate/observation.js'
import { notAnnotatedWhy } from '../../engine/workbook/annotate/words.js'
import type { WordedFinding } from '../consolidate/consolidated.js'
import { observationsWorkbook } from './layout/return/observations-workbook.js'
import { proposal } from './layout/return/proposal.js'
import { SafeFileNames } from './layout/safe-file-name.js'
import { cut } from './workbook/cell-text.js'
import { writeWorkbook } from './workbook/write-workbook.js'

/** Whose return it is, and until when the corrected workbook is awaited (ISO date). */
export interface ReturnOptions {
  readonly entity: string
  readonly deadline: string | null
}

/** What goes back to whoever sent a workbook. */
export interface AnnotatedReturn {
  /** a name safe on every system, with its extension; not yet unique among others */
  readonly name: string
  readonly bytes: Uint8Array
  /** whether it is their own workbook; else it is the list of what was found */
  readonly annotated: boolean
  /** why it could not be annotated, in one Spanish sentence */
  readonly why: string | null
}

/**
 * A submitted workbook as it goes back: with a comment and a mark on each cell that has a finding and a sheet that lists
 * them all; where it cannot be annotated, a workbook of ours that lists them and says why. What has a justified exception
 * is left out. The same input gives the same bytes.
 * @param fileName what the workbook is called; a path may stand before it, and counts for nothing
 */
export async function annotatedReturn(
  bytes: Uint8Array,
  fileName: string,
  findings: readonly WordedFinding[],
  options: ReturnOptions,
): Promise<AnnotatedReturn> {
  const open = findings.filter(({ exception }) => exception === null)
  const base = baseName(fileName)
  const annotated = annotate(bytes, open.map(observed), options)
  if (annotated.ok) return { name: nameOf(base), bytes: annotated.bytes, annotated: true, why: null }
  const why = notAnnotatedWhy(annotated.why)
  const spec = observationsWorkbook(base, open, { ...options, why })
  return {
    name: nameOf(`${cut(base, 60)} - observaciones`),
    bytes: await writeWorkbook(spec),
    annotated: false,
    why,
  }
}

function observed(found: WordedFinding): Observation {
  const { severity, sheet, cell, column, row, value, message, why, how } = found
  return { severity, sheet, cell, column, row, value, message, why, how, proposal: proposal(found) || null }
}

function nameOf(base: string): string {
  return new SafeFileNames('.xlsx').of(base)
}

/** Without folders and without its extension. */
function baseName(fileName: string): string {
  return fileName
    .slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
    .replace(/\.\w+$/, '')
}
