import type { Chart, Row, SheetSpec } from '../../workbook/workbook-spec.js'
import type { Figures } from '../figures.js'
import { componentLabel } from '../figures/components.js'
import { notDrawn } from '../phrases.js'
import { MONTHS, capitalised } from '../words.js'
import { COLORS, EMPTY, HEADING_ROWS, SHEET, across, footer, heading, reference, row, sum } from './sheet.js'

const WIDTHS = [46, ...MONTHS.map(() => 8)]
const HEADER = HEADING_ROWS
const ACTIVE = HEADER + 1
const FIRST_COMPONENT = ACTIVE + 4
const SHADES = ['1F3864', '2F5597', '6E8FC7', '9DB4DD', '8C8C8C', 'C9C9C9', '5C7A73', '9CB8B0']

/** The year by month, of the whole plan and of each component. */
export function scheduleSheet(figures: Figures): SheetSpec {
  const { months, components, year } = figures
  const drawn = components.filter((c) => c.activities > 0)
  const numbers = (style: 'number' | 'number-band'): (typeof style)[] => MONTHS.map(() => style)
  const rows: Row[] = [
    ...heading(
      `Cronograma de ${year}`,
      `Una actividad está en marcha en cada mes que tocan sus fechas. ${notDrawn(figures.undrawn, year)}`.trim(),
      figures,
      sum(WIDTHS),
    ),
    row(['Actividades', ...MONTHS.map((m) => capitalised(m.slice(0, 3)))], 'header'),
    row(['En marcha', ...months.map((m) => m.active)], ['band', ...numbers('number-band')]),
    row(['Inician', ...months.map((m) => m.starting)], ['body', ...numbers('number')]),
    row(['Terminan', ...months.map((m) => m.ending)], ['body', ...numbers('number')]),
    row(['En marcha, por componente', ...MONTHS.map(() => '')], 'banner'),
    ...drawn.map((c) =>
      row([componentLabel(c), ...c.months.map((m) => m.active)], ['body', ...numbers('number')]),
    ),
  ]
  const top = rows.length + 1
  const height = 20
  const categories = reference(SHEET.schedule, HEADER, 1, HEADER, 12)
  return {
    name: SHEET.schedule,
    widths: WIDTHS,
    rows: [...rows, ...Array.from({ length: height + 1 }, () => EMPTY)],
    merges: [0, 1, 2, FIRST_COMPONENT - 1].map((r) => across(r, WIDTHS.length)),
    footer: footer(figures),
    charts:
      drawn.length === 0
        ? []
        : [
            {
              kind: 'column',
              stacked: true,
              title: `Actividades en marcha cada mes de ${year}, por componente`,
              series: drawn.map((c, i) => ({
                name: componentLabel(c),
                categories,
                values: reference(SHEET.schedule, FIRST_COMPONENT + i, 1, FIRST_COMPONENT + i, 12),
                color: SHADES[i % SHADES.length]!,
              })),
              from: { row: top, column: 0 },
              to: { row: top + height, column: WIDTHS.length },
              description: drawn
                .map(
                  (c) =>
                    `${componentLabel(c)}: ${c.months.map((m) => m.active).join(', ')}, de enero a diciembre.`,
                )
                .join(' '),
            },
          ],
  }
}

/** Activities of the whole plan by month, drawn from this sheet's cells. */
export function monthsChart({ months, year }: Figures, from: Chart['from'], to: Chart['to']): Chart {
  return {
    kind: 'column',
    title: `Actividades en marcha cada mes de ${year}, según lo programado`,
    series: [
      {
        name: 'En marcha',
        categories: reference(SHEET.schedule, HEADER, 1, HEADER, 12),
        values: reference(SHEET.schedule, ACTIVE, 1, ACTIVE, 12),
        color: COLORS.main,
      },
    ],
    from,
    to,
    description: months.map((m) => `${capitalised(MONTHS[m.month - 1]!)}: ${m.active}.`).join(' '),
  }
}
