import type { Directory } from '../../../../engine/directory/directory.js'
import type { Format } from '../../../../engine/format/format.js'
import type { SheetSpec, Value } from '../../workbook/workbook-spec.js'
import { Stack } from '../stack.js'
import { ANY } from './date-validation.js'
import { formHeader, formRows } from './form-table.js'
import type { Lists } from './lists.js'

const ROWS = 30
/** Up to this width, in characters, a table stands better on an upright page. */
const UPRIGHT = 100

/** What OPGI has filled in of a table. */
export interface FilledTable {
  /** by key of the column */
  readonly rows: readonly Readonly<Record<string, Value>>[]
  /** what else the dependencia should know of them */
  readonly note: string | null
}

/**
 * The other tables of a format, each on its sheet; what OPGI fills in is closed to the dependencia.
 * @param filled what OPGI has filled in, by the table's key
 */
export function annexSheets(
  format: Format,
  directory: Directory,
  lists: Lists,
  filled: ReadonlyMap<string, FilledTable> = new Map(),
): SheetSpec[] {
  return format.annexes.map(({ key, title, help, columns, filledBy }) => {
    const given = filled.get(key)
    const stack = new Stack(columns.map((column) => column.width))
    stack.across(title, 'title', 27)
    stack.across(help, 'note')
    if (given?.note != null) stack.across(given.note, 'note')
    stack.gap()
    const places = columns.map((column, left) => ({ column, left }))
    const first = stack.next
    formHeader(stack, places)
    const header = { first: first + 1, last: stack.next }
    const open = filledBy === 'dependencia'
    const validations = formRows(stack, places, {
      section: undefined,
      lists,
      days: ANY,
      count: given?.rows.length ?? ROWS,
      open,
      ...(given && { filled: given.rows }),
    })
    return {
      name: title,
      widths: stack.widths,
      rows: stack.rows,
      merges: stack.merges,
      validations,
      protect: true,
      orientation: stack.widths.reduce((sum, width) => sum + width, 0) > UPRIGHT ? 'landscape' : 'portrait',
      frozenRows: header.last,
      printTitles: `${header.first}:${header.last}`,
      footer: `${format.shortName} · ${directory.entity}`,
    }
  })
}
