import type { Directory } from '../../../../../engine/directory/directory.js'
import type { TableColumn } from '../../../layout/table.js'
import type { SheetSpec } from '../../../workbook/workbook-spec.js'
import type { ProgressFigures } from '../../progress/figures.js'
import { reportRows, type ReportRow } from '../../progress/reports.js'
import type { ActivityRow } from '../../progress/rows.js'
import { listed } from '../../words.js'
import { COLUMN, whichActivity } from './activity-columns.js'
import { listSheet } from './list-sheet.js'
import { SHEETS } from './sheet.js'

interface Reported {
  readonly row: ActivityRow
  readonly report: ReportRow
  /** its figures count, and nothing says where the evidence is */
  readonly unproven: boolean
}

/** What every dependencia reported and where it says that the evidence is, those without it first. */
export function evidenceSheet(figures: ProgressFigures, directory: Directory): SheetSpec {
  const without = new Set(figures.list('withoutEvidence'))
  const reported = figures.activities.flatMap((row) =>
    reportRows(row, directory).map((report): Reported => ({
      row,
      report,
      unproven: without.has(row) && (report.counts || row.entry.settlement !== null),
    })),
  )
  const items = [true, false].flatMap((unproven) => reported.filter((one) => one.unproven === unproven))
  const which = whichActivity(figures).map(({ header, width, style, value }): TableColumn<Reported> => ({
    header,
    width,
    style,
    value: ({ row }, i) => value(row, i),
  }))
  return listSheet(
    {
      name: SHEETS.evidence,
      title: 'Evidencias',
      sentence:
        'Lo que se reportó y dónde dice cada dependencia que está la evidencia, tal como lo escribió: aquí no se comprueba. Las direcciones van como texto a propósito, para que nadie abra sin querer lo que otro mandó. Primero, las que no dicen dónde está.',
      nothing: 'Nadie ha reportado nada.',
      columns: [
        {
          header: 'Evidencia',
          width: 11,
          style: 'body',
          value: ({ unproven, report }) =>
            unproven ? 'Falta' : report.evidence === '' ? 'No la trae' : 'La trae',
          styleOf: ({ unproven }) => (unproven ? 'error' : 'body'),
        },
        ...which.filter(({ header }) => header !== COLUMN.leader.header),
        { header: 'Reportó', width: 22, style: 'body', value: ({ report }) => report.name },
        {
          header: 'Cuenta',
          width: 8,
          style: 'body-center',
          value: ({ report }) => (report.counts ? 'Sí' : 'No'),
        },
        { header: 'Ejecutado', width: 15, style: 'body', value: ({ report }) => report.executed },
        { header: 'Actividades realizadas', width: 34, style: 'body', value: ({ report }) => report.done },
        { header: 'Dónde está', width: 32, style: 'body', value: ({ report }) => report.evidence },
      ],
      unprinted: [
        { header: 'Observaciones', width: 26, style: 'body', value: ({ report }) => report.observations },
        ...which.filter(({ header }) => header === COLUMN.leader.header),
        {
          header: 'Archivo',
          width: 28,
          style: 'body',
          value: ({ report: { source } }) =>
            `${source.file}, hoja ${source.sheet}, ${source.rows.length === 1 ? 'fila' : 'filas'} ${listed(source.rows.map(String))}`,
        },
        { header: 'Código', width: 26, style: 'body', value: ({ row }) => row.id },
      ],
      items,
    },
    figures,
  )
}
