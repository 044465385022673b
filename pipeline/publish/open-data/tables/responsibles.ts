import { nameOf } from '../../../../engine/directory/directory.js'
import type { PublicPlan } from '../public-plan.js'
import type { Table } from '../table.js'
import { ACTIVITY, OF_ACTIVITY, OF_UNIT } from './keys.js'

/** How one is named who is not in the directory: what was written may be the name of a person. */
export const UNNAMED = 'Responsable que no está en el directorio'

/** Who answers for each activity: a row for each activity and unit. */
export function responsiblesTable({ activities, directory }: PublicPlan): Table {
  return {
    name: 'responsables',
    title: 'Responsables',
    means: 'Qué dependencias responden por cada actividad: una fila por actividad y dependencia.',
    fields: [
      ACTIVITY,
      {
        name: 'orden',
        title: 'Orden',
        type: 'integer',
        means: 'Lugar en que el plan la nombra, desde 1.',
        required: true,
        minimum: 1,
      },
      {
        name: 'dependencia_id',
        title: 'Dependencia',
        type: 'string',
        means: 'Código de la dependencia.',
        rule: 'Vacío si quien responde no está en el directorio de la entidad.',
      },
      {
        name: 'dependencia',
        title: 'Nombre',
        type: 'string',
        means: 'Nombre de la dependencia.',
        rule: `«${UNNAMED}» donde lo escrito no es el nombre de una dependencia: podría ser el de una persona, y no se publica.`,
        required: true,
      },
      {
        name: 'lidera',
        title: 'Lidera',
        type: 'boolean',
        means: 'Si es quien lidera: su reporte es el que vale.',
        required: true,
      },
    ],
    primaryKey: ['actividad_id', 'orden'],
    foreignKeys: [OF_ACTIVITY, OF_UNIT],
    rows: activities.flatMap(({ activity, responsibles }) =>
      responsibles.map((id, i) => ({
        actividad_id: activity.id,
        orden: i + 1,
        dependencia_id: id,
        dependencia: id === null ? UNNAMED : nameOf(directory, id)!,
        lidera: i === 0,
      })),
    ),
  }
}
