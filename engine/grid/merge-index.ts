import type { CellAt, Grid, Rect } from './grid.js'

/** Answers which merge covers a cell, without ever walking over a merge's cells. */
export class MergeIndex {
  readonly #byRow = new Map<number, Rect[]>()
  readonly #tall: Rect[] = []

  constructor(grid: Grid) {
    for (const merge of grid.merges) {
      if (merge.bottom - merge.top > 500) this.#tall.push(merge)
      else {
        for (let row = merge.top; row <= merge.bottom; row++) {
          const there = this.#byRow.get(row)
          if (there) there.push(merge)
          else this.#byRow.set(row, [merge])
        }
      }
    }
  }

  /** The merge over a cell, or null. */
  over(row: number, column: number): Rect | null {
    const there = this.#byRow.get(row)
    if (!there && this.#tall.length === 0) return null
    const holds = (merge: Rect): boolean =>
      merge.left <= column && column <= merge.right && merge.top <= row && row <= merge.bottom
    return there?.find(holds) ?? this.#tall.find(holds) ?? null
  }

  /** Whether a merge whose value stands elsewhere covers the cell. */
  covers(row: number, column: number): boolean {
    const merge = this.over(row, column)
    return merge !== null && (merge.top !== row || merge.left !== column)
  }

  /** Where the value that a cell shows stands. */
  home(row: number, column: number): CellAt {
    const merge = this.over(row, column)
    return merge ? { row: merge.top, column: merge.left } : { row, column }
  }
}
