import { nameOf } from '../../../../engine/directory/directory.js'
import { PLAN_STATES } from '../../../register/records.js'
import { STATE_LABEL } from '../../../lifecycle/state-label.js'
import type { PublicActivity, PublicPlan } from '../public-plan.js'
import type { Row, Table } from '../table.js'
import { PLAN, UNITS } from './keys.js'

/** The plan: a row for each activity. */
export function planTable(plan: PublicPlan): Table {
  return {
    name: PLAN,
    title: 'Plan',
    means: 'Las actividades que la entidad se comprometió a hacer en el año: una fila por actividad.',
    fields: [
      {
        name: 'id',
        title: 'Código',
        type: 'string',
        means: 'Código de la actividad: plan, vigencia, componente y número. No cambia de un corte a otro.',
        rule: 'Donde la actividad no tiene número, termina en una huella de su texto.',
        required: true,
      },
      { name: 'vigencia', title: 'Vigencia', type: 'integer', means: 'Año del plan.', unit: 'año' },
      {
        name: 'formato',
        title: 'Formato',
        type: 'string',
        means: 'Código del formato oficial en que se formuló.',
        required: true,
      },
      { name: 'plan', title: 'Plan', type: 'string', means: 'Nombre del plan.', required: true },
      {
        name: 'componente',
        title: 'Componente',
        type: 'integer',
        means: 'Número del componente.',
        rule: 'Vacío en los planes que no tienen componentes.',
      },
      {
        name: 'componente_nombre',
        title: 'Nombre del componente',
        type: 'string',
        means: 'Nombre del componente en el formato oficial.',
      },
      {
        name: 'subcomponente',
        title: 'Subcomponente',
        type: 'integer',
        means: 'Número del subcomponente dentro de su componente.',
        rule: 'Vacío donde el plan no tiene subcomponentes.',
      },
      {
        name: 'subcomponente_nombre',
        title: 'Nombre del subcomponente',
        type: 'string',
        means: 'Nombre del subcomponente en el formato oficial.',
      },
      {
        name: 'numero',
        title: 'Número',
        type: 'string',
        means: 'Número de la actividad en el plan. Es un texto: 1.10 va después de 1.9 y no es 1.1.',
      },
      { name: 'actividad', title: 'Actividad', type: 'string', means: 'Qué se va a hacer.' },
      { name: 'producto', title: 'Producto', type: 'string', means: 'Qué queda cuando se hace.' },
      {
        name: 'meta',
        title: 'Meta',
        type: 'string',
        means: 'Cuánto se va a hacer, como está en el plan. Sus cantidades están en la tabla metas.',
      },
      {
        name: 'indicador',
        title: 'Indicador',
        type: 'string',
        means: 'Con qué se mide, en los planes que lo piden.',
      },
      {
        name: 'dependencia_id',
        title: 'Dependencia líder',
        type: 'string',
        means: 'Código de la dependencia que lidera: la primera de la tabla responsables.',
        rule: 'Vacío donde nadie responde por la actividad, o quien responde no está en el directorio de la entidad.',
      },
      {
        name: 'dependencia',
        title: 'Nombre de la dependencia líder',
        type: 'string',
        means: 'Nombre de la dependencia que lidera.',
      },
      {
        name: 'tramite',
        title: 'Trámite del plan',
        type: 'string',
        means:
          'Hasta dónde ha llegado el plan que trae la actividad: solo «Aprobado» y «Modificado» son definitivos.',
        rule: 'Vacío donde la entidad no lleva un registro de los planes.',
        values: PLAN_STATES.map((state) => STATE_LABEL[state]),
      },
    ],
    primaryKey: ['id'],
    foreignKeys: [{ fields: ['dependencia_id'], table: UNITS, references: ['id'] }],
    rows: plan.activities.map((one) => rowOf(one, plan)),
  }
}

function rowOf({ activity, format, responsibles, state, text }: PublicActivity, plan: PublicPlan): Row {
  const section = format?.sections.find(({ number }) => number === activity.component)
  const part = section?.subcomponents.find(({ number }) => number === activity.subcomponent)
  const leader = responsibles[0] ?? null
  return {
    id: activity.id,
    vigencia: plan.vigencia,
    formato: activity.format,
    plan: format?.name ?? activity.format,
    componente: activity.component,
    componente_nombre: (activity.component !== null && section?.title) || null,
    subcomponente: activity.subcomponent,
    subcomponente_nombre: part?.name ?? text(activity.fields['subcomponent']),
    numero: activity.number,
    actividad: text(activity.activity),
    producto: text(activity.product),
    meta: text(activity.goal.text),
    indicador: text(activity.indicator),
    dependencia_id: leader,
    dependencia: leader === null ? null : nameOf(plan.directory, leader)!,
    tramite: state && STATE_LABEL[state],
  }
}
