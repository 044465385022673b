import { addressOf, parseRange } from '../../../engine/grid/address.js'
import type { CellAt, Rect } from '../../../engine/grid/grid.js'

/** Excel takes addresses of about 8,192 characters. */
const MAX_ADDRESS = 8_000

/** Cells → the blocks that hold them and no others, from top to bottom; a cell given twice counts once. */
export function blocksOf(cells: readonly CellAt[]): readonly Rect[] {
  const columnsByRow = new Map<number, Set<number>>()
  for (const { row, column } of cells) {
    const columns = columnsByRow.get(row)
    if (columns) columns.add(column)
    else columnsByRow.set(row, new Set([column]))
  }
  const done: Rect[] = []
  let open = new Map<string, Rect>()
  let before = -2
  for (const [row, columns] of [...columnsByRow].sort(([a], [b]) => a - b)) {
    const next = new Map<string, Rect>()
    for (const { left, right } of runs([...columns].sort((a, b) => a - b))) {
      const key = `${left}:${right}`
      const above = row === before + 1 ? open.get(key) : undefined
      if (above) open.delete(key)
      next.set(key, { top: above?.top ?? row, left, bottom: row, right })
    }
    done.push(...open.values())
    open = next
    before = row
  }
  return [...done, ...open.values()].sort((a, b) => a.top - b.top || a.left - b.left)
}

/** Blocks → addresses of many areas (`A1,B7:B9`), none longer than Excel takes. */
export function addressesOf(blocks: readonly Rect[], most = MAX_ADDRESS): readonly string[] {
  const addresses: string[] = []
  let line = ''
  for (const block of blocks) {
    const next = addressOf(block)
    if (line !== '' && line.length + 1 + next.length > most) {
      addresses.push(line)
      line = ''
    }
    line = line === '' ? next : `${line},${next}`
  }
  return line === '' ? addresses : [...addresses, line]
}

/** `'Mi hoja'!A1:B2,'Mi hoja'!D4` or `C3:C5` → its blocks; what is no block of cells is left out. */
export function areasIn(text: string): readonly Rect[] {
  const blocks: Rect[] = []
  for (const [, area] of text.matchAll(
    /(?:^|,)\s*(?:(?:'(?:[^']|'')*'|[^',!]+)!)?([$A-Z\d]+(?::[$A-Z\d]+)?)(?=\s*(?:,|$))/gi,
  )) {
    const block = parseRange(area!)
    if (block) blocks.push(block)
  }
  return blocks
}

export function sizeOf({ top, left, bottom, right }: Rect): number {
  return (bottom - top + 1) * (right - left + 1)
}

function runs(columns: readonly number[]): readonly { readonly left: number; readonly right: number }[] {
  const found: { left: number; right: number }[] = []
  for (const column of columns) {
    const last = found.at(-1)
    if (last && last.right === column - 1) last.right = column
    else found.push({ left: column, right: column })
  }
  return found
}
