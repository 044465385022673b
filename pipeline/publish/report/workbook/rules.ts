import type { Row, SheetSpec, StyleName } from '../../workbook/workbook-spec.js'
import type { Figures } from '../figures.js'
import { SEVERITIES } from '../figures/severity-counts.js'
import { SEVERITY_LABEL, SEVERITY_LABEL_MANY } from '../labels.js'
import { findingsPhrase } from '../phrases.js'
import { notEvaluatedGroups } from '../figures/not-evaluated.js'
import { COLORS, EMPTY, HEADING_ROWS, SHEET, across, footer, heading, reference, row } from './sheet.js'

const WIDTHS = [40, 14, 10, 13, 13, 10, 10, 52, 46]
const FIRST = HEADING_ROWS + 1
const NUMBERS: readonly StyleName[] = ['number', 'number', 'number', 'number', 'number']

/** Findings by rule, with what each means. */
export function rulesSheet(figures: Figures): SheetSpec {
  const { rules, counts, total } = figures.findings
  const last = FIRST + rules.length - 1
  const rows: Row[] = [
    ...heading(
      'Hallazgos por regla',
      findingsPhrase(figures),
      figures,
      WIDTHS.reduce((a, b) => a + b),
    ),
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
  const merges = [0, 1, 2].map((r) => across(r, WIDTHS.length))
  const skipped = notEvaluatedGroups(figures.notEvaluated)
  if (skipped.length > 0) {
    merges.push(across(rows.length + 1, WIDTHS.length))
    rows.push(EMPTY, row(['Reglas que no se pudieron evaluar', ...WIDTHS.slice(1).map(() => '')], 'banner'))
    for (const { title, reason, files } of skipped) {
      merges.push({ top: rows.length, left: 1, bottom: rows.length, right: 7 })
      rows.push(
        row(
          [title, reason, '', '', '', '', '', '', files === 0 ? '' : `Archivos: ${files}`],
          ['body-strong', ...WIDTHS.slice(1).map(() => 'body' as const)],
        ),
      )
    }
  }
  const top = rows.length + 1
  const height = Math.max(14, Math.ceil(rules.length * 1.3) + 6)
  return {
    name: SHEET.rules,
    widths: WIDTHS,
    rows: [...rows, ...(rules.length > 0 ? Array.from({ length: height + 1 }, () => EMPTY) : [])],
    merges,
    printTitles: `${FIRST}:${FIRST}`,
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
                categories: reference(SHEET.rules, FIRST, 0, last, 0),
                values: reference(SHEET.rules, FIRST, 2 + i, last, 2 + i),
                color: COLORS[s],
              })),
              from: { row: top, column: 0 },
              to: { row: top + height, column: 8 },
              description: rules.map((r) => `${r.title}: ${r.total}.`).join(' '),
            },
          ],
  }
}
