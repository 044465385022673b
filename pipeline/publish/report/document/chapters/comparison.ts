import { shownDate } from '../../../../../engine/calendar/iso-date.js'
import type { MovementKind } from '../../../../../engine/progress/movement.js'
import type { Block } from '../../../word/block.js'
import { PRINTED } from '../../progress/charts/palette.js'
import { CHART_TITLE } from '../../progress/charts/titles.js'
import { cutoffsShown, yearByCutoff } from '../../progress/charts/year.js'
import type { CutoffRows, ProgressFigures } from '../../progress/figures.js'
import { WEIGHTING_LABEL } from '../../progress/labels.js'
import { beforeAndAfter } from '../../progress/movements.js'
import { percentWords, pointsWords } from '../../progress/quantity-words.js'
import type { ActivityRow, GroupRow } from '../../progress/rows.js'
import { count, longDate, thousands } from '../../words.js'
import type { Chapter, DocumentFacts } from '../content.js'
import { activityColumn, atEnd, centred, leaderColumn, listOf, plain, tableOf } from '../tables.js'

/** What becomes a list of its own, in the order in which it is told. */
const TOLD: readonly (readonly [kind: MovementKind, title: string])[] = [
  ['back', 'Lo que retrocedió'],
  ['silent', 'Lo que dejó de reportarse'],
  ['still', 'Lo que no se movió'],
  ['moved', 'Lo que avanzó'],
  ['first-report', 'Lo que se reporta por primera vez'],
]

/** How this cut-off stands beside those before it. */
export function comparison({ figures }: DocumentFacts): Chapter {
  const { earlier, anyReport } = figures
  const title = 'Comparación con los cortes anteriores'
  const before = earlier.at(-1)
  if (!before)
    return {
      title,
      blocks: [
        {
          kind: 'paragraph',
          text: 'No hay seguimientos de cortes anteriores de esta vigencia con los cuales comparar.',
        },
      ],
    }
  if (!anyReport)
    return {
      title,
      blocks: [
        {
          kind: 'paragraph',
          text: `Como a este corte no se ha recibido ningún seguimiento, no se puede decir qué cambió desde el ${longDate(before.cutoff)}.`,
        },
        cutoffTable(figures),
      ],
    }
  return {
    title,
    blocks: [
      ...picture(figures),
      cutoffTable(figures),
      ...(figures.components.length === 0 ? [] : [componentTable(figures)]),
      { kind: 'heading', level: 2, text: `Qué cambió desde el ${longDate(before.cutoff)}` },
      {
        kind: 'paragraph',
        text: 'Se compara lo ejecutado, no el porcentaje: una actividad puede bajar de porcentaje sin haber retrocedido, porque ahora debía ser más.',
      },
      tableOf('Cuántas actividades', figures.movements, [
        plain('Qué pasó', 70, ({ label }) => label),
        atEnd('Actividades', 30, ({ count }) => thousands(count)),
      ]),
      ...TOLD.flatMap(([kind, title]) => movementList(title, figures.moved(kind))),
    ],
  }
}

function picture(figures: ProgressFigures): Block[] {
  const shown = cutoffsShown(figures)
  if (shown.length < 2) return []
  return [
    {
      kind: 'picture',
      svg: yearByCutoff(figures, PRINTED),
      caption: CHART_TITLE.year(figures),
      alt: shown
        .map(
          ({ cutoff, whole }) =>
            `${longDate(cutoff)}: promedio simple ${percentWords(whole.simple)}, ${WEIGHTING_LABEL[figures.monitoring.rollUp.weighting].toLowerCase()} ${percentWords(whole.weighted)}.`,
        )
        .join(' '),
    },
  ]
}

function cutoffTable(figures: ProgressFigures): Block {
  const number = (header: string, width: number, name: keyof GroupRow['counts']) =>
    atEnd<CutoffRows>(header, width, ({ whole, anyReport }) =>
      anyReport || name === 'scheduled' ? thousands(whole.counts[name]) : '',
    )
  const average = (header: string, name: 'simple' | 'weighted') =>
    atEnd<CutoffRows>(header, 14, ({ whole, anyReport }) => (anyReport ? percentWords(whole[name]) : ''))
  return tableOf(
    'El plan, corte a corte',
    [...figures.earlier, figures],
    [
      plain('Corte', 14, ({ cutoff }) => shownDate(cutoff)),
      number('Programadas', 14, 'scheduled'),
      number('Sin reporte', 10, 'unreported'),
      number('Cumplidas', 12, 'fulfilled'),
      number('Vencidas', 11, 'overdue'),
      average('Promedio simple', 'simple'),
      average(WEIGHTING_LABEL[figures.monitoring.rollUp.weighting], 'weighted'),
      centred('Semáforo', 11, ({ whole, anyReport }) => (anyReport ? (whole.band?.nombre ?? '') : '')),
    ],
    true,
  )
}

/** The cut-offs of a year fit beside each other; of more, the last ones. */
const MOST_CUTOFFS = 4

function componentTable(figures: ProgressFigures): Block {
  const cutoffs = [...figures.earlier, figures].slice(-MOST_CUTOFFS)
  return tableOf('Promedio simple de cada componente, corte a corte', figures.components, [
    plain('Componente', 52, ({ label }) => label),
    ...cutoffs.map(({ cutoff, components }) =>
      atEnd<GroupRow>(shownDate(cutoff), 16, ({ key }) =>
        percentWords(components.find((one) => one.key === key)?.simple ?? null),
      ),
    ),
  ])
}

function movementList(title: string, rows: readonly ActivityRow[]): Block[] {
  if (rows.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: title },
    ...listOf(count(rows.length, 'actividad', 'actividades'), rows, [
      activityColumn,
      leaderColumn,
      plain('Ejecutado antes', 19, (row) => beforeAndAfter(row).before),
      plain('Ejecutado ahora', 19, (row) => beforeAndAfter(row).after),
      atEnd('Avance', 11, ({ progress }) => percentWords(progress)),
      atEnd('Diferencia', 16, ({ points }) => pointsWords(points)),
    ]),
  ]
}
