import type { PublicPlan } from '../public-plan.js'
import type { Table } from '../table.js'
import { UNITS } from './keys.js'

const KINDS = { unit: 'dependencia', collective: 'varias a la vez' } as const

/** The directory of the entity: a row for each dependencia, and for each name that stands for several. */
export function unitsTable({ directory }: PublicPlan): Table {
  return {
    name: UNITS,
    title: 'Dependencias',
    means: 'Las dependencias de la entidad: una fila por dependencia. No hay nombres de personas.',
    fields: [
      { name: 'id', title: 'Código', type: 'string', means: 'Código de la dependencia.', required: true },
      { name: 'nombre', title: 'Nombre', type: 'string', means: 'Nombre oficial.', required: true },
      { name: 'sigla', title: 'Sigla', type: 'string', means: 'Sigla, si la tiene.' },
      {
        name: 'clase',
        title: 'Clase',
        type: 'string',
        means: 'Si es una dependencia, o un nombre que vale por varias a la vez («Todas las dependencias»).',
        required: true,
        values: Object.values(KINDS),
      },
    ],
    primaryKey: ['id'],
    foreignKeys: [],
    rows: [
      ...directory.dependencias.map(({ id, name, acronym }) => ({
        id,
        nombre: name,
        sigla: acronym,
        clase: KINDS.unit,
      })),
      ...directory.collectives.map(({ id, name }) => ({
        id,
        nombre: name,
        sigla: null,
        clase: KINDS.collective,
      })),
    ],
  }
}
