import { address } from '../../../engine/grid/address.js'
import type { Row, StyleName, Value } from '../workbook/workbook-spec.js'

/** A column of a table of ours. */
export interface TableColumn<T> {
  readonly header: string
  readonly width: number
  readonly style: StyleName
  readonly value: (item: T, index: number) => Value
  /** a look of its own for some items */
  readonly styleOf?: (item: T) => StyleName
}

/** The header row of a table. */
export function headerRow(columns: readonly TableColumn<never>[]): Row {
  return { cells: columns.map((c) => c.header), style: 'header' }
}

/** One row per item, made as they are asked for. */
export function* bodyRows<T>(columns: readonly TableColumn<T>[], items: Iterable<T>): Generator<Row> {
  const plain = columns.map((c) => c.style)
  const varied = columns.some((c) => c.styleOf)
  let index = 0
  for (const item of items) {
    const at = index++
    yield {
      cells: columns.map((c) => c.value(item, at)),
      style: varied ? columns.map((c) => c.styleOf?.(item) ?? c.style) : plain,
    }
  }
}

/** Range of a table with its header, `A3:N200`; the header stands on a zero-based row. */
export function tableRange(columns: number, header: number, items: number): string {
  return `${address(header, 0)}:${address(header + items, columns - 1)}`
}
