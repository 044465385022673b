import { escape, inline } from '../../../page/escape.js'
import { paragraph, section } from '../../../page/section.js'
import { table, type TableColumn, type TableSpec } from '../../../page/table.js'
import { averageWords } from '../../progress/charts/average-bars.js'
import { drawAveragesByComponent } from '../../progress/charts/averages-by-component.js'
import { drawAveragesByDependencia } from '../../progress/charts/averages-by-dependencia.js'
import { drawStatesByComponent } from '../../progress/charts/states-by-component.js'
import { CHART_TITLE, titleIn } from '../../progress/charts/titles.js'
import type { ProgressFigures } from '../../progress/figures.js'
import { PROGRESS_STATES, stateLabelMany, WEIGHTING_LABEL } from '../../progress/labels.js'
import { percentWords } from '../../progress/quantity-words.js'
import type { GroupRow } from '../../progress/rows.js'
import { statesOf } from '../../progress/states.js'
import { thousands } from '../../words.js'
import { figure } from '../figure.js'
import { percentCell } from './cells.js'
import { SCREEN } from './screen-palette.js'

/** By component and subcomponent: averages and where the activities stand. */
export function componentsProgress(progress: ProgressFigures): string {
  const { components, whole, plans } = progress
  const titleOf = titleIn(progress)
  const averages = figure({
    id: 'g-avance-componentes',
    title: CHART_TITLE.components(progress),
    subtitle: 'Promedio simple de sus actividades con avance. Las líneas marcan dónde empieza cada franja.',
    description: components.map((group) => `${titleOf(group)}: ${averageWords(group)}.`).join(' '),
    draw: (layout) => drawAveragesByComponent(progress, SCREEN, layout),
    ownLetters: true,
    data: averagesTable('Avance promedio por componente', 'Componente', components, titleOf),
  })
  const states = figure({
    id: 'g-estados',
    title: CHART_TITLE.states(progress),
    subtitle: 'Número de actividades; cada una está en un solo estado.',
    description: components.map((group) => `${titleOf(group)}: ${statesWords(progress, group)}.`).join(' '),
    draw: (layout) => drawStatesByComponent(progress, SCREEN, layout),
    ownLetters: true,
    data: statesTable(progress, titleOf),
  })
  return section(
    'componentes',
    'Por componente y subcomponente',
    `${averages}${states}${overlap(progress)}
<h3>Las cifras, por componente y subcomponente</h3>
${groupsTable('Avance por componente y subcomponente', 'Componente y subcomponente', [
  ...(plans.length > 1 ? plans.map((group) => ({ group, name: `<b>${inline(group.label)}</b>` })) : []),
  ...withParts(progress).map(({ group, part }) => ({
    group,
    name: part
      ? `<span class="sub-row">${inline(partName(group))}</span>`
      : `<b>${inline(titleOf(group))}</b>`,
  })),
  { group: whole, name: `<b>${inline(whole.label)}</b>` },
])}`,
  )
}

/** By the dependencia that leads. */
export function dependenciasProgress(progress: ProgressFigures): string {
  const { dependencias, whole, monitoring } = progress
  const titleOf = titleIn(progress)
  const chart = figure({
    id: 'g-avance-dependencias',
    title: CHART_TITLE.dependencias(progress),
    subtitle: 'Cada actividad se cuenta una sola vez, en la dependencia que la lidera.',
    description: dependencias.map((group) => `${titleOf(group)}: ${averageWords(group)}.`).join(' '),
    draw: (layout) => drawAveragesByDependencia(progress, SCREEN, layout),
    ownLetters: true,
    data: averagesTable('Avance promedio por dependencia', 'Dependencia', dependencias, titleOf),
  })
  return section(
    'dependencias',
    'Por dependencia',
    `${chart}
<h3>Las cifras, por dependencia</h3>
${groupsTable(
  'Avance por dependencia',
  'Dependencia que lidera',
  [...dependencias, whole].map((group) => ({ group, name: `<b>${inline(titleOf(group))}</b>` })),
  WEIGHTING_LABEL[monitoring.rollUp.weighting],
)}`,
  )
}

/** The components in order, each before its subcomponents. */
function withParts({ components, subcomponents }: ProgressFigures): { group: GroupRow; part: boolean }[] {
  return components.flatMap((component) => {
    const own = new Set(component.activities)
    const parts = subcomponents.filter(
      ({ label, activities }) => label !== '' && activities.some((id) => own.has(id)),
    )
    return [{ group: component, part: false }, ...parts.map((group) => ({ group, part: true }))]
  })
}

/** A subcomponent that its format gives no name is called by its number. */
function partName({ label }: GroupRow): string {
  return /^\d+$/.test(label) ? `Subcomponente ${label}` : label
}

interface NamedGroup {
  readonly group: GroupRow
  /** HTML */
  readonly name: string
}

const COUNTS = [
  ['activities', 'Actividades'],
  ['scheduled', 'Programadas'],
  ['fulfilled', 'Cumplidas'],
  ['unreported', 'Sin reporte'],
  ['overdue', 'Vencidas'],
  ['notCalculable', 'Sin cálculo'],
] as const

function groupsTable(
  caption: string,
  header: string,
  groups: readonly NamedGroup[],
  weighting: string | null = null,
): string {
  const columns: TableColumn[] = [
    { header, heads: true },
    { header: 'Promedio simple' },
    ...(weighting === null ? [] : [{ header: weighting, numeric: true }]),
    ...COUNTS.map(([, name]) => ({ header: name, numeric: true })),
  ]
  return table({
    caption,
    cards: true,
    className: 'groups',
    columns,
    rows: groups.map(({ group, name }) => [
      name,
      percentCell(group.simple, group.band),
      ...(weighting === null ? [] : [percentWords(group.weighted)]),
      ...COUNTS.map(([key]) => thousands(group.counts[key])),
    ]),
  })
}

function averagesTable(
  caption: string,
  header: string,
  groups: readonly GroupRow[],
  titleOf: (group: GroupRow) => string,
): TableSpec {
  return {
    caption,
    columns: [
      { header, heads: true },
      { header: 'Actividades con avance', numeric: true },
      { header: 'Promedio simple', numeric: true },
      { header: 'Semáforo' },
    ],
    rows: groups.map((group) => [
      inline(titleOf(group)),
      thousands(group.counts.averaged),
      percentWords(group.simple),
      escape(group.band?.nombre ?? '—'),
    ]),
  }
}

function statesTable(progress: ProgressFigures, titleOf: (group: GroupRow) => string): TableSpec {
  const row = (group: GroupRow): string[] => {
    const states = statesOf(progress, group)
    return [
      inline(titleOf(group)),
      ...PROGRESS_STATES.map((state) => thousands(states[state])),
      thousands(group.counts.activities),
    ]
  }
  return {
    caption: 'Cómo van las actividades, por componente',
    columns: [
      { header: 'Componente', heads: true },
      ...PROGRESS_STATES.map((state) => ({
        header: stateLabelMany(state, progress.anyReport),
        numeric: true,
      })),
      { header: 'Actividades', numeric: true },
    ],
    rows: progress.components.map(row),
    foot: row(progress.whole),
  }
}

function statesWords(progress: ProgressFigures, group: GroupRow): string {
  const states = statesOf(progress, group)
  return PROGRESS_STATES.filter((state) => states[state] > 0)
    .map((state) => `${stateLabelMany(state, progress.anyReport)}, ${thousands(states[state])}`)
    .join('; ')
}

/** Those that cannot be worked out and were not reported either: they stand in one state, and count in two lists. */
function overlap(progress: ProgressFigures): string {
  const { whole } = progress
  const both = whole.counts.unreported - statesOf(progress, whole).unreported
  return both > 0
    ? paragraph(
        `De las que no tienen cálculo posible, ${thousands(both)} ${both === 1 ? 'está además' : 'están además'} sin reporte: por eso las cifras de «sin reporte» de la tabla suman ${thousands(whole.counts.unreported)}.`,
        'note',
      )
    : ''
}
