import { stringify } from 'csv-stringify/sync'
import { formulaSafe } from './formula-safe.js'
import type { Table, Value } from './table.js'

/** How yes and no are written. */
export const YES = 'sí'
export const NO = 'no'

/** How the files are written (docs/decisions/0016-open-data.md), as the data package declares it. */
export const DIALECT = {
  delimiter: ',',
  lineTerminator: '\r\n',
  quoteChar: '"',
  doubleQuote: true,
  skipInitialSpace: false,
  header: true,
  caseSensitiveHeader: true,
} as const

/** A table as CSV: numbers and dates as they are, texts so that no spreadsheet runs them. */
export function csvOf({ fields, rows }: Table): string {
  return stringify(
    rows.map((row) => fields.map(({ name }) => written(row[name] ?? null))),
    {
      header: true,
      columns: fields.map(({ name }) => name),
      delimiter: DIALECT.delimiter,
      record_delimiter: DIALECT.lineTerminator,
    },
  )
}

function written(value: Value): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? YES : NO
  return typeof value === 'number' ? plainNumber(value) : formulaSafe(value)
}

/** A number without thousands nor powers of ten: 1e21 as its digits. */
function plainNumber(value: number): string {
  const text = String(value)
  return text.includes('e')
    ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
    : text
}
