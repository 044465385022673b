import type { WorkbookSpec } from './workbook-spec.js'
import { streamXml } from './xml-writer.js'
import { fixZipTimes } from './zip-times.js'

/** The defined name by which the collector knows an output of ours and does not take it for a submission. */
export const OUTPUT_MARK: Readonly<Record<string, string>> = { 'Cotejo.Salida': 'cotejo' }

/** A workbook as its whole bytes, for those who need them; the same specification gives the same bytes. */
export async function writeWorkbook(spec: WorkbookSpec): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of streamWorkbook(spec)) pieces.push(piece)
  return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces)
}

/**
 * The same bytes as they are made. What people read is written as XML row by row, and is never in memory as a whole; forms
 * to fill in, with validations, protection and custom properties, go through hucre.
 */
export async function* streamWorkbook(spec: WorkbookSpec): AsyncGenerator<Uint8Array> {
  const named = { ...spec, names: spec.names ?? OUTPUT_MARK }
  if (!isForm(spec)) {
    yield* streamXml(named)
    return
  }
  const { writeWithHucre } = await import('./hucre-writer.js')
  yield fixZipTimes(await writeWithHucre(named))
}

function isForm({ properties, sheets }: WorkbookSpec): boolean {
  return (
    properties !== undefined || sheets.some((sheet) => sheet.validations?.length || sheet.protect === true)
  )
}
