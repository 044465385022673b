import { bodyRows, headerRow } from '../../../layout/table.js'
import type { Chart, Row, SheetSpec } from '../../../workbook/workbook-spec.js'
import { CHART_TITLE, titleIn } from '../../progress/charts/titles.js'
import type { ProgressFigures } from '../../progress/figures.js'
import { percentWords } from '../../progress/quantity-words.js'
import type { GroupRow } from '../../progress/rows.js'
import { across, EMPTY, HEADING_ROWS, reference, sum } from '../sheet.js'
import { chartHeight } from './components.js'
import { GROUP, totalRow, weightedColumn, type GroupColumn } from './group-columns.js'
import { bandColor, footer, heading, SHEETS } from './sheet.js'

/** What each dependencia leads, what it reported and how far it has come; those with the highest average first. */
export function dependenciasSheet(figures: ProgressFigures): SheetSpec {
  const { anyReport, whole } = figures
  const groups = sorted(figures.dependencias)
  const columns = columnsOf(figures)
  const widths = columns.map(({ width }) => width)
  const drawn = groups.filter(({ simple }) => anyReport && simple !== null)
  const chartRows = drawn.length === 0 ? 0 : chartHeight(drawn.length) + 1
  const header = HEADING_ROWS + chartRows
  const leading = new Set(groups.map(({ label }) => label))
  const sharing = figures.units.filter(({ name }) => !leading.has(name))
  const rows: Row[] = [
    ...heading('Avance por dependencia', sentence(figures), figures, sum(widths)),
    ...Array.from({ length: chartRows }, () => EMPTY),
    headerRow(columns),
    ...bodyRows(columns, groups),
    ...sharing.map(({ name, shares, handedIn }): Row => ({
      cells: columns.map(({ header, style }, i) =>
        i === 0
          ? name
          : header === SHARES
            ? shares
            : header === HANDED_IN
              ? yesNo(handedIn)
              : style === 'number'
                ? 0
                : style === 'average'
                  ? '—'
                  : '',
      ),
      style: columns.map(({ style }) => style),
    })),
    totalRow(columns, whole),
  ]
  return {
    name: SHEETS.dependencias,
    widths,
    rows,
    merges: [0, 1, 2].map((row) => across(row, widths.length)),
    printTitles: `${header + 1}:${header + 1}`,
    footer: footer(figures),
    charts:
      drawn.length === 0
        ? []
        : [
            chartOf(figures, drawn, header + 1, columns, {
              from: { row: HEADING_ROWS, column: 0 },
              to: { row: HEADING_ROWS + chartRows - 1, column: widths.length },
            }),
          ],
  }
}

/** By their average, the highest first; those without one at the end. */
function sorted(groups: readonly GroupRow[]): GroupRow[] {
  return [...groups].sort((a, b) => (b.simple ?? -1) - (a.simple ?? -1))
}

function sentence({ anyReport }: ProgressFigures): string {
  return anyReport
    ? 'Cada actividad se cuenta en la dependencia que la lidera, que es la primera de sus responsables: así las dependencias suman el plan. «Participa» dice en cuántas más responde junto con otra.'
    : 'Todavía no se ha recibido ningún seguimiento: aquí está lo que cada dependencia tenía programado al corte, sin avance.'
}

const SHARES = 'Participa'
const HANDED_IN = 'Entregó su seguimiento'

function columnsOf(figures: ProgressFigures): GroupColumn[] {
  const units = new Map(figures.units.map((unit) => [unit.name, unit]))
  const before: GroupColumn[] = [
    { header: 'Dependencia', width: 42, style: 'body', value: titleIn(figures) },
    { ...GROUP.activities, header: 'Lidera', width: 9 },
    GROUP.scheduled,
  ]
  const shares: GroupColumn = {
    header: SHARES,
    width: 10,
    style: 'number',
    value: ({ label }) => units.get(label)?.shares ?? null,
  }
  const handedIn: GroupColumn = {
    header: HANDED_IN,
    width: 13,
    style: 'body-center',
    value: ({ label }) => {
      const unit = units.get(label)
      return unit ? yesNo(unit.handedIn) : null
    },
  }
  if (!figures.anyReport) return [...before, GROUP.notScheduled, GROUP.started, GROUP.fullyDue, shares]
  return [
    ...before,
    GROUP.answered,
    GROUP.unreported,
    GROUP.fulfilled,
    GROUP.overdue,
    GROUP.simple,
    weightedColumn(figures),
    GROUP.band,
    shares,
    handedIn,
  ]
}

function yesNo(is: boolean): string {
  return is ? 'Sí' : 'No'
}

function chartOf(
  figures: ProgressFigures,
  drawn: readonly GroupRow[],
  first: number,
  columns: readonly GroupColumn[],
  place: Pick<Chart, 'from' | 'to'>,
): Chart {
  const last = first + drawn.length - 1
  const at = columns.indexOf(GROUP.simple)
  return {
    kind: 'bar',
    percent: true,
    title: CHART_TITLE.dependencias(figures),
    series: [
      {
        name: GROUP.simple.header,
        categories: reference(SHEETS.dependencias, first, 0, last, 0),
        values: reference(SHEETS.dependencias, first, at, last, at),
        color: bandColor(null),
        pointColors: drawn.map(({ band }) => bandColor(band)),
      },
    ],
    ...place,
    description: drawn
      .map(({ label, simple, band }) => `${label}: ${percentWords(simple)}${band ? `, ${band.nombre}` : ''}.`)
      .join(' '),
  }
}
