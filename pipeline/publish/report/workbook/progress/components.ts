import { shownDate } from '../../../../../engine/calendar/iso-date.js'
import { bodyRows, headerRow } from '../../../layout/table.js'
import type { Chart, Merge, Row, SheetSpec } from '../../../workbook/workbook-spec.js'
import { CHART_TITLE, titleIn } from '../../progress/charts/titles.js'
import type { ProgressFigures } from '../../progress/figures.js'
import { PROGRESS_STATE_LABEL_MANY, PROGRESS_STATES, WEIGHTING_LABEL } from '../../progress/labels.js'
import { percentWords } from '../../progress/quantity-words.js'
import type { GroupRow } from '../../progress/rows.js'
import { statesOf } from '../../progress/states.js'
import { across, EMPTY, HEADING_ROWS, reference, sum } from '../sheet.js'
import { GROUP, stateColumn, totalRow, weightedColumn, type GroupColumn } from './group-columns.js'
import { toPageEnd } from './page-end.js'
import { bandColor, footer, heading, SHEETS, stateColor } from './sheet.js'

const FIRST = HEADING_ROWS + 1

/** Averages and counts by component, as charts and as a table, and by subcomponent. */
export function componentsSheet(figures: ProgressFigures): SheetSpec {
  const { components, subcomponents, whole, anyReport } = figures
  const title = titleIn(figures)
  const columns = columnsOf(figures, 'Componente', title)
  const widths = columns.map(({ width }) => width)
  const rows: Row[] = [
    ...heading('Avance por componente', sentence(figures), figures, sum(widths)),
    headerRow(columns),
    ...bodyRows(columns, components),
    totalRow(columns, whole),
    ...otherAverage(figures, columns),
    EMPTY,
  ]
  const merges: Merge[] = [...[0, 1, 2], rows.length].map((row) => across(row, widths.length))
  const own = columnsOf(figures, 'Componente y subcomponente', subcomponentTitle(figures))
  rows.push(
    { cells: ['Por subcomponente', ...widths.slice(1).map(() => '')], style: 'banner', height: 20 },
    headerRow(own),
    ...bodyRows(own, subcomponents),
    EMPTY,
  )
  const charts: Chart[] = []
  if (components.length > 0) {
    const height = chartHeight(components.length)
    for (const chart of anyReport ? [averagesChart, statesChart] : [statesChart]) {
      rows.push(...toPageEnd({ rows, widths, orientation: 'landscape' }, height * 15))
      const top = rows.length
      charts.push(chart(figures, { row: top, column: 0 }, { row: top + height, column: widths.length }))
      rows.push(...Array.from({ length: height + 1 }, () => EMPTY))
    }
  }
  return {
    name: SHEETS.components,
    widths,
    rows,
    merges,
    charts,
    footer: footer(figures),
    printTitles: `${FIRST}:${FIRST}`,
  }
}

/** Rows of a sheet that a chart of so many bars takes. */
export function chartHeight(bars: number): number {
  return Math.min(60, Math.max(11, Math.ceil(bars * 1.7) + 6))
}

function columnsOf(
  figures: ProgressFigures,
  header: string,
  title: (group: GroupRow) => string,
): GroupColumn[] {
  const name: GroupColumn = { header, width: 40, style: 'body', value: title }
  const states = PROGRESS_STATES.map((state) => stateColumn(figures, state))
  if (!figures.anyReport)
    return [name, GROUP.activities, GROUP.scheduled, GROUP.notScheduled, GROUP.started, GROUP.fullyDue]
  const weights = figures.monitoring.rollUp.weighting === 'weights' ? [weightedColumn(figures)] : []
  return [
    name,
    GROUP.activities,
    GROUP.scheduled,
    ...states,
    GROUP.overdue,
    GROUP.simple,
    ...weights,
    GROUP.band,
  ]
}

function sentence({ anyReport, whole, ...figures }: ProgressFigures): string {
  if (!anyReport)
    return 'Todavía no se ha recibido ningún seguimiento: aquí está lo que el plan tenía programado al corte, sin avance.'
  const silent = whole.counts.unreported - statesOf(figures, whole).unreported
  return `Cada actividad está en un solo estado. Las «no programadas» y las de cálculo imposible no entran en ningún promedio; las que nadie reportó entran con 0.${
    silent > 0
      ? ` De las ${String(whole.counts.unreported)} sin reporte, ${String(silent)} ${silent === 1 ? 'está' : 'están'} aquí en «${PROGRESS_STATE_LABEL_MANY['not-calculable']}».`
      : ''
  }`
}

/** The plan's average that weighs components alike, which is none of the rows. */
function otherAverage(
  { whole, anyReport, monitoring }: ProgressFigures,
  columns: readonly GroupColumn[],
): Row[] {
  const { weighting } = monitoring.rollUp
  if (!anyReport || weighting === 'weights') return []
  const at = columns.findIndex(({ header }) => header === GROUP.simple.header)
  return [
    {
      cells: columns.map((_, i) =>
        i === 0 ? WEIGHTING_LABEL[weighting] : i === at ? (whole.weighted ?? '—') : null,
      ),
      style: columns.map((_, i) => (i === 0 ? 'band' : i === at ? 'average-band' : i < at ? 'band' : null)),
    },
  ]
}

function subcomponentTitle(figures: ProgressFigures): (group: GroupRow) => string {
  const componentOf = new Map(figures.activities.map(({ id, component }) => [id, component]))
  const several = figures.plans.length > 1
  return ({ label, plan, activities }) =>
    [componentOf.get(activities[0] ?? '') ?? '', label || 'Sin subcomponente', several ? plan : '']
      .filter((part) => part !== '')
      .join(' · ')
}

function column({ anyReport }: ProgressFigures, header: string, columns: readonly GroupColumn[]): number {
  const at = columns.findIndex((one) => one.header === header)
  if (at < 0) throw new Error(`no column «${header}» where ${anyReport ? 'somebody' : 'nobody'} reported`)
  return at
}

/** The average of each component in the colour of its band, drawn from the cells of «Por componente». */
export function averagesChart(figures: ProgressFigures, from: Chart['from'], to: Chart['to']): Chart {
  const { components } = figures
  const last = FIRST + components.length - 1
  const at = column(
    figures,
    GROUP.simple.header,
    columnsOf(figures, '', () => ''),
  )
  return {
    kind: 'bar',
    percent: true,
    title: CHART_TITLE.components(figures),
    series: [
      {
        name: GROUP.simple.header,
        categories: reference(SHEETS.components, FIRST, 0, last, 0),
        values: reference(SHEETS.components, FIRST, at, last, at),
        color: bandColor(null),
        pointColors: components.map(({ band }) => bandColor(band)),
      },
    ],
    from,
    to,
    description: components
      .map(({ label, simple, band }) => `${label}: ${percentWords(simple)}${band ? `, ${band.nombre}` : ''}.`)
      .join(' '),
  }
}

/** How the activities of each component stand, drawn from the cells of «Por componente»; what is scheduled where nobody reported. */
export function statesChart(figures: ProgressFigures, from: Chart['from'], to: Chart['to']): Chart {
  const { components, anyReport } = figures
  const columns = columnsOf(figures, '', () => '')
  const last = FIRST + components.length - 1
  const parts = anyReport
    ? PROGRESS_STATES.map((state) => ({
        name: PROGRESS_STATE_LABEL_MANY[state],
        color: stateColor(state),
        of: (group: GroupRow) => statesOf(figures, group)[state],
      }))
    : [
        {
          name: GROUP.scheduled.header,
          color: stateColor('behind'),
          of: ({ counts }: GroupRow) => counts.scheduled,
        },
        {
          name: GROUP.notScheduled.header,
          color: stateColor('not-scheduled'),
          of: ({ counts }: GroupRow) => counts.notScheduled,
        },
      ]
  return {
    kind: 'bar',
    stacked: true,
    title: anyReport
      ? CHART_TITLE.states(figures)
      : `Actividades programadas por componente al ${shownDate(figures.cutoff)}`,
    series: parts.map(({ name, color }) => {
      const at = column(figures, name, columns)
      return {
        name,
        color,
        categories: reference(SHEETS.components, FIRST, 0, last, 0),
        values: reference(SHEETS.components, FIRST, at, last, at),
      }
    }),
    from,
    to,
    description: components
      .map(
        (group) =>
          `${group.label}: ${parts.map(({ name, of }) => `${name}, ${String(of(group))}`).join('; ')}.`,
      )
      .join(' '),
  }
}
