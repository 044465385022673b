import type { ExceptionEntry, ExceptionState } from '../../workspace/exception-book.js'
import type { Publication } from '../publication.js'
import { EXCEPTION_STATE_LABEL } from '../report/labels.js'
import type { SheetSpec, StyleName } from '../workbook/workbook-spec.js'
import { ruleTitle } from '../../../engine/findings/spanish.js'
import { bodyRows, headerRow, type TableColumn, tableRange } from './table.js'

export const EXCEPTIONS_SHEET = 'Excepciones'

const STYLE: Readonly<Record<ExceptionState, StyleName>> = {
  applied: 'ok',
  unmatched: 'warning',
  expired: 'error',
  pending: 'info',
}

const COLUMNS: readonly TableColumn<ExceptionEntry>[] = [
  {
    header: 'Estado',
    width: 22,
    style: 'body',
    value: ({ state }) => EXCEPTION_STATE_LABEL[state],
    styleOf: ({ state }) => STYLE[state],
  },
  { header: 'Regla', width: 32, style: 'body-strong', value: ({ rule }) => ruleTitle(rule) },
  { header: 'A qué se aplica', width: 40, style: 'body', value: ({ target }) => target },
  { header: 'Hallazgos', width: 11, style: 'number', value: ({ findings }) => findings },
  { header: 'Archivos', width: 10, style: 'number', value: ({ files }) => files },
  { header: 'Quién la concedió', width: 28, style: 'body', value: ({ who }) => who },
  { header: 'Cuándo', width: 12, style: 'date', value: ({ when }) => ({ date: when }) },
  { header: 'Hasta', width: 12, style: 'date', value: ({ until }) => ({ date: until }) },
  { header: 'Motivo', width: 50, style: 'body', value: ({ why }) => why },
]

/** The justified exceptions and what became of each, as a sheet; none where there are no exceptions. */
export function exceptionsSheets({ consolidated, directory }: Publication): SheetSpec[] {
  const { exceptions } = consolidated
  if (exceptions.length === 0) return []
  return [
    {
      name: EXCEPTIONS_SHEET,
      widths: COLUMNS.map((c) => c.width),
      rows: [headerRow(COLUMNS), ...bodyRows(COLUMNS, exceptions)],
      frozenRows: 1,
      filter: tableRange(COLUMNS.length, 0, exceptions.length),
      printTitles: '1:1',
      footer: `Excepciones justificadas · ${directory.entity}`,
    },
  ]
}
