import type { SheetSpec } from '../../../workbook/workbook-spec.js'
import { bodyRows, headerRow, tableRange, type TableColumn } from '../../../layout/table.js'
import type { ProgressFigures } from '../../progress/figures.js'
import { across, HEADING_ROWS, line, sum } from '../sheet.js'
import { footer, heading } from './sheet.js'

/** A list that makes a sheet of its own. */
export interface ListSheet<T> {
  readonly name: string
  readonly title: string
  readonly sentence: string
  /** said in the place of an empty list */
  readonly nothing: string
  readonly columns: readonly TableColumn<T>[]
  /** columns after these that are for the screen: the print leaves them out */
  readonly unprinted: readonly TableColumn<T>[]
  readonly items: readonly T[]
}

/** A list as a sheet: a table to filter, its header on every page. */
export function listSheet<T>(
  { name, title, sentence, nothing, columns: printed, unprinted, items }: ListSheet<T>,
  figures: ProgressFigures,
): SheetSpec {
  const columns = [...printed, ...unprinted]
  const widths = columns.map(({ width }) => width)
  const header = HEADING_ROWS + 1
  return {
    name,
    widths,
    rows: (function* () {
      yield* heading(title, sentence, figures, sum(widths.slice(0, printed.length)))
      yield headerRow(columns)
      if (items.length === 0) yield line(nothing, 'note', 18)
      yield* bodyRows(columns, items)
    })(),
    merges: (items.length === 0 ? [0, 1, 2, header] : [0, 1, 2]).map((row) => across(row, printed.length)),
    frozenRows: header,
    printTitles: `${header}:${header}`,
    ...(items.length > 0 && { filter: tableRange(columns.length, HEADING_ROWS, items.length) }),
    printArea: tableRange(printed.length, 0, HEADING_ROWS + Math.max(1, items.length)),
    paper: 'legal',
    footer: footer(figures),
  }
}
