import { shownDate } from '../../../../../engine/calendar/iso-date.js'
import type { UnderstoodWindow } from '../../../../../engine/plan/understood.js'
import type { SheetSpec, Value } from '../../../workbook/workbook-spec.js'
import type { ProgressFigures } from '../../progress/figures.js'
import { noticesOf } from '../../progress/notices.js'
import type { ActivityRow } from '../../progress/rows.js'
import { COLUMN, type ActivityColumn } from './activity-columns.js'
import { listSheet } from './list-sheet.js'
import { severalPlans, SHEETS } from './sheet.js'

/** Every activity in the seven official columns, with how far it has come: what every number of the report is made of. */
export function activitiesSheet(figures: ProgressFigures): SheetSpec {
  const notices = noticesOf(figures)
  const averaged = new Set(figures.whole.averaged)
  const printed: ActivityColumn[] = [
    ...(severalPlans(figures) ? [COLUMN.plan] : []),
    { ...COLUMN.component, width: 19 },
    {
      header: 'Subcomponente / Proceso',
      width: 19,
      style: 'body',
      value: ({ subcomponent }) => subcomponent,
    },
    {
      header: 'Actividades',
      width: 38,
      style: 'body',
      value: ({ number, activity }) => [number, activity].filter(Boolean).join(' '),
    },
    { header: 'Producto', width: 22, style: 'body', value: ({ product }) => product },
    { header: 'Meta', width: 22, style: 'body', value: ({ goal }) => goal },
    { header: 'Responsable', width: 25, style: 'body', value: ({ responsibles }) => responsibles.join('\n') },
    dateColumn('Fecha Inicio', 'start'),
    dateColumn('Fecha Final', 'end'),
    { ...COLUMN.standing, width: 19 },
    { ...COLUMN.scheduled, header: 'Programado' },
    COLUMN.executed,
    COLUMN.progress,
    COLUMN.execution,
  ]
  const others: ActivityColumn[] = [
    COLUMN.band,
    COLUMN.done,
    COLUMN.evidence,
    COLUMN.observations,
    { header: 'Reportó', width: 24, style: 'body', value: ({ reportedBy }) => reportedBy },
    { header: 'Movimiento', width: 16, style: 'body', value: ({ movement }) => movement },
    COLUMN.leader,
    { header: 'Avisos', width: 24, style: 'body', value: ({ id }) => (notices.get(id) ?? []).join('\n') },
    {
      header: 'Entra en el promedio',
      width: 11,
      style: 'body-center',
      value: ({ id }) => (averaged.has(id) ? 'Sí' : 'No'),
    },
    COLUMN.id,
  ]
  const told = (columns: readonly ActivityColumn[]): ActivityColumn[] =>
    columns.filter(({ header }) => figures.anyReport || !OF_REPORTS.has(header))
  return listSheet(
    {
      name: SHEETS.activities,
      title: 'Anexo: todas las actividades',
      sentence: figures.anyReport
        ? 'De aquí sale cada número del informe. Filtre por Componente, Lidera, Estado o Avisos para ver las filas que cuenta; un promedio simple es el de la columna «% de avance» en las filas que dicen «Sí» en «Entra en el promedio».'
        : 'De aquí sale cada número del informe. Filtre por Componente, Lidera o Estado para ver las filas que cuenta.',
      nothing: 'El plan no tiene actividades a las que hacer seguimiento.',
      columns: told(printed),
      unprinted: told(others),
      items: figures.activities,
    },
    figures,
  )
}

/** Columns that say nothing before somebody reports. */
const OF_REPORTS: ReadonlySet<string> = new Set([
  'Ejecutado',
  '% de avance',
  'Ejecución sin tope',
  'Semáforo',
  'Actividades realizadas',
  'Evidencia',
  'Observaciones',
  'Reportó',
  'Movimiento',
  'Entra en el promedio',
])

/** A date of each window: a real one where there is one only, else one per line. */
function dateColumn(header: string, edge: 'start' | 'end'): ActivityColumn {
  const at = edge === 'start' ? 0 : 1
  const said = (window: UnderstoodWindow): string => {
    const iso = window[edge]
    return iso === null ? window.text[at] : shownDate(iso)
  }
  const value = ({ entry }: ActivityRow): Value => {
    const { schedule } = entry.activity
    const only = schedule.length === 1 ? schedule[0]![edge] : null
    return only === null ? schedule.map(said).join('\n') : { date: only }
  }
  return {
    header,
    width: 12,
    style: 'body-center',
    value,
    styleOf: ({ entry }) => {
      const { schedule } = entry.activity
      if (schedule.some((window) => window[edge] === null && window.text[at] !== '')) return 'date-error'
      return schedule.length === 1 && schedule[0]![edge] !== null ? 'date' : 'body-center'
    },
  }
}
