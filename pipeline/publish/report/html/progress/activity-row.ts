import { nameOf, type Directory } from '../../../../../engine/directory/directory.js'
import { inline, prose } from '../../../page/escape.js'
import type { ColumnLabels } from '../../column-label.js'
import { BASIS_LABEL, PENDING_LABEL, type ProgressState } from '../../progress/labels.js'
import { percentWords, pointsWords } from '../../progress/quantity-words.js'
import type { ActivityRow } from '../../progress/rows.js'
import { promise } from '../sections/activity-row.js'
import { bandMark, activityCell } from './cells.js'
import { sourceWords } from './source.js'

/** What a row needs to know of the rest of the report. */
export interface ProgressRowContext {
  /** position of its component and of its leader among those that the filters offer, by id of the activity */
  readonly components: ReadonlyMap<string, number>
  readonly leaders: ReadonlyMap<string, number>
  /** position of each band, by where it begins */
  readonly bands: ReadonlyMap<number, number>
  /** names of the lists that each activity is in, by its id */
  readonly lists: ReadonlyMap<string, readonly string[]>
  /** what the columns of each format are called */
  readonly columns: ReadonlyMap<string, ColumnLabels>
  readonly directory: Directory
  readonly severalPlans: boolean
  /** where nobody reported there is no progress to tell */
  readonly anyReport: boolean
}

/** What the filter of states goes by: where nobody has reported, whatever is scheduled is still to come. */
export function stateKey({ state }: ActivityRow, anyReport: boolean): ProgressState | 'pending' {
  return anyReport || state === 'not-scheduled' ? state : 'pending'
}

/** One activity at the cut-off as a table row on a single line of HTML; `data-k` is what the filters and orders go by. */
export function progressRow(row: ActivityRow, context: ProgressRowContext): string {
  const { id, entry } = row
  const [band, progress] = context.anyReport ? [row.band, row.progress] : [null, null]
  const keys = [
    context.components.get(id) ?? '',
    context.leaders.get(id) ?? '',
    stateKey(row, context.anyReport),
    band === null ? '' : (context.bands.get(band.desde) ?? ''),
    (context.lists.get(id) ?? []).join(' '),
    '',
    row.lastEnd ?? '',
    progress ?? '',
  ]
  return `<tr data-k="${keys.join(',')}"><th scope="row">${place(row, context)}${activityCell(row)}${promise(entry, context)}</th><td>${who(row)}</td><td>${quantities(row, context)}</td><td>${context.anyReport ? howFar(row) : stillToCome(row)}</td><td>${told(row, context)}</td><td>${origin(row)}</td></tr>`
}

/** What stands over the number: its plan, where there are several, and its subcomponent. */
function place({ plan, subcomponent }: ActivityRow, { severalPlans }: ProgressRowContext): string {
  const words = [severalPlans ? plan : '', subcomponent === '' ? '' : `Subcomponente ${subcomponent}`].filter(
    Boolean,
  )
  return words.length === 0 ? '' : `<small>${inline(words.join(' · '))}</small>`
}

function who({ responsibles, leader, schedule }: ActivityRow): string {
  const names = responsibles.length === 0 ? [leader] : responsibles
  const shown = names.map((name, i) => (i === 0 ? `<b>${inline(name)}</b>` : inline(name))).join('<br>')
  return schedule === '' ? `${shown}<small>Sin fechas</small>` : `${shown}<small>${inline(schedule)}</small>`
}

function quantities({ scheduled, executed, state }: ActivityRow, { anyReport }: ProgressRowContext): string {
  const due = scheduled === '' ? '—' : inline(scheduled)
  if (!anyReport) return `<small>Programado</small>${due}`
  const done = executed !== '' ? inline(executed) : state === 'not-scheduled' ? '—' : 'Sin reporte'
  return `<small>Programado</small>${due}<small>Ejecutado</small>${done}`
}

function howFar({ progress, band, standing, execution, movement, points }: ActivityRow): string {
  const beyond = execution !== null && (execution > 100 || execution < 0)
  const since = [movement, points === null ? '' : pointsWords(points)].filter(Boolean).join(', ')
  return [
    progress === null ? '' : `<b>${percentWords(progress)}</b> ${bandMark(band)}`,
    `<small>${inline(standing)}</small>`,
    beyond ? `<small>Sin tope: ${percentWords(execution)}</small>` : '',
    since === '' ? '' : `<small>Desde el corte anterior: ${inline(since)}</small>`,
  ].join('')
}

/** How an activity stands before anybody has reported. */
function stillToCome({ state, standing }: ActivityRow): string {
  return `<small>${inline(state === 'not-scheduled' ? standing : PENDING_LABEL)}</small>`
}

/** What was done, where the evidence is and what else was said, by whom; links of a submission stay text. */
function told(row: ActivityRow, { directory, anyReport }: ProgressRowContext): string {
  const { done, evidence, observations, reportedBy, entry } = row
  const { reports, settlement, progress } = entry
  if (reports.length === 0 && !settlement)
    return `<span class="soft">${anyReport ? 'Nadie reportó' : 'Todavía sin reporte'}</span>`
  const others = reports.filter((report) => report !== entry.counted).length
  const parts: (readonly [string, string])[] = [
    ['', done],
    ['Evidencia', evidence],
    ['Observaciones', observations],
  ]
  const shown = parts
    .filter(([, text]) => text !== '')
    .map(([name, text]) => (name === '' ? prose(text) : `<small>${name}</small>${prose(text)}`))
  const by = settlement
    ? `${BASIS_LABEL.settled} por ${settlement.by}: ${settlement.motive}`
    : entry.counted
      ? `Reportó ${reportedBy}${others > 0 ? '; también reportó otra de las responsables' : ''}`
      : progress.report.basis === 'none'
        ? `Reportó ${reports.map(({ unit }) => nameOf(directory, unit) ?? unit).join(', ')}, que no la lidera: no cuenta`
        : ''
  return [...shown, by === '' ? '' : `<small>${inline(by)}</small>`].join('')
}

function origin({ entry: { activity, counted } }: ActivityRow): string {
  const { file, sheet, row } = activity.source
  const plan = `<small>Plan</small>${inline(sourceWords({ file, sheet, rows: [row] }))}`
  return counted ? `${plan}<small>Seguimiento</small>${inline(sourceWords(counted.source))}` : plan
}
