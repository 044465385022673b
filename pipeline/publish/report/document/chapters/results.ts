import type { Block } from '../../../word/block.js'
import { statesByComponent } from '../../progress/charts/states-by-component.js'
import { averagesByComponent } from '../../progress/charts/averages-by-component.js'
import { averagesByDependencia } from '../../progress/charts/averages-by-dependencia.js'
import { PRINTED } from '../../progress/charts/palette.js'
import { CHART_TITLE, titleIn } from '../../progress/charts/titles.js'
import { averageWords } from '../../progress/charts/average-bars.js'
import type { ProgressFigures } from '../../progress/figures.js'
import { progressHeadlines, progressLead } from '../../progress/headlines.js'
import { PROGRESS_STATES, stateLabelMany, WEIGHTING_LABEL } from '../../progress/labels.js'
import type { GroupRow } from '../../progress/rows.js'
import { statesOf } from '../../progress/states.js'
import { thousands } from '../../words.js'
import type { Chapter, DocumentFacts } from '../content.js'
import { averageColumns, counted, groupColumn, plain, tableOf, type Told } from '../tables.js'

/** Bars that fit under each other on a page. */
const MOST_BARS = 24

/** What the figures of the cut-off are: the whole plan, its components, the dependencias. */
export function results({ figures }: DocumentFacts): Chapter {
  const { plans, components, dependencias, whole } = figures
  const several = plans.length > 1
  return {
    title: 'Resultados',
    blocks: [
      { kind: 'paragraph', text: [{ strong: progressLead(figures) }] },
      tableOf('Las cifras del corte', progressHeadlines(figures), [
        { header: 'Cifra', width: 18, align: 'end', of: ({ value }) => [{ strong: value }] },
        plain('Qué es', 36, ({ label }) => label),
        plain('Nota', 46, ({ note }) => note),
      ]),
      ...(several
        ? [
            { kind: 'heading', level: 2, text: 'Por plan' } as const,
            groups('Avance de cada plan', 'Plan', [...plans, whole], figures),
          ]
        : []),
      { kind: 'heading', level: 2, text: 'Por componente' },
      ...componentPictures(figures),
      ...plans.flatMap((plan) => {
        const own = components.filter((one) => one.plan === plan.label)
        const caption = several ? `Avance por componente: ${plan.label}` : 'Avance por componente'
        return own.length === 0
          ? []
          : [groups(caption, 'Componente', several ? own : [...own, whole], figures)]
      }),
      { kind: 'heading', level: 2, text: 'Por dependencia' },
      {
        kind: 'paragraph',
        text: 'Cada actividad se cuenta una sola vez, en la dependencia que la lidera.',
      },
      ...dependenciaPicture(figures),
      groups('Avance por dependencia que lidera', 'Dependencia', [...dependencias, whole], figures),
    ],
  }
}

function groups(caption: string, what: string, rows: readonly GroupRow[], figures: ProgressFigures): Block {
  const { anyReport, monitoring, plans } = figures
  const numbers: Told<GroupRow>[] = anyReport
    ? [
        counted('Actividades', 15, 'activities'),
        counted('Programadas', 17, 'scheduled'),
        counted('Sin reporte', 11, 'unreported'),
        counted('Cumplidas', 14, 'fulfilled'),
        counted('Vencidas', 13, 'overdue'),
      ]
    : [
        counted('Actividades', 14, 'activities'),
        counted('Iniciadas', 14, 'started'),
        counted('Programadas', 14, 'scheduled'),
        counted('Con plazo cumplido', 14, 'fullyDue'),
      ]
  return tableOf(
    anyReport ? caption : caption.replace(/^Avance/, 'Actividades'),
    rows,
    [
      groupColumn(what, 28, what === 'Dependencia' && plans.length > 1),
      ...numbers,
      ...averageColumns(figures, WEIGHTING_LABEL[monitoring.rollUp.weighting]),
    ],
    anyReport,
  )
}

function componentPictures(figures: ProgressFigures): Block[] {
  const { components, anyReport } = figures
  if (components.length === 0) return []
  const named = titleIn(figures)
  const blocks: Block[] = [
    {
      kind: 'picture',
      svg: statesByComponent(figures, PRINTED),
      caption: CHART_TITLE.states(figures),
      alt: components
        .map((component) => {
          const states = statesOf(figures, component)
          const parts = PROGRESS_STATES.filter((state) => states[state] > 0).map(
            (state) => `${stateLabelMany(state, anyReport)}: ${thousands(states[state])}`,
          )
          return `${named(component)}. ${parts.join('; ')}.`
        })
        .join(' '),
    },
  ]
  if (anyReport)
    blocks.push({
      kind: 'picture',
      svg: averagesByComponent(figures, PRINTED),
      caption: CHART_TITLE.components(figures),
      alt: averagesAlt(components, named),
    })
  return components.length > MOST_BARS ? [] : blocks
}

function dependenciaPicture(figures: ProgressFigures): Block[] {
  const { dependencias, anyReport } = figures
  if (!anyReport || dependencias.length === 0 || dependencias.length > MOST_BARS) return []
  return [
    {
      kind: 'picture',
      svg: averagesByDependencia(figures, PRINTED),
      caption: CHART_TITLE.dependencias(figures),
      alt: averagesAlt(dependencias, titleIn(figures)),
    },
  ]
}

function averagesAlt(groups: readonly GroupRow[], named: (group: GroupRow) => string): string {
  return groups
    .map((group) => `${named(group)}: ${group.simple === null ? 'sin promedio' : averageWords(group)}.`)
    .join(' ')
}
