import type { Figures } from '../../figures.js'
import { type ComponentFigures, componentLabel } from '../../figures/components.js'
import type { Entry } from '../../figures/entries.js'
import { monthCounts } from '../../figures/months.js'
import { notDrawn } from '../../phrases.js'
import { MONTHS, capitalised, count, thousands } from '../../words.js'
import { monthColumns } from '../chart/columns.js'
import { bareName } from '../../../activity-words.js'
import { gantt } from '../chart/gantt.js'
import { type HeatRow, heat } from '../chart/heat.js'
import { inline } from '../../../page/escape.js'
import { figure, legend } from '../figure.js'
import type { TableSpec } from '../../../page/table.js'
import { windowsHtml } from './activity-row.js'
import { paragraph, section } from '../../../page/section.js'

/** Up to so many activities, a component is drawn activity by activity; beyond, by dependencia. */
const DRAWN_ONE_BY_ONE = 60

/** The year: activities active in each month, and a calendar of each component. */
export function scheduleSection(figures: Figures): string {
  const { year, cutoff, months, components } = figures
  const columns = figure({
    id: 'g-meses',
    title: `Actividades en marcha según lo programado, mes a mes de ${year}`,
    subtitle: 'Una actividad cuenta en cada mes que tocan sus fechas.',
    description: months.map((m) => `${capitalised(MONTHS[m.month - 1]!)}: ${m.active}.`).join(' '),
    draw: (layout) => monthColumns(months, year, cutoff, layout),
    data: {
      caption: `Actividades por mes de ${year}`,
      columns: [
        { header: 'Mes', heads: true },
        { header: 'En marcha', numeric: true },
        { header: 'Inician', numeric: true },
        { header: 'Terminan', numeric: true },
      ],
      rows: months.map((m) => [
        capitalised(MONTHS[m.month - 1]!),
        thousands(m.active),
        thousands(m.starting),
        thousands(m.ending),
      ]),
    },
  })
  const counted = new Map<string, Entry[]>(components.map((c) => [c.key, []]))
  for (const entry of figures.entries)
    if (entry.standing === 'counted') counted.get(entry.component)!.push(entry)
  const calendars = components
    .filter((c) => c.activities > c.states.termless)
    .map((c, i) => calendar(c, i, counted.get(c.key)!, figures))
  const key = legend([
    { fill: 'f-due', name: 'Plazo ya vencido' },
    { fill: 'f-running', name: 'En curso en la fecha de corte' },
    { fill: 'f-upcoming', name: 'Por iniciar' },
  ])
  return section(
    'cronograma',
    `Cronograma de ${year}`,
    `${columns}<h3>Calendario por componente</h3>
${paragraph('Cada barra va de la fecha de inicio a la fecha final. La línea discontinua es la fecha de corte.')}
${key}${calendars.join('\n')}${paragraph(notDrawn(figures.undrawn, year), 'note')}`,
  )
}

function calendar(
  component: ComponentFigures,
  index: number,
  entries: readonly Entry[],
  figures: Figures,
): string {
  const { year, cutoff } = figures
  const oneByOne = entries.length <= DRAWN_ONE_BY_ONE
  const rows = oneByOne ? [] : byLeader(entries, figures)
  return figure({
    id: `g-calendario-${index + 1}`,
    level: 4,
    title: componentLabel(component),
    subtitle: oneByOne
      ? count(entries.length, 'actividad', 'actividades')
      : `${count(entries.length, 'actividad', 'actividades')}: cuántas están en marcha cada mes, por dependencia que lidera.`,
    description: component.months
      .filter((m) => m.active > 0)
      .map(
        (m) =>
          `${capitalised(MONTHS[m.month - 1]!)}: ${count(m.active, 'actividad', 'actividades')} en marcha.`,
      )
      .join(' '),
    draw: (layout) => (oneByOne ? gantt(entries, year, cutoff, layout) : heat(rows, year, cutoff, layout)),
    data: oneByOne ? datesTable(component, entries) : heatTable(component, rows),
  })
}

function byLeader(entries: readonly Entry[], { units, year }: Figures): HeatRow[] {
  const own = new Map<string | null, Entry[]>()
  for (const entry of entries) {
    const list = own.get(entry.leader)
    if (list) list.push(entry)
    else own.set(entry.leader, [entry])
  }
  return units
    .filter((u) => own.has(u.id))
    .map((u) => ({ label: u.name, values: monthCounts(own.get(u.id)!, year).map((m) => m.active) }))
}

function datesTable(component: ComponentFigures, entries: readonly Entry[]): TableSpec {
  return {
    caption: `Fechas de las actividades: ${componentLabel(component)}`,
    columns: [{ header: 'N.º', heads: true }, { header: 'Actividad' }, { header: 'Fechas' }],
    rows: entries.map((entry) => [
      inline(entry.activity.number ?? '–'),
      inline(clipped(bareName(entry.activity.activity, entry.activity.number ?? ''))),
      windowsHtml(entry),
    ]),
  }
}

function heatTable(component: ComponentFigures, rows: readonly HeatRow[]): TableSpec {
  return {
    caption: `Actividades en marcha cada mes, por dependencia: ${componentLabel(component)}`,
    columns: [
      { header: 'Dependencia', heads: true },
      ...MONTHS.map((m) => ({ header: capitalised(m.slice(0, 3)), numeric: true })),
    ],
    rows: rows.map((r) => [inline(r.label), ...r.values.map(thousands)]),
  }
}

function clipped(text: string): string {
  return text.length > 160 ? `${text.slice(0, 158).trimEnd()}…` : text
}
