import { columnLetters } from '../../../../engine/grid/address.js'
import type { FileStatus } from '../../../../engine/findings/status.js'
import type { Chart, Row, SheetSpec, StyleName } from '../../workbook/workbook-spec.js'
import type { Figures } from '../figures.js'
import { FILE_STATUSES } from '../figures/files.js'
import { SEVERITIES } from '../../../../engine/findings/severity-counts.js'
import { SEVERITY_LABEL_MANY, STATUS_LABEL_MANY, UNIDENTIFIED, statusLabel } from '../labels.js'
import { becamePhrase, reconciliation } from '../phrases.js'
import { COLORS, EMPTY, HEADING_ROWS, SHEET, across, footer, heading, reference, row, sum } from './sheet.js'

const HEADERS = [
  'Archivo',
  'Dependencia',
  'Estado',
  'Qué pasó con él',
  'Actividades leídas',
  ...SEVERITIES.map((s) => SEVERITY_LABEL_MANY[s]),
  'Notas',
  'Huella SHA-256',
]
const WIDTHS = [36, 30, 17, 26, 12, 9, 13, 12, 36, 68]
/** All columns but the hash are printed. */
const PRINTED = WIDTHS.length - 1
const COUNTS = HEADING_ROWS
const FIRST = COUNTS + 4

const STATUS_STYLE: Readonly<Record<FileStatus, StyleName>> = {
  valid: 'ok',
  warnings: 'warning',
  errors: 'error',
  unreadable: 'info',
}

/** Colour of each state in a chart. */
const STATUS_COLOR: Readonly<Record<FileStatus, string>> = {
  valid: COLORS.valid,
  warnings: COLORS.warning,
  errors: COLORS.error,
  unreadable: COLORS.unreadable,
}

/** Who sent what, in what state, and what became of it. */
export function deliveriesSheet(figures: Figures): SheetSpec {
  const { files, units, findings } = figures
  const names = new Map(units.map((u) => [u.id, u.name]))
  const rows: Row[] = [
    ...heading('Entregas', reconciliation(figures), figures, sum(WIDTHS.slice(0, PRINTED))),
    row(['', 'Recibidos', ...FILE_STATUSES.map((s) => STATUS_LABEL_MANY[s])], [null, ...HEADER_FIVE]),
    row(
      ['Archivos', files.received, ...FILE_STATUSES.map((s) => files.byStatus[s])],
      ['band', ...HEADER_FIVE.map(() => 'number' as const)],
    ),
    EMPTY,
    row(HEADERS, 'header'),
    ...files.deliveries.map(({ file, fate, sender, excepted, findings: counts }) =>
      row(
        [
          file.file,
          sender === null ? UNIDENTIFIED : (names.get(sender) ?? sender),
          statusLabel(file.status, counts.error - excepted.error),
          becamePhrase(file, fate),
          file.activities,
          ...SEVERITIES.map((s) => counts[s]),
          [...(findings.looseByFile.get(file.file) ?? []).map((f) => f.message), ...file.notes].join('\n'),
          file.sha256,
        ],
        [
          'body-strong',
          'body',
          STATUS_STYLE[file.status],
          'body',
          'number',
          'number',
          'number',
          'number',
          'body',
          'body',
        ],
      ),
    ),
  ]
  return {
    name: SHEET.deliveries,
    widths: WIDTHS,
    rows,
    merges: [0, 1, 2].map((r) => across(r, PRINTED)),
    printArea: `A1:${columnLetters(PRINTED - 1)}${FIRST + files.received}`,
    printTitles: `${FIRST}:${FIRST}`,
    ...(files.received > 0 && { filter: `A${FIRST}:J${FIRST + files.received}` }),
    footer: footer(figures),
  }
}

const HEADER_FIVE: readonly StyleName[] = ['header', 'header', 'header', 'header', 'header']

/** State of the files received, one bar drawn from this sheet's cells. */
export function deliveriesChart(figures: Figures, from: Chart['from'], to: Chart['to']): Chart {
  return {
    kind: 'bar',
    stacked: true,
    title: 'Estado de los archivos recibidos',
    series: FILE_STATUSES.map((s, i) => ({
      name: STATUS_LABEL_MANY[s],
      categories: reference(SHEET.deliveries, COUNTS + 1, 0, COUNTS + 1, 0),
      values: reference(SHEET.deliveries, COUNTS + 1, 2 + i, COUNTS + 1, 2 + i),
      color: STATUS_COLOR[s],
    })),
    from,
    to,
    description: reconciliation(figures),
  }
}
