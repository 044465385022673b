import { bodyRows, headerRow } from '../../../layout/table.js'
import type { Chart, Row, SheetSpec } from '../../../workbook/workbook-spec.js'
import { CHART_TITLE, titleIn } from '../../progress/charts/titles.js'
import type { GroupName } from '../../../../../engine/progress/roll-up.js'
import type { ProgressFigures, UnitRow } from '../../progress/figures.js'
import { percentWords } from '../../progress/quantity-words.js'
import type { GroupRow } from '../../progress/rows.js'
import { HANDED_IN_LABEL } from '../../progress/who-reported.js'
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
  const sharing = othersSharing(figures)
  const rows: Row[] = [
    ...heading('Avance por dependencia', sentence(figures), figures, sum(widths)),
    ...Array.from({ length: chartRows }, () => EMPTY),
    headerRow(columns),
    ...bodyRows(columns, groups),
    ...sharing.map(({ label, shares, handedIn }): Row => ({
      cells: columns.map(({ header, style }, i) =>
        i === 0
          ? label
          : header === SHARES
            ? shares
            : header === HANDED_IN
              ? HANDED_IN_LABEL[handedIn]
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
  const units = new Map(figures.units.map((row) => [row.unit, row]))
  const sharedBy = sharesOf(figures)
  const before: GroupColumn[] = [
    { header: 'Dependencia', width: 42, style: 'body', value: titleIn(figures) },
    { ...GROUP.activities, header: 'Lidera', width: 9 },
    GROUP.scheduled,
  ]
  const shares: GroupColumn = {
    header: SHARES,
    width: 10,
    style: 'number',
    value: ({ name }) => (name.dependencia === null ? null : (sharedBy.get(shareKey(name)) ?? 0)),
  }
  const handedIn: GroupColumn = {
    header: HANDED_IN,
    width: 13,
    style: 'body-center',
    value: ({ name: { dependencia } }) => {
      const unit = dependencia === null ? undefined : units.get(dependencia)
      return unit ? HANDED_IN_LABEL[unit.handedIn] : null
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

type Shared = Pick<GroupName, 'dependencia' | 'format'>

function shareKey({ dependencia, format }: Shared): string {
  return JSON.stringify([dependencia, format])
}

/** In how many activities of each plan each dependencia answers beside another that leads. */
function sharesOf({ activities }: ProgressFigures): Map<string, number> {
  const shares = new Map<string, number>()
  for (const { entry } of activities) {
    const { format, responsibles } = entry.progress.activity
    const [leader, ...others] = responsibles
    for (const dependencia of new Set(others)) {
      if (dependencia === null || dependencia === leader) continue
      const key = shareKey({ dependencia, format })
      shares.set(key, (shares.get(key) ?? 0) + 1)
    }
  }
  return shares
}

interface Sharing extends Pick<UnitRow, 'handedIn'> {
  readonly label: string
  readonly shares: number
}

/** Those that lead nothing of a plan of which they answer for something, or reported without answering for anything. */
function othersSharing(figures: ProgressFigures): Sharing[] {
  const { dependencias, plans, units } = figures
  const leading = new Set(dependencias.map(({ name }) => shareKey(name)))
  const sharedBy = sharesOf(figures)
  return units.flatMap(({ unit, name, handedIn }): Sharing[] => {
    if (unit === null) return []
    const parts = plans.flatMap(({ label, name: { format } }): Sharing[] => {
      const key = shareKey({ dependencia: unit, format })
      const shares = sharedBy.get(key) ?? 0
      if (shares === 0 || leading.has(key)) return []
      return [{ label: plans.length > 1 ? `${name} (${label})` : name, shares, handedIn }]
    })
    const isLeading = dependencias.some((group) => group.name.dependencia === unit)
    return parts.length > 0 || isLeading ? parts : [{ label: name, shares: 0, handedIn }]
  })
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
