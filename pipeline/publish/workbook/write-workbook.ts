import type { WorkbookSpec } from './workbook-spec.js'
import { writeXml } from './xml-writer.js'
import { fixZipTimes } from './zip-times.js'

/** The defined name by which the collector knows an output of ours and does not take it for a submission. */
export const OUTPUT_MARK: Readonly<Record<string, string>> = { 'Cotejo.Salida': 'cotejo' }

/**
 * Writes a workbook; the same specification gives the same bytes. What people read is written as XML row by row; forms to
 * fill in, with validations, protection and custom properties, go through hucre.
 */
export async function writeWorkbook(spec: WorkbookSpec): Promise<Uint8Array> {
  const named = { ...spec, names: spec.names ?? OUTPUT_MARK }
  if (!isForm(spec)) return writeXml(named)
  const { writeWithHucre } = await import('./hucre-writer.js')
  return fixZipTimes(await writeWithHucre(named))
}

function isForm({ properties, sheets }: WorkbookSpec): boolean {
  return (
    properties !== undefined || sheets.some((sheet) => sheet.validations?.length || sheet.protect === true)
  )
}
