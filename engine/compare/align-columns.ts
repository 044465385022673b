import type { ComparedRow } from './compared-row.js'

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
export function alignColumns(before: readonly ComparedRow[], after: readonly ComparedRow[]): AlignedColumns {
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

/** How often a column says each thing, by its number. */
interface Contents {
  readonly times: Map<number, number>
  cells: number
}

function columnsOf(rows: readonly ComparedRow[]): Map<number, Contents> {
  const columns = new Map<number, Contents>()
  for (const row of rows) {
    for (const { column, says } of row) {
      let contents = columns.get(column)
      if (!contents) columns.set(column, (contents = { times: new Map(), cells: 0 }))
      contents.times.set(says.number, (contents.times.get(says.number) ?? 0) + 1)
      contents.cells++
    }
  }
  return columns
}

function cellsIn(contents: Contents | undefined): number {
  return contents?.cells ?? 0
}

/** The share of what two columns say that they both say. */
function shared(a: Contents | undefined, b: Contents | undefined): number {
  if (!a || !b) return 0
  let common = 0
  for (const [number, n] of a.times) common += Math.min(n, b.times.get(number) ?? 0)
  return (2 * common) / (a.cells + b.cells)
}

/** What each of some columns shares with each of others: only those that say a thing are met, not all with all. */
function sharedByAll(left: readonly Contents[], right: readonly Contents[]): number[][] {
  const holders = new Map<number, number[]>()
  for (const [j, { times }] of right.entries()) {
    for (const number of times.keys()) {
      const there = holders.get(number)
      if (there) there.push(j)
      else holders.set(number, [j])
    }
  }
  return left.map(({ times, cells }) => {
    const common = new Array<number>(right.length).fill(0)
    for (const [number, n] of times)
      for (const j of holders.get(number) ?? []) common[j]! += Math.min(n, right[j]!.times.get(number)!)
    return common.map((n, j) => (2 * n) / (cells + right[j]!.cells))
  })
}

/** The pairs of columns that keep their order and have most in common; what is left between two pairs goes in order. */
function alike(
  left: readonly number[],
  right: readonly number[],
  was: ReadonlyMap<number, Contents>,
  is: ReadonlyMap<number, Contents>,
): (readonly [number, number])[] {
  const shares = sharedByAll(
    left.map((column) => was.get(column)!),
    right.map((column) => is.get(column)!),
  )
  const likeness = shares.map((row, i) =>
    row.map((share, j) => (share >= ALIKE ? share + (left[i] === right[j] ? 0.01 : 0) : 0)),
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
