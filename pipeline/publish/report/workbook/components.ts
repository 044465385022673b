import type { Chart, Merge, Row, SheetSpec } from '../../workbook/workbook-spec.js'
import type { Figures } from '../figures.js'
import { statesShown } from '../figures/cutoff.js'
import { STATE_LABEL_MANY } from '../labels.js'
import { leftOut, startlessPhrase } from '../phrases.js'
import { componentLabel } from '../figures/components.js'
import { longDate } from '../words.js'
import { COLORS, EMPTY, HEADING_ROWS, SHEET, across, footer, heading, reference, row, sum } from './sheet.js'

const BEFORE = [46, 12, 13, 13, 13]
const STATE_WIDTH = 14
const APART_WIDTH = 12
const FIRST = HEADING_ROWS + 2
const FIRST_STATE = 5

/** Activities by component, with where the schedule puts them at the cut-off. */
export function componentsSheet(figures: Figures): SheetSpec {
  const { components, totals, standings } = figures
  const states = statesShown(totals)
  const widths = [...BEFORE, ...states.map(() => STATE_WIDTH), APART_WIDTH]
  const numbers = widths.length - 1
  const last = FIRST + components.length - 1
  const rows: Row[] = [
    ...heading(
      'Actividades por componente',
      `Lo que el plan programó, visto el ${longDate(figures.cutoff)}; no dice cuánto se ha ejecutado. ${[leftOut(figures), startlessPhrase(totals)].join(' ')}`.trim(),
      figures,
      sum(widths),
    ),
    {
      cells: [
        null,
        null,
        'Según su fecha de inicio',
        '',
        '',
        'Situación en la fecha de corte',
        ...states.slice(1).map(() => ''),
        'Aparte',
      ],
      style: [null, null, ...Array.from({ length: numbers - 1 }, () => 'banner' as const)],
      height: 18,
    },
    row(
      [
        'Componente',
        'Actividades',
        'Ya deberían haber iniciado',
        'Aún no inician',
        'Sin fecha de inicio',
        ...states.map((s) => STATE_LABEL_MANY[s]),
        'En conflicto',
      ],
      'header',
    ),
    ...components.map((c) =>
      row(
        [
          componentLabel(c),
          c.activities,
          c.started,
          c.notStarted,
          c.withoutStart,
          ...states.map((s) => c.states[s]),
          c.conflicting,
        ],
        ['body', ...Array.from({ length: numbers }, () => 'number' as const)],
      ),
    ),
    row(
      [
        'Total',
        totals.activities,
        totals.started,
        totals.notStarted,
        totals.withoutStart,
        ...states.map((s) => totals.states[s]),
        standings.conflicting,
      ],
      ['band', ...Array.from({ length: numbers }, () => 'number-band' as const)],
    ),
  ]
  const top = rows.length + 1
  const height = Math.max(14, components.length * 2 + 6)
  const merges: Merge[] = [
    ...[0, 1, 2].map((r) => across(r, widths.length)),
    { top: HEADING_ROWS, left: 2, bottom: HEADING_ROWS, right: 4 },
    { top: HEADING_ROWS, left: 5, bottom: HEADING_ROWS, right: 4 + states.length },
  ]
  return {
    name: SHEET.components,
    widths: widths,
    rows: [...rows, ...Array.from({ length: height + 1 }, () => EMPTY)],
    merges,
    footer: footer(figures),
    charts:
      components.length === 0
        ? []
        : [componentsChart(figures, { row: top, column: 0 }, { row: top + height, column: widths.length })],
    ...(last >= FIRST && { printTitles: `${FIRST}:${FIRST}` }),
  }
}

/** Situation of each component at the cut-off, drawn from this sheet's cells. */
export function componentsChart(figures: Figures, from: Chart['from'], to: Chart['to']): Chart {
  const states = statesShown(figures.totals)
  const last = FIRST + figures.components.length - 1
  return {
    kind: 'bar',
    stacked: true,
    title: `Lo programado al ${longDate(figures.cutoff)}, por componente`,
    series: states.map((s, i) => ({
      name: STATE_LABEL_MANY[s],
      categories: reference(SHEET.components, FIRST, 0, last, 0),
      values: reference(SHEET.components, FIRST, FIRST_STATE + i, last, FIRST_STATE + i),
      color: COLORS[s],
    })),
    from,
    to,
    description: figures.components
      .map(
        (c) =>
          `${componentLabel(c)}: ${states.map((s) => `${STATE_LABEL_MANY[s]}, ${c.states[s]}`).join('; ')}.`,
      )
      .join(' '),
  }
}
