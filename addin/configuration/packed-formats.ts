import type { Column, Format } from '../../engine/format/format.js'

type Values = readonly unknown[]

/** What a format is packed by: the keys of its columns, and every rule that some format is held to, said once for all. */
export interface Packing {
  readonly keys: readonly string[]
  readonly rules: readonly string[]
}

/** A format as it travels to the pane: each column a row of values, and `1` for each rule that it is held to. */
export interface PackedFormat extends Omit<Format, 'columns' | 'annexes' | 'rules'> {
  readonly columns: readonly Values[]
  readonly annexes: readonly (Omit<Format['annexes'][number], 'columns'> & {
    readonly columns: readonly Values[]
  })[]
  readonly rules: string
}

/** The formats that were packed, in order; the rules of each stand in the order of the packing. */
export function unpacked(packed: readonly PackedFormat[], { keys, rules }: Packing): readonly Format[] {
  const columnsOf = (rows: readonly Values[]): Column[] =>
    rows.map((row) => Object.fromEntries(keys.map((key, i) => [key, row[i]])) as unknown as Column)
  return packed.map((format) => ({
    ...format,
    columns: columnsOf(format.columns),
    annexes: format.annexes.map((annex) => ({ ...annex, columns: columnsOf(annex.columns) })),
    rules: rules.filter((_, i) => format.rules[i] === '1'),
  }))
}
