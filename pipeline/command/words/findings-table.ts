import type { WordedFinding } from '../../consolidate/consolidated.js'
import type { FileStatus } from '../../../engine/findings/status.js'
import { exceptionLines } from './exception-lines.js'
import { count, ofThem } from './summary.js'
import { ruleTitle } from '../../../engine/findings/spanish.js'
import { excuseWords } from '../../publish/report/phrases.js'
import { oneLine } from '../../../engine/text/one-line.js'
import type { Validation, ValidatedFile } from '../work/validation.js'

const STATUS: Readonly<Record<FileStatus, string>> = {
  valid: 'sin observaciones',
  warnings: 'con advertencias',
  errors: 'con errores por corregir',
  unreadable: 'no se pudo leer',
}

const SEVERITY: Readonly<Record<WordedFinding['severity'], string>> = {
  error: 'Error',
  warning: 'Advertencia',
  info: 'Sugerencia',
}

/** A validation as a person reads it on a terminal: by file, errors first, tidy-ups only counted. */
export function findingsTable({ files, summary, exceptions }: Validation): string {
  const parts = files.map(fileLines)
  const excepted = files
    .flatMap(({ findings }) => findings)
    .filter(({ severity, exception }) => severity === 'error' && exception !== null).length
  const total = [
    count(summary.files, 'archivo', 'archivos'),
    count(summary.errors, 'error', 'errores') +
      (excepted === 0 ? '' : `, ${ofThem(excepted)} con excepción justificada`),
    count(summary.warnings, 'advertencia', 'advertencias'),
    count(summary.infos, 'sugerencia', 'sugerencias'),
  ].join(' · ')
  const granted = exceptionLines(exceptions)
  return `${[...parts, ...(granted.length > 0 ? [granted.join('\n')] : []), total].join('\n\n')}\n`
}

function fileLines(file: ValidatedFile): string {
  const lines = [`${oneLine(file.file)}: ${statusWords(file)}`, ...file.notes.map((note) => `  ${note}`)]
  for (const severity of ['error', 'warning'] as const) {
    for (const found of file.findings.filter((f) => f.severity === severity)) {
      const place = [found.sheet, found.cell].filter(Boolean).join('!')
      const row = found.row === null ? '' : ` · ${found.row}`
      lines.push(`  ${SEVERITY[severity]}${place === '' ? '' : ` ${oneLine(place)}`}${oneLine(row)}`)
      lines.push(`    ${oneLine(found.message)}`)
      lines.push(`    ${oneLine(found.exception === null ? found.how : excuseWords(found.exception))}`)
    }
  }
  const details = file.findings.filter((f) => f.severity === 'info').length
  if (details > 0)
    lines.push(
      `  ${count(details, 'sugerencia menor, que no cambia', 'sugerencias menores, que no cambian')} el sentido (al consolidar quedan en hallazgos.xlsx)`,
    )
  return [...lines, ...notEvaluatedLines(file)].join('\n')
}

/** What a file is like; one in which nobody has written a row has come blank. */
function statusWords({ format, activities, status }: ValidatedFile): string {
  if (format === null || activities.length > 0) return STATUS[status]
  return status === 'valid' ? 'llegó en blanco' : `llegó en blanco, ${STATUS[status]}`
}

/** What could not be checked, each reason once. */
function notEvaluatedLines({ notEvaluated }: ValidatedFile): string[] {
  const byReason = new Map<string, string[]>()
  for (const { rule, reason } of notEvaluated)
    byReason.set(reason, [...(byReason.get(reason) ?? []), `«${ruleTitle(rule)}»`])
  return [...byReason].map(([reason, rules]) => `  Sin revisar, porque ${reason}: ${rules.join(', ')}.`)
}
