import { addressOf } from '../../../engine/grid/address.js'
import type { Rect } from '../../../engine/grid/grid.js'

/** Until the program tells of what the pane itself wrote, in milliseconds. */
const LASTS = 3_000

/** What the pane wrote lately, to be known again where the program does not say who made a change. */
export class Echoes {
  readonly #until = new Map<string, number>()

  expect(id: string, rect: Rect): void {
    const now = performance.now()
    for (const [key, until] of this.#until) if (until < now) this.#until.delete(key)
    this.#until.set(`${id}!${addressOf(rect)}`, now + LASTS)
  }

  /** Whether a change told is one of those that the pane made; each is told once. */
  isOne(id: string, block: string): boolean {
    const key = `${id}!${block}`
    const until = this.#until.get(key) ?? 0
    this.#until.delete(key)
    return performance.now() < until
  }
}
