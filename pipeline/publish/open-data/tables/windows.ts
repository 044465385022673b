import type { PublicPlan } from '../public-plan.js'
import type { Table } from '../table.js'
import { ACTIVITY, OF_ACTIVITY } from './keys.js'

const NO_DATE = 'Vacío donde el plan no dice una fecha, o la que dice no existe (31 de abril).'

/** When each activity is done: a row for each window. */
export function windowsTable({ activities }: PublicPlan): Table {
  return {
    name: 'ventanas',
    title: 'Fechas',
    means:
      'Cuándo se hace cada actividad: una fila por cada período (ventana) de fechas. Una actividad puede tener varios.',
    fields: [
      ACTIVITY,
      {
        name: 'orden',
        title: 'Orden',
        type: 'integer',
        means: 'Lugar del período en el plan, desde 1.',
        required: true,
        minimum: 1,
      },
      { name: 'inicio', title: 'Fecha de inicio', type: 'date', means: 'Día en que empieza.', rule: NO_DATE },
      { name: 'fin', title: 'Fecha final', type: 'date', means: 'Día en que termina.', rule: NO_DATE },
    ],
    primaryKey: ['actividad_id', 'orden'],
    foreignKeys: [OF_ACTIVITY],
    rows: activities.flatMap(({ activity }) =>
      activity.schedule.map(({ start, end }, i) => ({
        actividad_id: activity.id,
        orden: i + 1,
        inicio: start,
        fin: end,
      })),
    ),
  }
}
