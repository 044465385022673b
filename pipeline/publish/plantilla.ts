import { type Directory, nameOf } from '../../engine/directory/directory.js'
import type { Format } from '../../engine/format/format.js'
import type { SettledCeiling } from '../../engine/settings.js'
import { annexSheets } from './layout/template/annex-sheets.js'
import { blankForm } from './layout/template/blank-form.js'
import { CEILINGS, ceilingsTable } from './layout/template/ceilings.js'
import { instructionsSheet } from './layout/template/instructions-sheet.js'
import { listsFor } from './layout/template/lists.js'
import type { WorkbookSpec } from './workbook/workbook-spec.js'

export interface PlantillaOptions {
  /** id of the directory */
  readonly dependencia?: string
  readonly vigencia?: number
  /** what the entity settles; a workbook for a dependencia carries its own */
  readonly ceilings?: readonly SettledCeiling[]
}

/** The official workbook of a format, blank but for its heading and its ceilings: it knows what it is, and helps to fill it in. */
export function plantilla(
  format: Format,
  directory: Directory,
  { dependencia, vigencia, ceilings = [] }: PlantillaOptions = {},
): WorkbookSpec {
  const lists = listsFor(format, directory)
  const sender = dependencia === undefined ? null : (nameOf(directory, dependencia) ?? dependencia)
  const held = dependencia === undefined ? null : ceilingsTable(ceilings, dependencia)
  return {
    title: [format.name, vigencia].filter((part) => part !== undefined).join(' '),
    sheets: [
      blankForm(format, directory, lists, { sender, vigencia: vigencia ?? null }),
      ...annexSheets(format, directory, lists, new Map(held && [[CEILINGS, held]])),
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
