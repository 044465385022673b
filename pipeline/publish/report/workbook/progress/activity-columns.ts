import type { TableColumn } from '../../../layout/table.js'
import type { ProgressFigures } from '../../progress/figures.js'
import type { ActivityRow } from '../../progress/rows.js'
import { bandStyle, severalPlans } from './sheet.js'

export type ActivityColumn = TableColumn<ActivityRow>

/** The columns by which a reader knows an activity; the plan where there are several. */
export function whichActivity(figures: ProgressFigures): ActivityColumn[] {
  return [
    ...(severalPlans(figures) ? [COLUMN.plan] : []),
    COLUMN.component,
    COLUMN.number,
    COLUMN.activity,
    COLUMN.leader,
  ]
}

/** Columns of an activity that several sheets have. */
export const COLUMN = {
  plan: { header: 'Plan', width: 20, style: 'body', value: ({ plan }) => plan },
  component: { header: 'Componente', width: 22, style: 'body', value: ({ component }) => component },
  number: { header: 'N.º', width: 7, style: 'body-center', value: ({ number }) => number },
  activity: { header: 'Actividad', width: 40, style: 'body', value: ({ activity }) => activity },
  leader: { header: 'Lidera', width: 24, style: 'body', value: ({ leader }) => leader },
  goal: { header: 'Meta', width: 24, style: 'body', value: ({ goal }) => goal },
  standing: { header: 'Estado', width: 20, style: 'body', value: ({ standing }) => standing },
  scheduled: {
    header: 'Programado al corte',
    width: 16,
    style: 'body',
    value: ({ scheduled }) => scheduled,
  },
  executed: { header: 'Ejecutado', width: 16, style: 'body', value: ({ executed }) => executed },
  progress: { header: '% de avance', width: 10, style: 'average', value: ({ progress }) => progress },
  execution: {
    header: 'Ejecución sin tope',
    width: 11,
    style: 'average',
    value: ({ execution }) => execution,
  },
  band: {
    header: 'Semáforo',
    width: 11,
    style: 'body',
    value: ({ band }) => band?.nombre ?? '',
    styleOf: ({ band }) => bandStyle(band),
  },
  done: { header: 'Actividades realizadas', width: 36, style: 'body', value: ({ done }) => done },
  evidence: { header: 'Evidencia', width: 30, style: 'body', value: ({ evidence }) => evidence },
  observations: {
    header: 'Observaciones',
    width: 28,
    style: 'body',
    value: ({ observations }) => observations,
  },
  id: { header: 'Código', width: 26, style: 'body', value: ({ id }) => id },
} as const satisfies Readonly<Record<string, ActivityColumn>>
