import type { Field, ForeignKey } from '../table.js'

export const PLAN = 'plan'
export const UNITS = 'dependencias'

/** The field by which a table refers to the activities of the plan. */
export const ACTIVITY: Field = {
  name: 'actividad_id',
  title: 'Actividad',
  type: 'string',
  means: 'Código de la actividad, el mismo «id» de la tabla plan.',
  required: true,
}

export const OF_ACTIVITY: ForeignKey = { fields: ['actividad_id'], table: PLAN, references: ['id'] }

export const OF_UNIT: ForeignKey = { fields: ['dependencia_id'], table: UNITS, references: ['id'] }

export const CUTOFF: Field = {
  name: 'corte',
  title: 'Corte',
  type: 'date',
  means: 'Día hasta el que se mira el avance.',
  required: true,
}
