import type { Investment } from '../consolidate/consolidated.js'
import { checkSheet } from './layout/poai/check-sheet.js'
import { projectsSheet } from './layout/poai/projects-sheet.js'
import type { Publication } from './publication.js'
import type { WorkbookSpec } from './workbook/workbook-spec.js'

const FORMAT = 'poai'

/** Whether the entity uses the format. */
export function hasPoai({ formats }: Publication): boolean {
  return formats.some(({ id }) => id === FORMAT)
}

/** The yearly investment plan that the planes de acción make up, and how it adds up against them (PE-P-002, tarea 2). */
export function poai(publication: Publication, investment: Investment): WorkbookSpec {
  const { consolidated, directory, formats } = publication
  const format = formats.find(({ id }) => id === FORMAT)
  if (!format) throw new Error(`format ${FORMAT} is not there`)
  const { vigencia } = consolidated
  return {
    title: [format.name, vigencia].filter((part) => part !== null).join(' '),
    sheets: [
      projectsSheet(investment, format, directory, vigencia),
      checkSheet(publication, investment, format),
    ],
  }
}
