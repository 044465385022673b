import type { Merge } from '../workbook/workbook-spec.js'

/** More than a sheet has rows. */
const ROWS = 2 ** 21

/** The merges of a long sheet, in two numbers each. */
export class MergeList implements Iterable<Merge> {
  readonly #packed: number[] = []

  push({ top, left, bottom, right }: Merge): void {
    this.#packed.push(top * ROWS + bottom, left * ROWS + right)
  }

  clear(): void {
    this.#packed.length = 0
  }

  *[Symbol.iterator](): Generator<Merge> {
    for (let i = 0; i < this.#packed.length; i += 2) {
      const rows = this.#packed[i]!
      const columns = this.#packed[i + 1]!
      yield {
        top: Math.floor(rows / ROWS),
        left: Math.floor(columns / ROWS),
        bottom: rows % ROWS,
        right: columns % ROWS,
      }
    }
  }
}
