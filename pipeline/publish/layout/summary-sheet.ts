import type { FiledFinding } from '../../consolidate/consolidated.js'
import type { Publication } from '../publication.js'
import { compareText } from '../../consolidate/official-order.js'
import { countExcepted, countSeverities, SEVERITIES } from '../../../engine/findings/severity-counts.js'
import { SEVERITY_LABEL } from '../report/labels.js'
import { replacedFiles } from '../../consolidate/replaced-files.js'
import { exceptedPhrase, foundPhrase } from '../report/phrases.js'
import { count } from '../report/words.js'
import type { SheetSpec } from '../workbook/workbook-spec.js'
import { ruleTitle } from '../../../engine/findings/spanish.js'
import { SEVERITY_STYLE } from './severity-style.js'
import { Stack } from './stack.js'
import { bodyRows, headerRow, type TableColumn } from './table.js'

interface RuleLine {
  readonly rule: string
  readonly severity: FiledFinding['severity']
  readonly total: number
  readonly files: number
  readonly why: string
}

const COLUMNS: readonly TableColumn<RuleLine>[] = [
  { header: 'Regla', width: 36, style: 'body-strong', value: ({ rule }) => ruleTitle(rule) },
  {
    header: 'Gravedad',
    width: 14,
    style: 'body',
    value: ({ severity }) => SEVERITY_LABEL[severity],
    styleOf: ({ severity }) => SEVERITY_STYLE[severity],
  },
  { header: 'Hallazgos', width: 11, style: 'number', value: ({ total }) => total },
  { header: 'Archivos', width: 10, style: 'number', value: ({ files }) => files },
  { header: 'Por qué importa', width: 64, style: 'body', value: ({ why }) => why },
]

/** How many findings each rule has, and what the rule is about. */
export function summarySheet({ consolidated, directory }: Publication): SheetSpec {
  const stack = new Stack(COLUMNS.map((c) => c.width))
  const year = consolidated.vigencia === null ? '' : ` ${consolidated.vigencia}`
  const replaced = replacedFiles(consolidated)
  const found = foundPhrase(
    countSeverities(consolidated.findings),
    countSeverities(consolidated.findings.filter(({ file }) => file !== null && replaced.has(file))),
  )
  stack.across(`Hallazgos${year}`, 'title', 27)
  stack.across(
    `${found} en ${count(consolidated.files.length, 'archivo recibido', 'archivos recibidos')} · ${directory.entity}`,
    'subtitle',
    20,
  )
  const excepted = exceptedPhrase(countExcepted(consolidated.findings))
  if (excepted !== '') stack.across(`De ellos, ${excepted}.`, 'subtitle', 20)
  stack.gap()
  const header = stack.next + 1
  const lines = [headerRow(COLUMNS), ...bodyRows(COLUMNS, ruleLines(consolidated.findings))]
  for (const { cells, style } of lines) stack.row(cells, style)
  return {
    name: 'Resumen',
    widths: stack.widths,
    rows: stack.rows,
    merges: stack.merges,
    printTitles: `${header}:${header}`,
    footer: `Hallazgos · ${directory.entity}`,
  }
}

/** One line per rule and severity, the gravest and most frequent first. */
function ruleLines(findings: readonly FiledFinding[]): RuleLine[] {
  const groups = new Map<string, FiledFinding[]>()
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.rule}`
    const own = groups.get(key)
    if (own) own.push(finding)
    else groups.set(key, [finding])
  }
  return [...groups.values()]
    .map((own) => ({
      rule: own[0]!.rule,
      severity: own[0]!.severity,
      total: own.length,
      files: new Set(own.map((f) => f.file).filter((f) => f !== null)).size,
      why: own[0]!.why,
    }))
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        b.total - a.total ||
        compareText(a.rule, b.rule),
    )
}
