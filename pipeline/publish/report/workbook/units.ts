import type { SheetSpec } from '../../workbook/workbook-spec.js'
import type { Figures } from '../figures.js'
import { SEVERITIES, type SeverityCounts } from '../figures/severity-counts.js'
import { SEVERITY_LABEL_MANY, WHOLE } from '../labels.js'
import { listed } from '../words.js'
import { COLORS, EMPTY, HEADING_ROWS, SHEET, across, footer, heading, reference, row } from './sheet.js'

const WIDTHS = [58, 18, 11, 12, 12, 11, 14, 13]
const FIRST = HEADING_ROWS + 1

/** Who leads and who takes part, with the files and findings of each. */
export function unitsSheet(figures: Figures): SheetSpec {
  const { units, absent, findings, files, totals } = figures
  const last = FIRST + units.length - 1
  const severities = (counts: SeverityCounts): number[] => SEVERITIES.map((s) => counts[s])
  const numbers = (n: number, style: 'number' | 'number-band'): (typeof style)[] =>
    Array.from({ length: n }, () => style)
  const rows = [
    ...heading(
      'Actividades por dependencia',
      `Lidera la primera de las dependencias responsables de cada actividad; las demás participan.${
        absent.length > 0 ? ` No aparecen en ningún archivo ni actividad: ${listed(absent)}.` : ''
      }`,
      figures,
      WIDTHS.reduce((a, b) => a + b),
    ),
    row(
      [
        'Dependencia',
        'Qué es',
        'Lidera',
        'Participa',
        'Archivos recibidos',
        ...SEVERITIES.map((s) => SEVERITY_LABEL_MANY[s]),
      ],
      'header',
    ),
    ...units.map((u) =>
      row(
        [
          u.name,
          u.id === null ? '' : u.collective ? 'Nombre colectivo' : 'Dependencia',
          u.leads,
          u.supports,
          u.files,
          ...severities(u.findings),
        ],
        ['body', 'body', ...numbers(6, 'number')],
      ),
    ),
    row(
      [WHOLE, '', null, null, null, ...severities(findings.whole)],
      ['body', 'body', ...numbers(6, 'number')],
    ),
    row(
      ['Total', '', totals.activities, null, files.received, ...severities(findings.counts)],
      ['band', 'band', ...numbers(6, 'number-band')],
    ),
  ]
  const top = rows.length + 1
  const height = Math.max(14, Math.ceil(units.length * 1.15) + 6)
  return {
    name: SHEET.units,
    widths: WIDTHS,
    rows: [...rows, ...Array.from({ length: height + 1 }, () => EMPTY)],
    merges: [0, 1, 2].map((r) => across(r, WIDTHS.length)),
    orientation: 'portrait',
    printTitles: `${FIRST}:${FIRST}`,
    footer: footer(figures),
    charts:
      units.length === 0
        ? []
        : [
            {
              kind: 'bar',
              stacked: true,
              title: 'Actividades a cargo de cada dependencia',
              series: [
                { name: 'Lidera', column: 2, color: COLORS.main },
                { name: 'Participa con otra', column: 3, color: COLORS.second },
              ].map(({ name, column, color }) => ({
                name,
                color,
                categories: reference(SHEET.units, FIRST, 0, last, 0),
                values: reference(SHEET.units, FIRST, column, last, column),
              })),
              from: { row: top, column: 0 },
              to: { row: top + height, column: WIDTHS.length },
              description: units
                .map((u) => `${u.name}: lidera ${u.leads}, participa en ${u.supports}.`)
                .join(' '),
            },
          ],
  }
}
