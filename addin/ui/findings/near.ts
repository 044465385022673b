import { parseAddress } from '../../../engine/grid/address.js'
import type { CellPlace } from '../../book/book.js'
import type { Item } from '../../pane/item.js'
import type { RowIndex } from './groups.js'

/** The findings where a person is in the sheet. */
export interface Near {
  readonly how: 'cell' | 'row'
  readonly ids: ReadonlySet<string>
}

/** The findings of the selected cell; where it has none, those of its row. Null where there are none. */
export function near(items: readonly Item[], selection: CellPlace | null, rows: RowIndex): Near | null {
  if (!selection) return null
  const { sheet, cell } = selection
  const here = items.filter(({ finding: { place } }) => place.sheet === sheet && place.cell === cell)
  if (here.length > 0) return { how: 'cell', ids: idsOf(here) }
  const at = parseAddress(cell)
  if (!at) return null
  const rowOf = (row: number): number => rows.get(sheet)?.get(row) ?? row
  const beside = items.filter(({ finding: { place } }) => {
    const other = place.sheet === sheet && place.cell !== null ? parseAddress(place.cell) : null
    return other !== null && rowOf(other.row) === rowOf(at.row)
  })
  return beside.length > 0 ? { how: 'row', ids: idsOf(beside) } : null
}

function idsOf(items: readonly Item[]): ReadonlySet<string> {
  return new Set(items.map(({ id }) => id))
}
