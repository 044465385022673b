import type { MovementKind } from '../../../../../engine/progress/movement.js'
import { shownDate } from '../../../../../engine/calendar/iso-date.js'
import { inline } from '../../../page/escape.js'
import { paragraph, section } from '../../../page/section.js'
import { table, type TableColumn } from '../../../page/table.js'
import { CHART_TITLE, titleIn } from '../../progress/charts/titles.js'
import { cutoffsShown, drawYearByCutoff } from '../../progress/charts/year.js'
import type { CutoffRows, ProgressFigures } from '../../progress/figures.js'
import { WEIGHTING_LABEL } from '../../progress/labels.js'
import { beforeAndAfter } from '../../progress/movements.js'
import { percentWords, pointsWords } from '../../progress/quantity-words.js'
import type { ActivityRow, GroupRow } from '../../progress/rows.js'
import { count, longDate, thousands } from '../../words.js'
import { figure } from '../figure.js'
import { listsEvery } from '../attention.js'
import { activityCell, linesCell } from './cells.js'
import { listing } from './listing.js'
import { SCREEN } from './screen-palette.js'

/** The year by cut-off: its averages, and what moved, what did not and what went back since the one before. */
export function comparisonSection(progress: ProgressFigures): string {
  const { earlier, anyReport } = progress
  const last = earlier.at(-1)
  if (!last || !anyReport)
    return section(
      'cortes',
      'Frente a los cortes anteriores',
      paragraph('De ningún corte anterior hay reportes con los que comparar.'),
    )
  const cutoffs = cutoffsShown(progress)
  const chart = figure({
    id: 'g-cortes',
    title: CHART_TITLE.year(progress),
    description: cutoffs
      .map(
        ({ cutoff, whole }) =>
          `${shownDate(cutoff)}: promedio simple ${percentWords(whole.simple)}, ${WEIGHTING_LABEL[progress.monitoring.rollUp.weighting].toLowerCase()} ${percentWords(whole.weighted)}.`,
      )
      .join(' '),
    draw: (layout) => drawYearByCutoff(progress, SCREEN, layout),
    ownLetters: true,
    data: {
      caption: 'Avance del plan, corte a corte',
      columns: [
        { header: 'Corte', heads: true },
        { header: 'Actividades con avance', numeric: true },
        { header: 'Promedio simple', numeric: true },
        { header: WEIGHTING_LABEL[progress.monitoring.rollUp.weighting], numeric: true },
        { header: 'Semáforo' },
      ],
      rows: cutoffs.map(({ cutoff, whole }) => [
        shownDate(cutoff),
        thousands(whole.counts.averaged),
        percentWords(whole.simple),
        percentWords(whole.weighted),
        inline(whole.band?.nombre ?? '—'),
      ]),
    },
  })
  return section(
    'cortes',
    'Frente a los cortes anteriores',
    `${chart}
<h3>Promedio simple, corte a corte</h3>
${byCutoff(progress, cutoffs)}
<h3>Qué cambió desde el ${longDate(last.cutoff)}</h3>
${paragraph('Se compara lo ejecutado, no el porcentaje: quien tenía 1 informe en un corte y sigue con 1 en el siguiente no se movió, aunque su porcentaje haya bajado porque ya debían ser dos.')}
${movementsTable(progress)}
${lists(progress)}`,
  )
}

/** The averages of each component and each dependencia at each cut-off. */
function byCutoff(progress: ProgressFigures, cutoffs: readonly CutoffRows[]): string {
  const titleOf = titleIn(progress)
  const at = (rows: readonly GroupRow[], key: string): GroupRow | undefined =>
    rows.find((group) => group.key === key)
  const line = (group: GroupRow, of: (one: CutoffRows) => readonly GroupRow[]): string[] => [
    `<b>${inline(titleOf(group))}</b>`,
    ...cutoffs.map((one) => percentWords(at(of(one), group.key)?.simple ?? null)),
  ]
  return table({
    caption: 'Promedio simple de cada componente y de cada dependencia en cada corte',
    cards: true,
    className: 'groups',
    columns: [
      { header: 'Componente o dependencia', heads: true },
      ...cutoffs.map(({ cutoff }) => ({ header: shownDate(cutoff), numeric: true })),
    ],
    rows: [
      ...progress.components.map((group) => line(group, ({ components }) => components)),
      ...progress.dependencias.map((group) => line(group, ({ dependencias }) => dependencias)),
      line(progress.whole, ({ whole }) => [whole]),
    ],
  })
}

const MEANING: Readonly<Record<MovementKind, string>> = {
  moved: 'Se hizo más que en el corte anterior',
  still: 'Lo ejecutado es lo mismo que en el corte anterior',
  back: 'Se reporta menos que en el corte anterior',
  'first-report': 'No se había reportado, y ahora sí',
  silent: 'Se había reportado, y ahora no',
  'no-figures': 'Sin cifras en ninguno de los dos cortes',
  'not-comparable': 'Su meta no dice si más es mejor (un tope), o cambió en el plan',
  added: 'No estaba en el plan del corte anterior',
  removed: 'Estaba en el plan del corte anterior',
}

function movementsTable({ movements }: ProgressFigures): string {
  return table({
    caption: 'Cuántas actividades cambiaron desde el corte anterior',
    cards: true,
    columns: [
      { header: 'Qué pasó', heads: true },
      { header: 'Actividades', numeric: true },
      { header: 'Qué quiere decir' },
    ],
    rows: movements.map(({ kind, label, count }) => [`<b>${label}</b>`, thousands(count), MEANING[kind]]),
  })
}

const COLUMNS: readonly TableColumn[] = [
  { header: 'Actividad', heads: true },
  { header: 'Lidera' },
  { header: 'Ejecutado antes' },
  { header: 'Ejecutado ahora' },
  { header: 'Cambio' },
]

/** What went back, stopped, stood still and moved, in the order in which it should be looked at. */
function lists(progress: ProgressFigures): string {
  const one = (kind: MovementKind, title: string, filter: string): string => {
    const rows = progress.moved(kind)
    if (rows.length === 0) return ''
    return `<h4>${title}: ${count(rows.length, 'actividad', 'actividades')}</h4>
${listing({ title, columns: COLUMNS, rows: rows.map(cells), filter: `con el filtro «${filter}»`, every: listsEvery(progress.activities.length) })}`
  }
  return [
    one('back', 'Retrocedieron', 'Retrocedió'),
    one('silent', 'Dejaron de reportarse', 'Dejó de reportar'),
    one('still', 'Siguen igual', 'Igual'),
    one('moved', 'Avanzaron', 'Avanzó'),
    one('first-report', 'Se reportaron por primera vez', 'Primer reporte'),
  ].join('\n')
}

function cells(row: ActivityRow): string[] {
  const { before, after } = beforeAndAfter(row)
  return [activityCell(row), inline(row.leader), linesCell(before), linesCell(after), pointsWords(row.points)]
}
