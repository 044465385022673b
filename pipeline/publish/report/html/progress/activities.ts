import type { Directory } from '../../../../../engine/directory/directory.js'
import type { Format } from '../../../../../engine/format/format.js'
import type { Tally } from '../../../../../engine/progress/tally.js'
import { paragraph, sectionPieces } from '../../../page/section.js'
import { columnLabels } from '../../column-label.js'
import type { Figures } from '../../figures.js'
import { leftOut } from '../../phrases.js'
import { titleIn } from '../../progress/charts/titles.js'
import type { ProgressFigures } from '../../progress/figures.js'
import {
  MOVEMENT_LABEL,
  PENDING_LABEL,
  PROGRESS_STATE_LABEL,
  PROGRESS_STATES,
} from '../../progress/labels.js'
import type { ActivityRow } from '../../progress/rows.js'
import { thousands } from '../../words.js'
import { SHEETS } from '../../workbook/progress/sheet.js'
import { beside } from '../beside.js'
import type { Bounded } from '../bounded.js'
import { listing, mapped } from '../listing.js'
import { partOf, searchLabel, select, whereTheyAre } from '../sections/activities.js'
import { chosenBy } from './attention.js'
import { progressRow, stateKey, type ProgressRowContext } from './activity-row.js'

/** Rows that the list shows at once: each of them says much. */
export const PROGRESS_PAGE_ROWS = 100

/** What an activity can be found by, besides where it stands: the lists of the report. */
const LISTS: readonly (readonly [keyof Tally, string])[] = [
  ['overdue', 'Vencidas'],
  ['unreported', 'Sin reporte'],
  ['overExecuted', 'Sobre-ejecutadas'],
  ['withoutEvidence', 'Sin evidencia'],
  ['conflicting', 'Reportes distintos'],
  ['early', 'Anticipadas'],
  ['worsened', 'Empeoraron'],
  ['leaderSilent', 'Con reporte que no cuenta'],
  ['partlyReported', 'Reportadas en parte'],
  ['undated', 'Con una fecha que no es fecha'],
]

const UNTOLD = ['pending', 'not-scheduled'] as const

/** The activities that are monitored, in pieces. */
export function progressActivities(
  progress: ProgressFigures,
  listed: Bounded<ActivityRow>,
  figures: Figures,
  formats: readonly Format[],
  directory: Directory,
): Iterable<string> {
  const body = pieces(progress, listed, figures, formats, directory)
  const title = listed.each === null ? 'Todas las actividades' : 'Las actividades que más piden atención'
  return sectionPieces('actividades', title, body, 'broad')
}

function* pieces(
  progress: ProgressFigures,
  listed: Bounded<ActivityRow>,
  figures: Figures,
  formats: readonly Format[],
  directory: Directory,
): Generator<string> {
  const { activities, components, dependencias, monitoring, movements, anyReport } = progress
  const titleOf = titleIn(progress)
  const leaders = [...new Set(dependencias.map(({ label }) => label))]
  const bands = [...monitoring.rules.bands].sort((a, b) => b.desde - a.desde)
  const lists = LISTS.filter(([name]) => anyReport || name === 'undated').filter(
    ([name]) => progress.whole.counts[name] > 0,
  )
  const words = new Map<string, string[]>(activities.map(({ id }) => [id, []]))
  for (const [name] of lists) for (const id of monitoring.whole.tally[name]) words.get(id)!.push(name)
  for (const { activity, kind } of monitoring.movements) words.get(activity)?.push(kind)
  const context: ProgressRowContext = {
    components: new Map(components.flatMap(({ activities: ids }, i) => ids.map((id) => [id, i]))),
    leaders: new Map(
      dependencias.flatMap(({ activities: ids, label }) => ids.map((id) => [id, leaders.indexOf(label)])),
    ),
    bands: new Map(bands.map(({ desde }, i) => [desde, i])),
    lists: words,
    columns: columnLabels(formats),
    directory,
    severalPlans: progress.plans.length > 1,
    anyReport,
  }
  const states = (anyReport ? PROGRESS_STATES : UNTOLD)
    .filter((state) => activities.some((row) => stateKey(row, anyReport) === state))
    .map((state) => [state, state === 'pending' ? PENDING_LABEL : PROGRESS_STATE_LABEL[state]] as const)
  const unlisted = activities.length - listed.items.length
  const led = countBy(activities, context.leaders)
  const shown = countBy(listed.items, context.leaders)
  const toReview = [...lists, ...movements.map(({ kind }) => [kind, MOVEMENT_LABEL[kind]] as const)]
  const toolbar = `<form id="filtros" class="toolbar" role="search" aria-label="Buscar y filtrar actividades" hidden>
<label class="wide">${searchLabel(listed)}<input id="b" type="search" autocomplete="off" placeholder="Palabra, número, dependencia, archivo…"></label>
${select(
  'fc',
  0,
  'Componente',
  'Todos',
  components.map((group, i) => [String(i), titleOf(group)]),
)}
${select(
  'fd',
  1,
  'Dependencia que lidera',
  'Todas',
  leaders.map((name, i) => [String(i), partOf(name, shown[i] ?? 0, led[i] ?? 0)]),
)}
${select('fe', 2, 'Cómo va', 'Todas', states)}
${anyReport ? select('fs', 3, 'Semáforo', 'Todas las franjas', [...bands.map(({ nombre }, i) => [String(i), nombre] as const), ['no', 'Sin franja']]) : ''}
${toReview.length === 0 ? '' : select('fl', 4, 'Para revisar', 'Todas', toReview)}
${select('fo', null, 'Ordenar por', 'Orden oficial', [
  ...(anyReport
    ? ([
        ['7n', 'Menos avance primero'],
        ['7d', 'Más avance primero'],
      ] as const)
    : []),
  ['6', 'Fecha final'],
  ['1n', 'Dependencia que lidera'],
])}
<button type="reset">Limpiar</button>
</form>`
  yield `${listed.each === null ? '' : whatIsListed(listed, listed.each, progress)}${paragraph(
    'Cada una con lo programado, lo ejecutado y su origen: el archivo, la hoja y la fila de donde se leyó. La evidencia se muestra como la escribió cada dependencia: las direcciones no son enlaces, para que nadie llegue por este informe a un sitio que no revisó.',
  )}
${toolbar}
`
  yield* listing(
    mapped(listed.items, (row) => progressRow(row, context)),
    { total: listed.items.length, unlisted, size: PROGRESS_PAGE_ROWS, opening: tableOpening },
  )
  yield `\n${paragraph(leftOut(figures), 'note')}`
}

/** How many of the activities each leads, by its place among those who lead. */
function countBy(rows: readonly ActivityRow[], leaders: ReadonlyMap<string, number>): readonly number[] {
  const counts: number[] = []
  for (const { id } of rows) {
    const leader = leaders.get(id)
    if (leader !== undefined) counts[leader] = (counts[leader] ?? 0) + 1
  }
  return counts
}

/** What is listed of very many activities, by what they were chosen, and where all of them are. */
function whatIsListed(
  { items, total }: Bounded<ActivityRow>,
  each: number,
  progress: ProgressFigures,
): string {
  return `<p>El plan tiene ${thousands(total)} actividades, demasiadas para una página: aquí se listan <b>${thousands(items.length)}</b>, en el orden oficial. De cada dependencia que lidera hay hasta ${thousands(each)}, escogidas así: ${chosenBy(progress)}.</p>
${whereTheyAre(total, items.length, `en ${beside('informe-monitoreo.xlsx', SHEETS.activities)}, en la misma carpeta que esta página`)}
`
}

const HEADERS = [
  'Actividad',
  'Responsables y fechas',
  'Programado y ejecutado',
  'Avance',
  'Qué se hizo',
  'Origen',
]

function tableOpening(caption: string, attributes: string): string {
  const head = HEADERS.map((header) => `<th scope="col">${header}</th>`).join('')
  return `<table class="acts pro"><caption class="vh">${caption}</caption><thead><tr>${head}</tr></thead><tbody${attributes}>`
}
