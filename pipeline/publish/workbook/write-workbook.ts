import type { WorkbookSpec } from './workbook-spec.js'
import { fixZipTimes } from './zip-times.js'

/** The defined name by which the collector knows an output of ours and does not take it for a submission. */
export const OUTPUT_MARK: Readonly<Record<string, string>> = { 'Cotejo.Salida': 'cotejo' }

/**
 * Writes a workbook; the same specification gives the same bytes. exceljs streams the ordinary ones, whatever their
 * size; those with charts, validations, protection or custom properties go through hucre, which can write them.
 */
export async function writeWorkbook(spec: WorkbookSpec): Promise<Uint8Array> {
  const named = { ...spec, names: spec.names ?? OUTPUT_MARK }
  const bytes = needsHucre(spec)
    ? await (await import('./hucre-writer.js')).writeWithHucre(named)
    : await (await import('./exceljs-writer.js')).writeWithExcelJs(named)
  return fixZipTimes(bytes)
}

function needsHucre({ properties, sheets }: WorkbookSpec): boolean {
  return (
    properties !== undefined ||
    sheets.some((s) => s.charts?.length || s.validations?.length || s.protect === true)
  )
}
