import type { TableColumn } from '../../../layout/table.js'
import type { Row } from '../../../workbook/workbook-spec.js'
import type { ProgressFigures } from '../../progress/figures.js'
import { PROGRESS_STATE_LABEL_MANY, WEIGHTING_LABEL, type ProgressState } from '../../progress/labels.js'
import type { GroupRow } from '../../progress/rows.js'
import { statesOf } from '../../progress/states.js'
import { bandStyle, linked, SHEETS } from './sheet.js'

export type GroupColumn = TableColumn<GroupRow>

/** Columns of a group of activities that several sheets have. */
export const GROUP = {
  activities: { header: 'Actividades', width: 11, style: 'number', value: ({ counts }) => counts.activities },
  scheduled: { header: 'Programadas', width: 12, style: 'number', value: ({ counts }) => counts.scheduled },
  notScheduled: {
    header: 'No programadas',
    width: 13,
    style: 'number',
    value: ({ counts }) => counts.notScheduled,
  },
  fulfilled: { header: 'Cumplidas', width: 11, style: 'number', value: ({ counts }) => counts.fulfilled },
  answered: { header: 'Reportadas', width: 11, style: 'number', value: ({ answered }) => answered },
  started: {
    header: 'Iniciadas según sus fechas',
    width: 13,
    style: 'number',
    value: ({ counts }) => counts.started,
  },
  fullyDue: {
    header: 'Con el plazo cumplido',
    width: 13,
    style: 'number',
    value: ({ counts }) => counts.fullyDue,
  },
  unreported: {
    header: 'Sin reporte',
    width: 10,
    style: 'number',
    value: ({ counts }) => linked(counts.unreported, SHEETS.unreported),
    styleOf: ({ counts }) => (counts.unreported > 0 ? 'number-link' : 'number'),
  },
  overdue: {
    header: 'Vencidas',
    width: 10,
    style: 'number',
    value: ({ counts }) => linked(counts.overdue, SHEETS.overdue),
    styleOf: ({ counts }) => (counts.overdue > 0 ? 'number-link' : 'number'),
  },
  simple: { header: 'Promedio simple', width: 11, style: 'average', value: ({ simple }) => simple ?? '—' },
  band: {
    header: 'Semáforo',
    width: 11,
    style: 'body',
    value: ({ band }) => band?.nombre ?? '',
    styleOf: ({ band }) => bandStyle(band),
  },
} as const satisfies Readonly<Record<string, GroupColumn>>

/** The other average, by the name that it has where there are weights and where there are none. */
export function weightedColumn({ monitoring }: ProgressFigures): GroupColumn {
  return {
    header: WEIGHTING_LABEL[monitoring.rollUp.weighting],
    width: 13,
    style: 'average',
    value: ({ weighted }) => weighted ?? '—',
  }
}

/** How many of a group's activities are in a state; each is in one only. */
export function stateColumn(figures: ProgressFigures, state: ProgressState): GroupColumn {
  return {
    header: PROGRESS_STATE_LABEL_MANY[state],
    width: state === 'behind' ? 14 : 12,
    style: 'number',
    value: (group) => statesOf(figures, group)[state],
  }
}

/** What all groups are together, under their table. */
export function totalRow(columns: readonly GroupColumn[], whole: GroupRow): Row {
  return {
    cells: columns.map(({ value }, i) => (i === 0 ? whole.label : value(whole, 0))),
    style: columns.map(({ style, styleOf }, i) => {
      const own = styleOf?.(whole) ?? style
      if (i === 0) return 'band'
      return own === 'number' ? 'number-band' : own === 'average' ? 'average-band' : own
    }),
  }
}
