import type { Publication } from '../publication.js'
import { WHOLE } from '../report/labels.js'
import type { SheetSpec } from '../workbook/workbook-spec.js'
import { ruleTitle } from '../../../engine/findings/spanish.js'
import { bodyRows, headerRow, type TableColumn, tableRange } from './table.js'

type NotEvaluated = Publication['consolidated']['notEvaluated'][number]

const COLUMNS: readonly TableColumn<NotEvaluated>[] = [
  { header: 'Archivo', width: 44, style: 'body', value: ({ file }) => file ?? WHOLE },
  { header: 'Regla', width: 36, style: 'body', value: ({ rule }) => ruleTitle(rule) },
  { header: 'Por qué no se revisó', width: 56, style: 'body', value: ({ reason }) => reason },
]

/** The rules that could not be asked, file by file: nothing passes in silence. */
export function notEvaluatedSheet({ consolidated, directory }: Publication): SheetSpec {
  const { notEvaluated } = consolidated
  return {
    name: 'Sin revisar',
    widths: COLUMNS.map((c) => c.width),
    rows: [headerRow(COLUMNS), ...bodyRows(COLUMNS, notEvaluated)],
    frozenRows: 1,
    filter: tableRange(COLUMNS.length, 0, notEvaluated.length),
    printTitles: '1:1',
    footer: `Reglas sin revisar · ${directory.entity}`,
  }
}
