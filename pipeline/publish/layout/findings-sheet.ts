import { firstCell } from '../../../engine/grid/address.js'
import { type Directory, nameOf } from '../../../engine/directory/directory.js'
import type { Consolidated, FiledFinding } from '../../consolidate/consolidated.js'
import { ShelvedFinding } from '../../shelf/shelved-finding.js'
import { compareText } from '../../consolidate/official-order.js'
import { SEVERITIES } from '../../../engine/findings/severity-counts.js'
import { SEVERITY_LABEL, WHOLE } from '../report/labels.js'
import { excuseWords } from '../report/phrases.js'
import type { SheetSpec } from '../workbook/workbook-spec.js'
import { ruleTitle } from '../../../engine/findings/spanish.js'
import { SEVERITY_STYLE } from './severity-style.js'
import { bodyRows, headerRow, type TableColumn, tableRange } from './table.js'

export const FINDINGS_SHEET = 'Hallazgos'

const EXCEPTION: TableColumn<FiledFinding> = {
  header: 'Excepción justificada',
  width: 36,
  style: 'body',
  value: ({ exception }) => exception && excuseWords(exception),
}

/** The plan maestro and the findings hold the same sheet. */
const known = new WeakMap<Consolidated, { readonly directory: Directory; readonly sheet: SheetSpec }>()

/** Every finding on one filterable table, the gravest first; then by file, sheet and row, the whole plan's last. */
export function findingsSheet(consolidated: Consolidated, directory: Directory): SheetSpec {
  const before = known.get(consolidated)
  if (before?.directory === directory) return before.sheet
  const sheet = sheetOf(consolidated, directory)
  known.set(consolidated, { directory, sheet })
  return sheet
}

function sheetOf(consolidated: Consolidated, directory: Directory): SheetSpec {
  const findings = sorted(consolidated.findings)
  const columns = columnsFor(consolidated, directory)
  return {
    name: FINDINGS_SHEET,
    widths: columns.map((c) => c.width),
    rows: {
      *[Symbol.iterator]() {
        yield headerRow(columns)
        yield* bodyRows(columns, findings)
      },
    },
    shared: true,
    frozenRows: 1,
    filter: tableRange(columns.length, 0, findings.length),
    printTitles: '1:1',
    paper: 'legal',
    footer: `Hallazgos · ${directory.entity}`,
  }
}

function sorted(findings: readonly FiledFinding[]): FiledFinding[] {
  const keyed = findings.map((found) => {
    const { file, severity, sheet } = found
    const row = found instanceof ShelvedFinding ? found.cellRow : (firstCell(found.cell)?.row ?? -1)
    return { found, severity: SEVERITIES.indexOf(severity), file, sheet: sheet ?? '', row }
  })
  return keyed
    .sort(
      (a, b) =>
        a.severity - b.severity ||
        Number(a.file === null) - Number(b.file === null) ||
        compareText(a.file ?? '', b.file ?? '') ||
        compareText(a.sheet, b.sheet) ||
        a.row - b.row,
    )
    .map(({ found }) => found)
}

function columnsFor({ files, findings }: Consolidated, directory: Directory): TableColumn<FiledFinding>[] {
  const senders = new Map(
    files.map((f) => [
      f.file,
      f.dependencia === null ? '' : (nameOf(directory, f.dependencia) ?? f.dependencia),
    ]),
  )
  return [
    {
      header: 'Gravedad',
      width: 13,
      style: 'body',
      value: (f) => SEVERITY_LABEL[f.severity],
      styleOf: (f) => SEVERITY_STYLE[f.severity],
    },
    { header: 'Regla', width: 20, style: 'body', value: (f) => ruleTitle(f.rule) },
    { header: 'Archivo', width: 26, style: 'body', value: (f) => f.file ?? WHOLE },
    {
      header: 'Dependencia que lo envió',
      width: 22,
      style: 'body',
      value: (f) => (f.file === null ? null : (senders.get(f.file) ?? null)),
    },
    { header: 'Hoja', width: 12, style: 'body', value: (f) => f.sheet },
    { header: 'Celda', width: 8, style: 'body-center', value: (f) => f.cell },
    { header: 'Columna', width: 14, style: 'body', value: (f) => f.column },
    { header: 'Fila', width: 30, style: 'body', value: (f) => f.row },
    { header: 'Está escrito', width: 20, style: 'body', value: (f) => f.value },
    { header: 'Qué pasa', width: 36, style: 'body', value: (f) => f.message },
    { header: 'Cómo se corrige', width: 36, style: 'body', value: (f) => f.how },
    ...(findings.some((f) => f.exception !== null) ? [EXCEPTION] : []),
  ]
}
