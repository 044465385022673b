import { type Directory, nameOf } from '../../engine/directory/directory.js'
import type { Format } from '../../engine/format/format.js'
import { annexSheets } from './layout/template/annex-sheets.js'
import { blankForm } from './layout/template/blank-form.js'
import { instructionsSheet } from './layout/template/instructions-sheet.js'
import { listsFor } from './layout/template/lists.js'
import type { WorkbookSpec } from './workbook/workbook-spec.js'

export interface PlantillaOptions {
  /** id of the directory */
  readonly dependencia?: string
  readonly vigencia?: number
}

/** The official workbook of a format, blank but for its heading: it knows what it is, and helps to fill it in. */
export function plantilla(
  format: Format,
  directory: Directory,
  { dependencia, vigencia }: PlantillaOptions = {},
): WorkbookSpec {
  const lists = listsFor(format, directory)
  const sender = dependencia === undefined ? null : (nameOf(directory, dependencia) ?? dependencia)
  return {
    title: [format.name, vigencia].filter((part) => part !== undefined).join(' '),
    sheets: [
      blankForm(format, directory, lists, { sender, vigencia: vigencia ?? null }),
      ...annexSheets(format, directory, lists),
      instructionsSheet(format, directory),
      lists.sheet,
    ],
    names: { 'Cotejo.Formato': `${format.id}@${format.version}` },
    properties: {
      CotejoFormato: format.id,
      CotejoVersion: format.version,
      ...(dependencia !== undefined && { CotejoDependencia: dependencia }),
      ...(vigencia !== undefined && { CotejoVigencia: String(vigencia) }),
    },
  }
}
