import type { Directory } from '../../../../../engine/directory/directory.js'
import { inline, prose } from '../../../page/escape.js'
import { paragraph, section } from '../../../page/section.js'
import type { ProgressFigures } from '../../progress/figures.js'
import { percentWords } from '../../progress/quantity-words.js'
import { reportRows } from '../../progress/reports.js'
import type { ActivityRow } from '../../progress/rows.js'
import { count } from '../../words.js'
import { listsEvery } from '../attention.js'
import { activityCell, linesCell } from './cells.js'
import { listing } from './listing.js'
import { sourceWords } from './source.js'

/** What somebody should look at: more done than was due, no evidence, and dependencias that say different things. */
export function reviewSection(progress: ProgressFigures, directory: Directory): string {
  return section(
    'revisar',
    'Lo que hay que revisar',
    `${overExecuted(progress)}${withoutEvidence(progress)}${differences(progress, directory)}`,
  )
}

function overExecuted(progress: ProgressFigures): string {
  const rows = progress.list('overExecuted')
  if (rows.length === 0)
    return `<h3>Sobre-ejecutadas</h3>${paragraph('De ninguna se reportó más de lo programado.')}`
  return `<h3>Sobre-ejecutadas</h3>
${paragraph(`De ${count(rows.length, 'actividad', 'actividades')} se reportó más de lo programado. Su avance no pasa de 100 %; aquí está la ejecución sin tope, que no sube ningún promedio.`)}
${listing({
  title: 'Actividades sobre-ejecutadas',
  columns: [
    { header: 'Actividad', heads: true },
    { header: 'Lidera' },
    { header: 'Programado' },
    { header: 'Ejecutado' },
    { header: 'Sin tope', numeric: true },
  ],
  rows: rows.map((row) => [
    activityCell(row),
    inline(row.leader),
    linesCell(row.scheduled),
    linesCell(row.executed),
    percentWords(row.execution),
  ]),
  filter: 'con el filtro «Sobre-ejecutadas»',
  every: listsEvery(progress.activities.length),
})}`
}

function withoutEvidence(progress: ProgressFigures): string {
  const rows = progress.list('withoutEvidence')
  if (rows.length === 0)
    return `<h3>Sin evidencia</h3>${paragraph(progress.whole.counts.reported === 0 ? 'No se reportó nada de lo que falte la evidencia.' : 'De todo lo que se reportó como hecho se dice dónde está la evidencia.')}`
  return `<h3>Sin evidencia</h3>
${paragraph(`De ${count(rows.length, 'actividad', 'actividades')} se reportó algo hecho y no se dice dónde está la evidencia.`)}
${listing({
  title: 'Actividades sin evidencia',
  columns: [
    { header: 'Actividad', heads: true },
    { header: 'Reportó' },
    { header: 'Ejecutado' },
    { header: 'Qué se hizo' },
  ],
  rows: rows.map((row) => [
    activityCell(row),
    inline(row.reportedBy || row.leader),
    linesCell(row.executed),
    row.done === '' ? '—' : prose(row.done),
  ]),
  filter: 'con el filtro «Sin evidencia»',
  every: listsEvery(progress.activities.length),
})}`
}

function differences(progress: ProgressFigures, directory: Directory): string {
  const rows = progress.list('conflicting')
  if (rows.length === 0)
    return `<h3>Reportes distintos</h3>${paragraph('Ninguna actividad tiene reportes distintos de sus responsables.')}`
  return `<h3>Reportes distintos de la misma actividad</h3>
${paragraph(`De ${count(rows.length, 'actividad', 'actividades')} sus responsables reportaron cosas distintas. Mientras nadie lo resuelva cuenta lo que dice quien la lidera.`)}
${listing({
  title: 'Lo que dice cada responsable de la misma actividad',
  columns: [{ header: 'Actividad', heads: true }, { header: 'Qué dice cada uno' }, { header: 'Qué cuenta' }],
  rows: rows.map((row) => [activityCell(row), sideBySide(row, directory), whatCounts(row)]),
  filter: 'con el filtro «Reportes distintos»',
  every: listsEvery(progress.activities.length),
})}`
}

/** What each said, one below the other, with where it is written. */
function sideBySide(row: ActivityRow, directory: Directory): string {
  const items = reportRows(row, directory).map(
    ({ name, executed, counts, source }) =>
      `<li><b>${inline(name)}</b>: ${inline(executed.replaceAll('\n', '; '))}${counts ? ' <span class="mark ok">Cuenta</span>' : ''}<br><small class="soft">${inline(sourceWords(source))}</small></li>`,
  )
  return `<ul>${items.join('')}</ul>`
}

function whatCounts({ entry: { settlement, progress }, executed, reportedBy }: ActivityRow): string {
  if (settlement)
    return `${linesCell(executed)}<br><small class="soft">Lo resolvió ${inline(settlement.by)}: ${inline(settlement.motive)}</small>`
  if (progress.report.basis === 'none')
    return (progress.activity.responsibles[0] ?? null) === null
      ? 'Nada: no se sabe quién la lidera y no dicen lo mismo'
      : 'Nada: quien la lidera no reportó'
  return `${linesCell(executed)}<br><small class="soft">${inline(reportedBy)}, que la lidera</small>`
}
