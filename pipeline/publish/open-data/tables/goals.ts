import type { Accumulation } from '../../../../engine/progress/accumulation.js'
import type { Comparator, QuantityKind } from '../../../../engine/plan/plan.js'
import type { PublicPlan } from '../public-plan.js'
import type { Table } from '../table.js'
import { ACTIVITY, OF_ACTIVITY } from './keys.js'

export const GOALS = 'metas'

const COMPARATOR: Readonly<Record<Comparator, string>> = {
  exactly: 'exactamente',
  atLeast: 'al menos',
  atMost: 'como máximo',
}

const KIND: Readonly<Record<QuantityKind, string>> = {
  count: 'cantidad',
  percent: 'porcentaje',
  money: 'dinero',
  yesno: 'sí o no',
}

const ACCUMULATION: Readonly<Record<Accumulation | 'unknown', string>> = {
  accumulated: 'Acumulado',
  flow: 'Flujo',
  stock: 'Stock',
  capacity: 'Capacidad',
  reduction: 'Reducción',
  'yearly-reduction': 'Reducción anual',
  unknown: 'No es ninguno de los conocidos',
}

/** How much each activity promises: a row for each quantity of its goal. */
export function goalsTable({ activities }: PublicPlan): Table {
  return {
    name: GOALS,
    title: 'Metas',
    means:
      'Cuánto promete cada actividad, en números: una fila por cada cantidad de su meta. Una actividad cuya meta no dice cuánto no está aquí.',
    fields: [
      ACTIVITY,
      {
        name: 'meta',
        title: 'Meta',
        type: 'integer',
        means: 'Cuál de las cantidades de la actividad, desde 1.',
        required: true,
        minimum: 1,
      },
      {
        name: 'comparador',
        title: 'Comparador',
        type: 'string',
        means: 'Si la cantidad es exacta, un mínimo o un tope.',
        required: true,
        values: Object.values(COMPARATOR),
      },
      {
        name: 'cantidad',
        title: 'Cantidad',
        type: 'number',
        means: 'La cantidad que se promete.',
        unit: 'la del campo unidad; puntos porcentuales o pesos según el campo clase',
        rule: 'De una meta de sí o no, 1 es sí.',
        required: true,
      },
      {
        name: 'clase',
        title: 'Clase',
        type: 'string',
        means: 'De qué es la cantidad.',
        required: true,
        values: Object.values(KIND),
      },
      { name: 'unidad', title: 'Unidad', type: 'string', means: 'De qué cosas, como está en el plan.' },
      {
        name: 'acumulacion',
        title: 'Tipo de acumulación',
        type: 'string',
        means: 'Cómo se suman los períodos de la meta, en los planes que lo piden.',
        values: Object.values(ACCUMULATION),
      },
      {
        name: 'linea_base',
        title: 'Línea base',
        type: 'number',
        means: 'El valor antes del plan, en los planes que lo piden.',
        unit: 'la de la cantidad',
      },
    ],
    primaryKey: ['actividad_id', 'meta'],
    foreignKeys: [OF_ACTIVITY],
    rows: activities.flatMap(({ activity, measures, text }) =>
      measures.map(({ quantity, comparator, kind, unit, accumulation, baseline }, i) => ({
        actividad_id: activity.id,
        meta: i + 1,
        comparador: COMPARATOR[comparator],
        cantidad: quantity,
        clase: KIND[kind],
        unidad: text(unit),
        acumulacion: accumulation && ACCUMULATION[accumulation],
        linea_base: baseline,
      })),
    ),
  }
}
