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
  const { length } = columns
  const values = columns.map(({ value }) => value)
  const varied = columns.flatMap(({ styleOf }, at) => (styleOf ? [{ at, styleOf }] : []))
  let style = columns.map((c) => c.style)
  let index = 0
  for (const item of items) {
    const cells = new Array<Value>(length)
    for (let at = 0; at < length; at++) cells[at] = values[at]!(item, index)
    // rows that look alike share their styles
    for (const { at, styleOf } of varied) {
      const own = styleOf(item)
      if (own !== style[at]) style = style.with(at, own)
    }
    yield { cells, style }
    index++
  }
}

/** Range of a table with its header, `A3:N200`; the header stands on a zero-based row. */
export function tableRange(columns: number, header: number, items: number): string {
  return `${address(header, 0)}:${address(header + items, columns - 1)}`
}
