import { carryRows, type Carried } from '../../../engine/carry/carry-rows.js'
import { checkFile } from '../../../engine/check-file.js'
import type { Format } from '../../../engine/format/format.js'
import type { Plan } from '../../../engine/plan/plan.js'
import { plantilla } from '../../../pipeline/publish/plantilla.js'
import { writeWorkbook } from '../../../pipeline/publish/workbook/write-workbook.js'
import { directory, formats, resolver } from '../../support/sheet.js'

const blanks = new Map<string, Promise<Uint8Array>>()

/** The blank official workbook of a format. */
export function blankOf(format: Format): Promise<Uint8Array> {
  const known = blanks.get(format.id)
  if (known) return known
  const blank = writeWorkbook(plantilla(format, directory))
  blanks.set(format.id, blank)
  return blank
}

/** A plan in the official workbook of its format, and what is read back of it. */
export async function carry(plan: Plan, format: Format): Promise<Carried & { readonly plan: Plan }> {
  const carried = carryRows(plan, format, await blankOf(format), directory)
  return { ...carried, plan: readBack(carried.bytes) }
}

export function readBack(bytes: Uint8Array): Plan {
  const verdict = checkFile(bytes, 'formato.xlsx', {
    formats,
    directory,
    resolver,
    vigencia: null,
    format: null,
  })
  if (verdict.kind !== 'plan') throw new Error(verdict.kind)
  return verdict.plan
}
