import type { Row, SheetSpec, StyleName } from '../../workbook/workbook-spec.js'
import type { Figures } from '../figures.js'
import { NOT_ASKED } from '../figures/entries.js'
import { SEVERITIES, type SeverityCounts } from '../../../../engine/findings/severity-counts.js'
import { SEVERITY_LABEL_MANY, WHOLE } from '../labels.js'
import { listed } from '../words.js'
import { COLORS, EMPTY, HEADING_ROWS, SHEET, across, footer, heading, reference, row, sum } from './sheet.js'

const WIDTHS = [58, 18, 11, 12, 12, 11, 14, 13]

/** Who leads and who takes part, as a chart and as a table, with the files and findings of each. */
export function unitsSheet(figures: Figures): SheetSpec {
  const { units, absent, unread } = figures
  const chartRows = units.length === 0 ? 0 : Math.max(14, Math.ceil(units.length * 1.15) + 6)
  const header = HEADING_ROWS + chartRows + 1
  const [first, last] = [header + 1, header + units.length]
  const sentence = `Lidera la primera de las dependencias responsables de cada actividad; las demás participan.${
    unread.length > 0 ? ` Se recibió, pero no se pudo leer, lo de: ${listed(unread)}.` : ''
  }${absent.length > 0 ? ` No aparecen en ningún archivo ni actividad: ${listed(absent)}.` : ''}`
  return {
    name: SHEET.units,
    widths: WIDTHS,
    rows: [
      ...heading('Actividades por dependencia', sentence, figures, sum(WIDTHS)),
      ...Array.from({ length: chartRows + 1 }, () => EMPTY),
      ...tableRows(figures),
    ],
    merges: [0, 1, 2].map((r) => across(r, WIDTHS.length)),
    orientation: 'portrait',
    printTitles: `${header + 1}:${header + 1}`,
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
                categories: reference(SHEET.units, first, 0, last, 0),
                values: reference(SHEET.units, first, column, last, column),
              })),
              from: { row: HEADING_ROWS, column: 0 },
              to: { row: HEADING_ROWS + chartRows, column: WIDTHS.length },
              description: units
                .map((u) => `${u.name}: lidera ${u.leads}, participa en ${u.supports}.`)
                .join(' '),
            },
          ],
  }
}

function tableRows({ units, findings, files, totals }: Figures): Row[] {
  const severities = (counts: SeverityCounts): number[] => SEVERITIES.map((s) => counts[s])
  const styles = (text: StyleName, number: StyleName): StyleName[] => [
    text,
    text,
    ...Array.from({ length: 6 }, () => number),
  ]
  return [
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
          u.id === null || u.id === NOT_ASKED ? '' : u.collective ? 'Nombre colectivo' : 'Dependencia',
          u.leads,
          u.supports,
          u.files,
          ...severities(u.findings),
        ],
        styles('body', 'number'),
      ),
    ),
    row([WHOLE, '', null, null, null, ...severities(findings.whole)], styles('body', 'number')),
    row(
      ['Total', '', totals.activities, null, files.received, ...severities(findings.counts)],
      styles('band', 'number-band'),
    ),
  ]
}
