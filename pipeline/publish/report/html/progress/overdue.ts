import { shownDate } from '../../../../../engine/calendar/iso-date.js'
import { inline } from '../../../page/escape.js'
import { paragraph, section } from '../../../page/section.js'
import type { ProgressFigures } from '../../progress/figures.js'
import { count, longDate } from '../../words.js'
import { listsEvery } from '../attention.js'
import { activityCell, linesCell, percentCell } from './cells.js'
import { listing } from './listing.js'

/** What should be finished and is not, the longest overdue first. */
export function overdueSection(progress: ProgressFigures): string {
  const rows = progress
    .list('overdue')
    .map((row) => ({ row, end: row.lastEnd! }))
    .sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0))
  const day = longDate(progress.cutoff)
  if (rows.length === 0)
    return section('vencidas', 'Vencidas', paragraph(`Al ${day} ninguna actividad está vencida.`))
  return section(
    'vencidas',
    'Vencidas',
    `${paragraph(`De ${count(rows.length, 'actividad', 'actividades')} ya pasó la última fecha y todavía le falta a su meta. Van primero las de fecha más antigua.`)}
${listing({
  title: 'Actividades vencidas',
  columns: [
    { header: 'Actividad', heads: true },
    { header: 'Lidera' },
    { header: 'Última fecha' },
    { header: 'Programado' },
    { header: 'Ejecutado' },
    { header: 'Avance' },
  ],
  rows: rows.map(({ row, end }) => [
    activityCell(row),
    inline(row.leader),
    shownDate(end),
    linesCell(row.scheduled),
    row.executed === '' ? 'Sin reporte' : inline(row.executed),
    percentCell(row.progress, row.band),
  ]),
  filter: 'con el filtro «Vencidas»',
  every: listsEvery(progress.activities.length),
})}`,
  )
}
