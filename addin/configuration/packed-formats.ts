import type { Column, Format } from '../../engine/format/format.js'

type Values = readonly unknown[]

/** A format as it travels to the pane: each column a row of values, whose keys are said once for all formats. */
export interface PackedFormat extends Omit<Format, 'columns' | 'annexes'> {
  readonly columns: readonly Values[]
  readonly annexes: readonly (Omit<Format['annexes'][number], 'columns'> & {
    readonly columns: readonly Values[]
  })[]
}

/** The formats that were packed, in order. */
export function unpacked(packed: readonly PackedFormat[], keys: readonly string[]): readonly Format[] {
  const columnsOf = (rows: readonly Values[]): Column[] =>
    rows.map((row) => Object.fromEntries(keys.map((key, i) => [key, row[i]])) as unknown as Column)
  return packed.map((format) => ({
    ...format,
    columns: columnsOf(format.columns),
    annexes: format.annexes.map((annex) => ({ ...annex, columns: columnsOf(annex.columns) })),
  }))
}
