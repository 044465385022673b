import type { ReadyRow } from './seen-sheet.js'

/** Which columns of two sheets are the same ones. */
export interface AlignedColumns {
  /** column after, by column before */
  readonly same: ReadonlyMap<number, number>
  readonly added: ReadonlySet<number>
  readonly removed: ReadonlySet<number>
}

/** From which share of common cells two columns are one, wherever they stand. */
const ALIKE = 0.5
/** A column with fewer cells than this is no column of a table: a stray cell is told as a cell. */
const FEWEST_CELLS = 3
/** Sheets wider than this are taken column by column. */
const WIDEST = 300

/** Aligns the columns of two sheets by what they hold, so that an inserted column does not change all to its right. */
export function alignColumns(before: readonly ReadyRow[], after: readonly ReadyRow[]): AlignedColumns {
  const was = columnsOf(before)
  const is = columnsOf(after)
  const left = [...was.keys()].sort((a, b) => a - b)
  const right = [...is.keys()].sort((a, b) => a - b)
  const stays = left.every((column) => shared(was.get(column), is.get(column)) >= ALIKE)
  const fits = left.length <= WIDEST && right.length <= WIDEST
  const ofTable = (columns: ReadonlyMap<number, Contents>, all: readonly number[]): number[] =>
    all.filter((column) => cellsIn(columns.get(column)) >= FEWEST_CELLS)
  const pairs =
    stays || !fits
      ? left.map((column) => [column, column] as const)
      : alike(ofTable(was, left), ofTable(is, right), was, is)
  const same = new Map(pairs)
  const met = new Set(same.values())
  const removed = new Set<number>()
  for (const column of left) {
    if (same.has(column)) continue
    if (!met.has(column) && cellsIn(was.get(column)) < FEWEST_CELLS) {
      same.set(column, column)
      met.add(column)
    } else removed.add(column)
  }
  const added = new Set<number>()
  for (const column of right) {
    if (met.has(column)) continue
    if (!same.has(column) && cellsIn(is.get(column)) < FEWEST_CELLS) same.set(column, column)
    else added.add(column)
  }
  return { same, added, removed }
}

/** How often a column says each thing. */
type Contents = Map<string, number>

function columnsOf(rows: readonly ReadyRow[]): Map<number, Contents> {
  const columns = new Map<number, Contents>()
  for (const { cells } of rows) {
    for (const { column, value } of cells) {
      const contents = columns.get(column) ?? new Map<string, number>()
      columns.set(column, contents)
      contents.set(value, (contents.get(value) ?? 0) + 1)
    }
  }
  return columns
}

function cellsIn(contents: Contents | undefined): number {
  return [...(contents?.values() ?? [])].reduce((sum, n) => sum + n, 0)
}

/** The share of what two columns say that they both say. */
function shared(a: Contents | undefined, b: Contents | undefined): number {
  if (!a || !b) return 0
  let common = 0
  for (const [value, n] of a) common += Math.min(n, b.get(value) ?? 0)
  return (2 * common) / (cellsIn(a) + cellsIn(b))
}

/** The pairs of columns that keep their order and have most in common; what is left between two pairs goes in order. */
function alike(
  left: readonly number[],
  right: readonly number[],
  was: ReadonlyMap<number, Contents>,
  is: ReadonlyMap<number, Contents>,
): (readonly [number, number])[] {
  const likeness = left.map((a) =>
    right.map((b) => {
      const share = shared(was.get(a), is.get(b))
      return share >= ALIKE ? share + (a === b ? 0.01 : 0) : 0
    }),
  )
  const best = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0))
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const paired = likeness[i]![j]! > 0 ? likeness[i]![j]! + best[i + 1]![j + 1]! : 0
      best[i]![j] = Math.max(paired, best[i + 1]![j]!, best[i]![j + 1]!)
    }
  }
  const pairs: (readonly [number, number])[] = []
  let [i, j] = [0, 0]
  let [fromI, fromJ] = [0, 0]
  const closeGap = (): void => {
    if (i - fromI !== j - fromJ) return
    for (let k = 0; fromI + k < i; k++) pairs.push([left[fromI + k]!, right[fromJ + k]!])
  }
  while (i < left.length && j < right.length) {
    if (likeness[i]![j]! > 0 && best[i]![j] === likeness[i]![j]! + best[i + 1]![j + 1]!) {
      closeGap()
      pairs.push([left[i++]!, right[j++]!])
      ;[fromI, fromJ] = [i, j]
    } else if (best[i]![j] === best[i + 1]![j]!) i++
    else j++
  }
  ;[i, j] = [left.length, right.length]
  closeGap()
  return pairs
}
