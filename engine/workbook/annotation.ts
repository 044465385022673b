import { cellAt, type Grid } from '../grid/grid.js'
import { decodeText } from './text-value.js'

/** The defined name that leads to the sheet that an annotation of ours added. */
export const ANNOTATION_NAME = 'Cotejo.Observaciones'

/** What stands in the first cell of that sheet. */
export const ANNOTATION_TITLE = 'Observaciones de la revisión'

/** The sheet to which a defined name leads: `'Anexo 1'!$A$1` → `Anexo 1`; null where it leads to none. */
export function sheetReferred(definition: string): string | null {
  const parts = /^=?(?:'((?:[^']|'')+)'|([^'!#]+))!\$?[A-Z]+\$?\d+$/i.exec(decodeText(definition.trim()))
  return parts?.[1]?.replaceAll("''", "'") ?? parts?.[2] ?? null
}

/** The sheets that are of whoever made the workbook: not the one that our annotation added. */
export function sheetsOfTheirs(grids: readonly Grid[], annotation: string | null): readonly Grid[] {
  const theirs = grids.filter(({ name }) => name !== annotation)
  const own = grids.find(({ name }) => name === annotation)
  const isOurs = own && theirs.length > 0 && cellAt(own, 0, 0)?.text === ANNOTATION_TITLE
  return isOurs ? theirs : grids
}
