import type { Publication } from '../publication.js'
import { writeWorkbook } from '../workbook/write-workbook.js'
import { csvOf } from './csv.js'
import { dataPackage, type OtherFile, type PackedFile } from './data-package.js'
import { licenceOf, type Licence } from './licence.js'
import { nestedJson } from './nested-json.js'
import { publicPlan } from './public-plan.js'
import { FILES, readme } from './readme.js'
import { PROGRESS_TABLES, tablesOf } from './tables.js'
import { openDataWorkbook } from './workbook.js'

export type { PackedFile } from './data-package.js'

/** The folder of the open data, in that of the publication. */
export const OPEN_DATA_FOLDER = 'datos-abiertos'

/**
 * The open data of a publication (Ley 1712 de 2014): its tables as CSV, the same nested as JSON and as a workbook, what
 * each field means, and the data package that describes them; the descriptor last. The same publication gives the same
 * bytes.
 */
export async function openData(
  publication: Publication,
  licence: Licence = licenceOf(undefined),
): Promise<readonly PackedFile[]> {
  const plan = publicPlan(publication, licence)
  const tables = tablesOf(plan)
  const files = tables.map((table) => ({ name: `${table.name}.csv`, content: bytes(csvOf(table)), table }))
  const words = readme(plan, tables)
  const others: OtherFile[] = [
    {
      name: FILES.nested,
      title: 'Todo en un solo archivo',
      format: 'json',
      mediatype: 'application/json',
      content: bytes(nestedJson(plan, tables)),
    },
    {
      name: FILES.workbook,
      title: 'Todo en un libro de Excel',
      format: 'xlsx',
      mediatype: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      content: await writeWorkbook(openDataWorkbook(plan, tables, words)),
    },
    {
      name: FILES.readme,
      title: 'Léame: qué son estos datos y cómo se leen',
      format: 'md',
      mediatype: 'text/markdown',
      content: bytes(words),
    },
  ]
  return [
    ...files.map(({ name, content }) => ({ name, content })),
    ...others.map(({ name, content }) => ({ name, content })),
    { name: FILES.descriptor, content: bytes(dataPackage(plan, files, others)) },
  ]
}

/** Names that the open data of another day may have had, and those of this one need not. */
export const SOMETIMES: readonly string[] = PROGRESS_TABLES.map((name) => `${name}.csv`)

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
