import type { Column, Format } from '../../../engine/format/format.js'

/** What a column of ours is called where the official header would not do beside others. */
const LABELS: Readonly<Record<string, string>> = { activity: 'Actividad', subcomponent: 'Subcomponente' }

/** What the columns of a format are called, by key. */
export type ColumnLabels = ReadonlyMap<string, string>

/** What a column is called: its header, with the one over it where two of the format's would be alike. */
export function columnLabel({ key, header, group }: Column, { columns }: Format): string {
  const known = LABELS[key]
  if (known !== undefined) return known
  const twice = columns.filter((other) => other.header === header).length > 1
  return twice && group !== null ? `${group}: ${header}` : header
}

/** What the columns of each format are called, by id of the format. */
export function columnLabels(formats: readonly Format[]): ReadonlyMap<string, ColumnLabels> {
  return new Map(
    formats.map((format) => [
      format.id,
      new Map(format.columns.map((column) => [column.key, columnLabel(column, format)])),
    ]),
  )
}
