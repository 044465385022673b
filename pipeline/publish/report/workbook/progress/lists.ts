import { shownDate } from '../../../../../engine/calendar/iso-date.js'
import { nameOf, type Directory } from '../../../../../engine/directory/directory.js'
import { hasFigures } from '../../../../../engine/progress/report.js'
import type { SheetSpec } from '../../../workbook/workbook-spec.js'
import { listed } from '../../words.js'
import type { ProgressFigures } from '../../progress/figures.js'
import type { ActivityRow } from '../../progress/rows.js'
import { COLUMN, whichActivity } from './activity-columns.js'
import { listSheet } from './list-sheet.js'
import { SHEETS } from './sheet.js'

/** Those whose last date has passed and that are not complete, the oldest first. */
export function overdueSheet(figures: ProgressFigures): SheetSpec {
  const items = [...figures.list('overdue')].sort((a, b) =>
    a.lastEnd! < b.lastEnd! ? -1 : a.lastEnd! > b.lastEnd! ? 1 : 0,
  )
  return listSheet(
    {
      name: SHEETS.overdue,
      title: 'Vencidas',
      sentence: `Su última fecha final es anterior al ${shownDate(figures.cutoff)} y su avance es menor que 100. Primero, las que vencieron antes.`,
      nothing: 'Ninguna actividad está vencida.',
      columns: [
        ...whichActivity(figures),
        {
          header: 'Última fecha final',
          width: 12,
          style: 'date',
          value: ({ lastEnd }) => ({ date: lastEnd! }),
        },
        COLUMN.standing,
        COLUMN.scheduled,
        COLUMN.executed,
        COLUMN.progress,
        COLUMN.observations,
      ],
      unprinted: [COLUMN.id],
      items,
    },
    figures,
  )
}

/** Those of which something was due and nobody's figures count, by dependencia. */
export function unreportedSheet(figures: ProgressFigures, directory: Directory): SheetSpec {
  const order = new Map(figures.units.map(({ name }, i) => [name, i]))
  const place = ({ leader }: ActivityRow): number => order.get(leader) ?? order.size
  const items = [...figures.list('unreported')].sort((a, b) => place(a) - place(b))
  const { defaults } = figures.monitoring.rules
  return listSheet(
    {
      name: SHEETS.unreported,
      title: 'Sin reporte',
      sentence: `Tenían algo programado al corte y no hay una cifra que cuente: valen 0 en los promedios, salvo las que no tienen cálculo posible. El plazo para reportar este corte es el ${shownDate(figures.reportingDeadline)}${defaults.reportingDays ? ' (valor de Cotejo, no de una norma)' : ''}.`,
      nothing: 'Todas las actividades con algo programado tienen reporte.',
      columns: [
        COLUMN.leader,
        ...whichActivity(figures).filter((column) => column !== COLUMN.leader),
        COLUMN.goal,
        COLUMN.scheduled,
        {
          header: 'Plazo para reportar',
          width: 12,
          style: 'date',
          value: () => ({ date: figures.reportingDeadline }),
        },
        {
          header: 'Quién escribió algo',
          width: 24,
          style: 'body',
          value: ({ entry }) =>
            listed(
              entry.reports.map(
                (report) =>
                  `${nameOf(directory, report.unit) ?? report.unit}${hasFigures(report) ? '' : ' (sin cifras)'}`,
              ),
            ),
        },
      ],
      unprinted: [COLUMN.id],
      items,
    },
    figures,
  )
}

/** Those of which more was done than scheduled, with how much. */
export function overExecutedSheet(figures: ProgressFigures): SheetSpec {
  return listSheet(
    {
      name: SHEETS.overExecuted,
      title: 'Sobre-ejecutadas',
      sentence:
        'Se hizo más de lo programado al corte. El avance no pasa de 100 y lo que sobra no sube ningún promedio; aquí está sin tope. De varias metas se muestra la más alta.',
      nothing: 'En ninguna actividad se hizo más de lo programado.',
      columns: [
        ...whichActivity(figures),
        COLUMN.goal,
        COLUMN.scheduled,
        COLUMN.executed,
        COLUMN.progress,
        COLUMN.execution,
        COLUMN.observations,
      ],
      unprinted: [COLUMN.id],
      items: figures.list('overExecuted'),
    },
    figures,
  )
}
