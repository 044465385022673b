import type { Annex, Column, Format } from '../../engine/format/format.js'
import type { Grid } from '../../engine/grid/grid.js'
import type { Plan } from '../../engine/plan/plan.js'
import { readPlan, recognise, viewsOf } from '../../engine/reading/read-plan.js'
import { judgeDocuments, judgeWhole } from '../../engine/rules/judge-whole.js'
import { judge } from '../../engine/rules/judge.js'
import type { Document, DocumentFinding } from '../../engine/rules/rule.js'
import type { Finding } from '../../engine/findings/finding.js'
import { address } from '../../engine/grid/address.js'
import type { Settings } from '../../engine/settings.js'
import { book, directory, formats, resolver, sheet, type Checked } from './sheet.js'

/** What a row writes, by column key, as `sheet` draws it; columns it does not name are empty. */
export type Row = Readonly<Record<string, string>>

export function formatNamed(id: string): Format {
  return formats.find((format) => format.id === id)!
}

/** A table of a format as its official workbook has it, with the texts of `heading` above it, one a row. */
export function table(format: Format, rows: readonly Row[], heading: readonly string[] = []): Grid {
  return drawn(format.shortName, format.columns, rows, heading)
}

/** A second table of a format, on a sheet of its own. */
export function annexSheet(format: Format, key: string, rows: readonly Row[]): Grid {
  const annex: Annex = format.annexes.find((other) => other.key === key)!
  return drawn(annex.title, annex.columns, rows, [])
}

function drawn(
  name: string,
  columns: readonly Column[],
  rows: readonly Row[],
  heading: readonly string[],
): Grid {
  const line = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`
  const grouped = columns.some(({ group }) => group !== null)
  const groups = columns.map(({ group }, i) =>
    group === null ? '' : i > 0 && columns[i - 1]!.group === group ? '<' : group,
  )
  const headers = grouped
    ? [
        line(columns.map(({ group, header }, i) => (group === null ? header : groups[i]!))),
        line(columns.map(({ group, header }) => (group === null ? '^' : header))),
      ]
    : [line(columns.map(({ header }) => header))]
  const body = rows.map((row) => line(columns.map(({ key }) => row[key] ?? '')))
  return sheet(name, [...heading.map((text) => line([text])), ...headers, ...body].join('\n'))
}

export interface DocumentOptions {
  readonly file?: string
  readonly vigencia?: number | null
  readonly heading?: readonly string[]
  /** rows of the workbook's other tables, by their keys */
  readonly annexes?: Readonly<Record<string, readonly Row[]>>
}

/** A document of a format as its reader sees it; vigencia 2026 unless told. */
export function documentOf(id: string, rows: readonly Row[], options: DocumentOptions = {}): Document {
  const format = formatNamed(id)
  const { file = `${id}.xlsx`, vigencia = 2026, heading = [], annexes = {} } = options
  const sheets = [
    table(format, rows, heading),
    ...Object.entries(annexes).map(([key, own]) => annexSheet(format, key, own)),
  ]
  const workbook = book(sheets)
  const plan: Plan = readPlan(workbook, recognise(viewsOf(workbook), format), { resolver, file, vigencia })
  return { file, format, plan }
}

/** What the rules of its format make of a document. */
export function checkTable(id: string, rows: readonly Row[], options: DocumentOptions = {}): Checked {
  const { plan, format } = documentOf(id, rows, options)
  return { plan, ...judge(plan, { format, directory }) }
}

/** What the rules make of documents side by side. */
export function checkDocuments(...documents: readonly Document[]): DocumentFinding[] {
  return judgeDocuments(documents, directory)
}

/** The same, for an entity that settles something. */
export function checkDocumentsUnder(
  settings: Settings,
  ...documents: readonly Document[]
): DocumentFinding[] {
  return judgeDocuments(documents, directory, settings)
}

/** What the rules make of the documents of one format as a whole. */
export function checkWhole(...documents: readonly Document[]): Finding[] {
  const { format, plan } = documents[0]!
  const activities = documents.flatMap((document) => document.plan.activities)
  const sections = documents.flatMap((document) => document.plan.sections)
  return judgeWhole({ vigencia: plan.vigencia, activities, sections }, { format, directory })
}

/** The cell of a column in the n-th row (from 1) of a table drawn by `documentOf`, without a heading. */
export function cellOf(id: string, key: string, row = 1): string {
  const { columns } = formatNamed(id)
  const headers = columns.some(({ group }) => group !== null) ? 2 : 1
  return address(
    headers + row - 1,
    columns.findIndex((column) => column.key === key),
  )
}

/** `rule cell` of each finding of one rule, in order; the column's key instead of the cell where a row is named once. */
export function saysOf(rule: string, findings: readonly Finding[]): (string | null)[] {
  return findings.filter((found) => found.rule === rule).map(({ place }) => place.cell)
}
