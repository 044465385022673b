import { nameOf, type Directory } from '../../../../../engine/directory/directory.js'
import { inline, prose } from '../../../page/escape.js'
import { paragraph, section } from '../../../page/section.js'
import { table } from '../../../page/table.js'
import type { ProgressFigures } from '../../progress/figures.js'
import { reasonsOf, UNATTRIBUTED_LABEL } from '../../progress/labels.js'
import { limitWords, notScheduledByReason } from '../../progress/not-worked-out.js'
import type { ActivityRow } from '../../progress/rows.js'
import { count, listed, thousands } from '../../words.js'
import { listsEvery } from '../attention.js'
import { activityCell, linesCell } from './cells.js'
import { listing } from './listing.js'

/** Rows of follow-ups that the page names. */
const STRANGE_SHOWN = 50

/** What has no percentage and why, and what else to know of the figures. */
export function notWorkedOutSection(progress: ProgressFigures, directory: Directory): string {
  return section(
    'sin-calculo',
    'Lo que no entra en los promedios, y por qué',
    [notCalculable, notScheduled, early, worsened, partly, undated]
      .map((part) => part(progress))
      .concat(strange(progress, directory))
      .join('\n'),
  )
}

function notCalculable(progress: ProgressFigures): string {
  const rows = progress.list('notCalculable')
  if (rows.length === 0)
    return `<h3>Sin cálculo posible</h3>${paragraph('De todo lo programado se puede calcular el avance.')}`
  return `<h3>Sin cálculo posible</h3>
${paragraph(`De ${count(rows.length, 'actividad programada', 'actividades programadas')} no se puede sacar un porcentaje, por su meta o por lo que se reportó. Quedan fuera de los promedios.`)}
${listing({
  title: 'Actividades sin cálculo posible',
  columns: [
    { header: 'Actividad', heads: true },
    { header: 'Lidera' },
    { header: 'Meta' },
    { header: 'Ejecutado' },
    { header: 'Por qué' },
  ],
  rows: rows.map((row) => [
    activityCell(row),
    inline(row.leader),
    prose(row.goal),
    linesCell(row.executed),
    inline([...reasonsOf(row.entry.progress.standing), limitWords(row)].filter(Boolean).join('; ')),
  ]),
  filter: 'con el filtro «Sin cálculo posible»',
  every: listsEvery(progress.activities.length),
})}`
}

function notScheduled(progress: ProgressFigures): string {
  const groups = notScheduledByReason(progress)
  if (groups.length === 0)
    return `<h3>No programadas</h3>${paragraph('Todas las actividades tenían algo programado al corte.')}`
  return `<h3>No programadas</h3>
${paragraph(`De ${count(progress.whole.counts.notScheduled, 'actividad', 'actividades')} no había nada programado al corte: no tienen avance, ni 0 % ni 100 %.`)}
${table({
  caption: 'Actividades no programadas, por motivo',
  cards: true,
  columns: [
    { header: 'Por qué', heads: true },
    { header: 'Actividades', numeric: true },
    { header: 'Cuáles' },
  ],
  rows: groups.map(({ label, rows }) => [`<b>${label}</b>`, thousands(rows.length), which(rows)]),
})}`
}

/** Which they are, by component and number: `3. Rendición de cuentas: 3.1 y 3.2`. */
function which(rows: readonly ActivityRow[]): string {
  const shown = rows.slice(0, 40)
  const byComponent = new Map<string, string[]>()
  for (const { component, number, activity } of shown) {
    const name = number || `«${activity.slice(0, 60)}»`
    const known = byComponent.get(component)
    if (known) known.push(name)
    else byComponent.set(component, [name])
  }
  const parts = [...byComponent].map(([component, names]) => `${component}: ${listed(names)}`)
  const more = rows.length - shown.length
  return inline([...parts, ...(more > 0 ? [`y ${thousands(more)} más`] : [])].join('; '))
}

function early(progress: ProgressFigures): string {
  const rows = progress.list('early')
  if (rows.length === 0) return ''
  return `<h3>Ejecución anticipada</h3>
${paragraph(`De ${count(rows.length, 'actividad no programada', 'actividades no programadas')} ya se reportó algo hecho. No se pierde: se contará cuando esté programado.`)}
${listing({
  title: 'Actividades con ejecución anticipada',
  columns: [
    { header: 'Actividad', heads: true },
    { header: 'Lidera' },
    { header: 'Meta' },
    { header: 'Ejecutado' },
  ],
  rows: rows.map((row) => [activityCell(row), inline(row.leader), prose(row.goal), linesCell(row.executed)]),
  filter: 'con el filtro «Anticipadas»',
  every: listsEvery(progress.activities.length),
})}`
}

function worsened(progress: ProgressFigures): string {
  const rows = progress.list('worsened')
  if (rows.length === 0) return ''
  return `<h3>Peor que al comienzo</h3>
${paragraph(`${count(rows.length, 'actividad está', 'actividades están')} más lejos de su meta que al comienzo: su avance se muestra como 0.`)}
${listing({
  title: 'Actividades que empeoraron',
  columns: [
    { header: 'Actividad', heads: true },
    { header: 'Lidera' },
    { header: 'Programado' },
    { header: 'Ejecutado' },
  ],
  rows: rows.map((row) => [
    activityCell(row),
    inline(row.leader),
    linesCell(row.scheduled),
    linesCell(row.executed),
  ]),
  filter: 'con el filtro «Empeoraron»',
  every: listsEvery(progress.activities.length),
})}`
}

function partly(progress: ProgressFigures): string {
  const rows = progress.list('partlyReported')
  if (rows.length === 0) return ''
  return `<h3>Reportadas en parte</h3>${paragraph(`De ${count(rows.length, 'actividad', 'actividades')} con varias metas falta el reporte de alguna, que vale 0: ${listed(rows.slice(0, 40).map(numbered))}${rows.length > 40 ? `, y ${thousands(rows.length - 40)} más` : ''}.`)}`
}

function undated(progress: ProgressFigures): string {
  const rows = progress.list('undated')
  if (rows.length === 0) return ''
  return `<h3>Con una fecha final que no es fecha</h3>${paragraph(`${listed(rows.slice(0, 40).map(numbered))}${rows.length > 40 ? `, y ${thousands(rows.length - 40)} más` : ''}. Mientras nadie la corrija, esa parte de la meta nunca estará programada.`)}`
}

function numbered({ component, number, activity }: ActivityRow): string {
  return `${component}, ${number || `«${activity.slice(0, 60)}»`}`
}

/** Rows that are of no activity of the plan, and files of which nobody knows whose they are: nothing of them counts. */
function strange({ monitoring }: ProgressFigures, directory: Directory): string {
  const { strange: rows, unattributed } = monitoring
  const parts: string[] = []
  if (rows.length > 0) {
    const items = rows
      .slice(0, STRANGE_SHOWN)
      .map(
        ({ unit, activity: { activity, source } }) =>
          `<li>${prose(activity)} <small class="soft">${inline(`${nameOf(directory, unit) ?? unit}: ${source.file}, hoja ${source.sheet}, fila ${source.row}`)}</small></li>`,
      )
    if (rows.length > STRANGE_SHOWN)
      items.push(`<li class="soft">y ${thousands(rows.length - STRANGE_SHOWN)} más</li>`)
    parts.push(
      `<h3>Reportes de lo que no está en el plan</h3>${paragraph(`${count(rows.length, 'fila no corresponde', 'filas no corresponden')} a ninguna actividad del plan, y no cuentan.`)}<ul class="pend">${items.join('')}</ul>`,
    )
  }
  if (unattributed.length > 0)
    parts.push(
      `<h3>Seguimientos que no cuentan</h3>${paragraph('Se recibieron, y nada de ellos entra en las cifras:')}<ul class="pend">${unattributed
        .slice(0, STRANGE_SHOWN)
        .map(({ file, why }) => `<li>${inline(`${file}: ${UNATTRIBUTED_LABEL[why]}`)}</li>`)
        .join(
          '',
        )}${unattributed.length > STRANGE_SHOWN ? `<li class="soft">y ${thousands(unattributed.length - STRANGE_SHOWN)} más</li>` : ''}</ul>`,
    )
  return parts.join('\n')
}
