import { shownDate } from '../../../../../engine/calendar/iso-date.js'
import { bodyRows, headerRow, tableRange, type TableColumn } from '../../../layout/table.js'
import type { Chart, SheetSpec } from '../../../workbook/workbook-spec.js'
import { CHART_TITLE, titleIn } from '../../progress/charts/titles.js'
import { cutoffsShown } from '../../progress/charts/year.js'
import type { CutoffRows, ProgressFigures } from '../../progress/figures.js'
import { WEIGHTING_LABEL } from '../../progress/labels.js'
import { percentWords } from '../../progress/quantity-words.js'
import type { GroupRow } from '../../progress/rows.js'
import { across, EMPTY, HEADING_ROWS, reference, sum } from '../sheet.js'
import { GROUP, weightedColumn, type GroupColumn } from './group-columns.js'
import { footer, heading, MAIN_COLOR, SECOND_COLOR, SHEETS } from './sheet.js'

interface GroupAtCutoff {
  readonly cutoff: string
  readonly level: string
  readonly group: GroupRow
}

const CHART_ROWS = 17
const HEADER = HEADING_ROWS + CHART_ROWS + 1
const FIRST = HEADER + 1

/** The averages of every cut-off with reports, a row for each group and cut-off, and the year as a chart. */
export function cutoffsSheet(figures: ProgressFigures): SheetSpec {
  const columns = columnsOf(figures)
  const widths = columns.map(({ width }) => width)
  const items = itemsOf(figures)
  return {
    name: SHEETS.cutoffs,
    widths,
    rows: [
      ...heading('Corte a corte', sentence(figures), figures, sum(widths)),
      ...Array.from({ length: CHART_ROWS + 1 }, () => EMPTY),
      headerRow(columns),
      ...bodyRows(columns, items),
    ],
    merges: [0, 1, 2].map((row) => across(row, widths.length)),
    filter: tableRange(columns.length, HEADER, items.length),
    printTitles: `${HEADER + 1}:${HEADER + 1}`,
    footer: footer(figures),
    charts: [
      yearChart(
        figures,
        { row: HEADING_ROWS, column: 0 },
        { row: HEADING_ROWS + CHART_ROWS, column: widths.length },
      ),
    ],
  }
}

function sentence({ earlier }: ProgressFigures): string {
  return earlier.length === 0
    ? 'Es el primer corte del que hay reportes: todavía no hay con qué compararlo.'
    : 'Una fila por grupo y corte. El promedio de un corte cuenta lo que ya estaba programado entonces: de un corte a otro puede bajar sin que nadie haya retrocedido, porque ya debía haber más.'
}

function itemsOf(figures: ProgressFigures): GroupAtCutoff[] {
  const cutoffs = cutoffsShown(figures)
  const levels: readonly (readonly [string, (at: CutoffRows) => readonly GroupRow[]])[] = [
    ['Todo el plan', ({ whole }) => [whole]],
    ...(figures.plans.length > 1 ? [['Plan', ({ plans }: CutoffRows) => plans] as const] : []),
    ['Componente', ({ components }) => components],
    ['Dependencia', ({ dependencias }) => dependencias],
  ]
  return levels.flatMap(([level, groupsAt]) => {
    const keys = new Set(cutoffs.flatMap((at) => groupsAt(at).map(({ key }) => key)))
    return [...keys].flatMap((key) =>
      cutoffs.flatMap((at) => {
        const group = groupsAt(at).find((one) => one.key === key)
        return group ? [{ cutoff: at.cutoff, level, group }] : []
      }),
    )
  })
}

function columnsOf(figures: ProgressFigures): TableColumn<GroupAtCutoff>[] {
  const title = titleIn(figures)
  const ofGroup = ({ header, width, style, value, styleOf }: GroupColumn): TableColumn<GroupAtCutoff> => ({
    header,
    width,
    style,
    value: ({ group }, i) => value(group, i),
    styleOf: ({ group }) => styleOf?.(group) ?? style,
  })
  return [
    { header: 'Corte', width: 12, style: 'body-center', value: ({ cutoff }) => shownDate(cutoff) },
    { header: 'Nivel', width: 14, style: 'body', value: ({ level }) => level },
    { header: 'Nombre', width: 42, style: 'body', value: ({ group }) => title(group) },
    ...[
      GROUP.activities,
      GROUP.scheduled,
      GROUP.answered,
      plain('Sin reporte', ({ counts }) => counts.unreported),
      GROUP.fulfilled,
      plain('Vencidas', ({ counts }) => counts.overdue),
      GROUP.simple,
      weightedColumn(figures),
      GROUP.band,
    ].map(ofGroup),
  ]
}

/** A count that leads nowhere: the lists of this workbook are of the last cut-off. */
function plain(header: string, value: (group: GroupRow) => number): GroupColumn {
  return { header, width: 10, style: 'number', value }
}

/** The averages of the whole plan at each cut-off, drawn from the cells of «Cortes anteriores». */
export function yearChart(figures: ProgressFigures, from: Chart['from'], to: Chart['to']): Chart {
  const cutoffs = cutoffsShown(figures)
  const last = FIRST + cutoffs.length - 1
  const columns = columnsOf(figures)
  const other = WEIGHTING_LABEL[figures.monitoring.rollUp.weighting]
  return {
    kind: 'line',
    percent: true,
    title: CHART_TITLE.year(figures),
    series: [
      { name: GROUP.simple.header, color: MAIN_COLOR },
      { name: other, color: SECOND_COLOR },
    ].map(({ name, color }) => {
      const at = columns.findIndex(({ header }) => header === name)
      return {
        name,
        color,
        categories: reference(SHEETS.cutoffs, FIRST, 0, last, 0),
        values: reference(SHEETS.cutoffs, FIRST, at, last, at),
      }
    }),
    from,
    to,
    description: cutoffs
      .map(
        ({ cutoff, whole }) =>
          `${shownDate(cutoff)}: ${GROUP.simple.header.toLowerCase()}, ${percentWords(whole.simple)}; ${other.toLowerCase()}, ${percentWords(whole.weighted)}.`,
      )
      .join(' '),
  }
}
