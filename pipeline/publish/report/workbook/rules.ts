import type { Merge, Row, SheetSpec, StyleName } from '../../workbook/workbook-spec.js'
import type { Figures } from '../figures.js'
import { SEVERITIES } from '../../../../engine/findings/severity-counts.js'
import { SEVERITY_LABEL, SEVERITY_LABEL_MANY } from '../labels.js'
import { findingsPhrase } from '../phrases.js'
import { notEvaluatedGroups } from '../figures/not-evaluated.js'
import { COLORS, EMPTY, HEADING_ROWS, SHEET, across, footer, heading, reference, row, sum } from './sheet.js'

const WIDTHS = [30, 13, 9, 13, 12, 8, 9, 44, 42]
const NUMBERS: readonly StyleName[] = ['number', 'number', 'number', 'number', 'number']

/** Findings by rule, as a chart and as a table with what each means. */
export function rulesSheet(figures: Figures): SheetSpec {
  const { rules } = figures.findings
  const chartRows = rules.length === 0 ? 0 : Math.max(14, Math.ceil(rules.length * 1.3) + 6)
  const header = HEADING_ROWS + chartRows + 1
  const [first, last] = [header + 1, header + rules.length]
  const skipped = skippedRows(figures, last + 2)
  return {
    name: SHEET.rules,
    widths: WIDTHS,
    rows: [
      ...heading('Hallazgos por regla', findingsPhrase(figures), figures, sum(WIDTHS)),
      ...Array.from({ length: chartRows + 1 }, () => EMPTY),
      ...tableRows(figures),
      ...skipped.rows,
    ],
    merges: [...[0, 1, 2].map((r) => across(r, WIDTHS.length)), ...skipped.merges],
    printTitles: `${header + 1}:${header + 1}`,
    footer: footer(figures),
    charts:
      rules.length === 0
        ? []
        : [
            {
              kind: 'bar',
              stacked: true,
              title: 'Hallazgos por regla',
              series: SEVERITIES.map((s, i) => ({
                name: SEVERITY_LABEL_MANY[s],
                categories: reference(SHEET.rules, first, 0, last, 0),
                values: reference(SHEET.rules, first, 2 + i, last, 2 + i),
                color: COLORS[s],
              })),
              from: { row: HEADING_ROWS, column: 0 },
              to: { row: HEADING_ROWS + chartRows, column: WIDTHS.length },
              description: rules.map((r) => `${r.title}: ${r.total}.`).join(' '),
            },
          ],
  }
}

function tableRows({ findings: { rules, counts, total } }: Figures): Row[] {
  return [
    row(
      [
        'Regla',
        'Gravedad',
        ...SEVERITIES.map((s) => SEVERITY_LABEL_MANY[s]),
        'Total',
        'Archivos',
        'Por qué importa',
        'Qué hacer',
      ],
      'header',
    ),
    ...rules.map((r) =>
      row(
        [
          r.title,
          SEVERITY_LABEL[r.severity],
          ...SEVERITIES.map((s) => r.counts[s]),
          r.total,
          r.files,
          r.why,
          r.how ?? 'Depende del caso: cada hallazgo lo dice en el libro de hallazgos.',
        ],
        ['body-strong', r.severity, ...NUMBERS, 'body', 'body'],
      ),
    ),
    row(
      ['Total', '', ...SEVERITIES.map((s) => counts[s]), total, null, '', ''],
      ['band', 'band', ...NUMBERS.map(() => 'number-band' as const), 'band', 'band'],
    ),
  ]
}

/** The rules that could not be asked, from a row on. */
function skippedRows(
  { notEvaluated }: Figures,
  from: number,
): { readonly rows: Row[]; readonly merges: Merge[] } {
  const skipped = notEvaluatedGroups(notEvaluated)
  if (skipped.length === 0) return { rows: [], merges: [] }
  const banner = from + 1
  return {
    rows: [
      EMPTY,
      {
        cells: ['Reglas que no se pudieron evaluar', ...WIDTHS.slice(1).map(() => '')],
        style: 'banner',
        height: 18,
      },
      ...skipped.map(({ title, reason, files }) => ({
        cells: [title, reason, '', '', '', '', '', '', files === 0 ? '' : `Archivos: ${files}`],
        style: ['body-strong' as const, ...WIDTHS.slice(1).map(() => 'body' as const)],
        height: 30,
      })),
    ],
    merges: [
      across(banner, WIDTHS.length),
      ...skipped.map((_, i) => ({ top: banner + 1 + i, left: 1, bottom: banner + 1 + i, right: 7 })),
    ],
  }
}
