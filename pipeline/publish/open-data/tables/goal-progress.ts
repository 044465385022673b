import type { ActivityProgress } from '../../../../engine/progress/activity-progress.js'
import { figureOf } from '../../../../engine/progress/figure.js'
import { Fraction } from '../../../../engine/progress/fraction.js'
import { NOT_CALCULABLE_LABEL } from '../../report/progress/labels.js'
import type { PublicPlan } from '../public-plan.js'
import type { Row, Table } from '../table.js'
import { GOALS } from './goals.js'
import { ACTIVITY, CUTOFF } from './keys.js'

/** How far each goal had come: a row for each quantity of a goal and cut-off. */
export function goalProgressTable({ cutoffs }: PublicPlan): Table {
  return {
    name: 'avance-metas',
    title: 'Avance de las metas',
    means:
      'Lo programado y lo ejecutado de cada cantidad de las metas en cada corte: una fila por cantidad y corte.',
    fields: [
      ACTIVITY,
      {
        name: 'meta',
        title: 'Meta',
        type: 'integer',
        means: 'Cuál de las cantidades de la actividad, como en la tabla metas.',
        required: true,
        minimum: 1,
      },
      CUTOFF,
      {
        name: 'programado',
        title: 'Programado al corte',
        type: 'number',
        means: 'Cuánto debía estar hecho, o qué valor debía haberse alcanzado.',
        unit: 'la de la cantidad en la tabla metas',
        rule: 'La cantidad de la meta por la parte programada; entera si es un porcentaje, una tasa o una respuesta de sí o no. Vacío en lo no programado y en lo que no se puede calcular.',
      },
      {
        name: 'ejecutado',
        title: 'Ejecutado',
        type: 'number',
        means: 'Cuánto se hizo desde el comienzo del año, o el valor medido en el corte.',
        unit: 'la de la cantidad en la tabla metas',
        rule: 'Redondeado a un decimal. Vacío si no se reportó: no es 0. Puede ser negativo, por ejemplo un indicador que baja de cero.',
      },
      {
        name: 'avance',
        title: 'Avance',
        type: 'number',
        means: 'De lo programado, cuánto se hizo, sin pasar de 100.',
        unit: '%',
        rule: 'Es 0 si estaba programado y no se reportó, y si empeoró.',
        minimum: 0,
        maximum: 100,
      },
      {
        name: 'ejecucion',
        title: 'Ejecución sin tope',
        type: 'number',
        means: 'Lo mismo sin tope: más de 100 si se hizo más de lo programado, menos de 0 si empeoró.',
        unit: '%',
        rule: 'Vacío si no se reportó.',
      },
      {
        name: 'motivo',
        title: 'Motivo',
        type: 'string',
        means: 'Por qué no se puede calcular.',
        rule: 'Vacío si se puede, o si no estaba programada.',
      },
      {
        name: 'tope_cumplido',
        title: 'Tope cumplido',
        type: 'boolean',
        means: 'De una meta que es un tope («como máximo 5 días»), si se respetó.',
        rule: 'Vacío en las demás.',
      },
    ],
    primaryKey: ['actividad_id', 'meta', 'corte'],
    foreignKeys: [{ fields: ['actividad_id', 'meta'], table: GOALS, references: ['actividad_id', 'meta'] }],
    rows: cutoffs.flatMap(({ activities }) => activities.flatMap(rowsOf)),
  }
}

function rowsOf({ activity, cutoff, report, standing }: ActivityProgress): Row[] {
  return activity.measures.map((_, i) => {
    const goal = standing.state === 'not-scheduled' ? null : standing.goals[i]!
    return {
      actividad_id: activity.id,
      meta: i + 1,
      corte: cutoff,
      programado: goal?.calculable ? goal.scheduled.shown : null,
      ejecutado: goal ? (goal.executed?.shown ?? null) : shownOrNone(report.executed[i] ?? null),
      avance: goal?.calculable ? goal.progress.shown : null,
      ejecucion: goal?.calculable ? (goal.execution?.shown ?? null) : null,
      motivo: !goal || goal.calculable ? null : NOT_CALCULABLE_LABEL[goal.reason],
      tope_cumplido: !goal || goal.calculable ? null : goal.withinLimit,
    }
  })
}

/** What was reported of a goal of which nothing was due yet. */
function shownOrNone(executed: number | null): number | null {
  return executed === null || !Number.isFinite(executed)
    ? null
    : figureOf(Fraction.fromNumber(executed)).shown
}
