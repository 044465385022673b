import { officialTable } from './layout/official-table.js'
import type { Publication } from './publication.js'
import type { WorkbookSpec } from './workbook/workbook-spec.js'

const FORMAT = 'paac-anexo-1'

/** Whether the entity uses the Anexo 1, and something of it was received or nothing of any other format was. */
export function hasAnexo1({ consolidated, formats }: Publication): boolean {
  const received = new Set(consolidated.files.map(({ format }) => format).filter((id) => id !== null))
  return formats.some((f) => f.id === FORMAT) && (received.size === 0 || received.has(FORMAT))
}

/** The official Anexo 1: what the dependencias sent in, as one document and nothing else. */
export function anexo1(publication: Publication): WorkbookSpec {
  const format = publication.formats.find((f) => f.id === FORMAT)
  if (!format) throw new Error(`format ${FORMAT} is not there`)
  return { title: format.name, sheets: [officialTable(publication, format)] }
}
