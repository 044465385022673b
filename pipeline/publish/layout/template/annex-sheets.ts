import type { Directory } from '../../../../engine/directory/directory.js'
import type { Format } from '../../../../engine/format/format.js'
import type { SheetSpec } from '../../workbook/workbook-spec.js'
import { Stack } from '../stack.js'
import { ANY } from './date-validation.js'
import { formHeader, formRows } from './form-table.js'
import type { Lists } from './lists.js'

const ROWS = 30
/** Up to this width, in characters, a table stands better on an upright page. */
const UPRIGHT = 100

/** The other tables of a format, each on its sheet; what OPGI fills in is closed to the dependencia. */
export function annexSheets(format: Format, directory: Directory, lists: Lists): SheetSpec[] {
  return format.annexes.map(({ title, help, columns, filledBy }) => {
    const stack = new Stack(columns.map((column) => column.width))
    stack.across(title, 'title', 27)
    stack.across(help, 'note')
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
      count: ROWS,
      open,
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
