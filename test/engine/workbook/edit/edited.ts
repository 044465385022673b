import type { FixEdit } from '../../../../engine/findings/finding.js'
import { editCells } from '../../../../engine/workbook/edit/edit-cells.js'
import type { EditRefusal, NotEdited } from '../../../../engine/workbook/edit/edit-result.js'

export const SHEET = 'xl/worksheets/sheet1.xml'

/** Edits of the first sheet, `Hoja1`, by address. */
export function edits(values: Readonly<Record<string, FixEdit['value']>>, sheet = 'Hoja1'): FixEdit[] {
  return Object.entries(values).map(([cell, value]) => ({ sheet, cell, value }))
}

/** The edited workbook, when it must go well. */
export function edited(bytes: Uint8Array, all: readonly FixEdit[]): Uint8Array {
  const result = editCells(bytes, all)
  if (!result.ok) throw new Error(`not edited: ${JSON.stringify(result.why)}`)
  return result.bytes
}

/** Why it was not edited, when it must not be. */
export function notEdited(bytes: Uint8Array, all: readonly FixEdit[]): NotEdited {
  const result = editCells(bytes, all)
  if (result.ok) throw new Error('was edited')
  return result.why
}

/** Why the cells of the edits were refused, by address. */
export function refusedCells(bytes: Uint8Array, all: readonly FixEdit[]): Record<string, EditRefusal> {
  const why = notEdited(bytes, all)
  if (why.kind !== 'cells') throw new Error(why.kind)
  return Object.fromEntries(why.refused.map(({ edit, why: reason }) => [edit.cell, reason]))
}
