import type { Key, Layout } from './layout.js'

/** Where the columns of a table stand in its sheet. */
export class TableColumns {
  readonly #places = new Map<Key, number>()
  readonly #extras: number[] = []
  readonly #wide: Key | null
  readonly first: number
  readonly last: number

  /**
   * @param withoutLabel whether the table lacks the subcomponent's column
   * @param above how many tables stand above it
   */
  constructor(layout: Layout, withoutLabel: boolean, above = 0) {
    const { order, extras, wide, withoutFirst, twoLevels } = layout
    this.#wide = wide
    let next = layout.left + above * layout.stagger
    const starts = order.indexOf('start')
    const putExtras = (before: number): void => {
      for (const [i, extra] of extras.entries()) {
        // under a title over both dates nothing stands between them
        const place = twoLevels !== null && extra.before === starts + 1 ? starts + 2 : extra.before
        if (place === before) this.#extras[i] = next++
      }
    }
    for (const [i, key] of order.entries()) {
      putExtras(i)
      const missing = withoutLabel && key === 'subcomponent'
      if (!missing) this.#places.set(key, next)
      if (!missing || withoutFirst === 'second') next += key === wide ? 2 : 1
    }
    putExtras(order.length)
    this.first = Math.min(...this.#places.values())
    this.last = Math.max(...[...this.#places].map(([key, at]) => at + this.width(key) - 1))
  }

  has(key: Key): boolean {
    return this.#places.has(key)
  }

  of(key: Key): number {
    return this.#places.get(key)!
  }

  width(key: Key): number {
    return key === this.#wide ? 2 : 1
  }

  /** Where a cell belongs, of a column of the format or an extra one. */
  home(key: Key | { readonly extra: number }): number {
    return typeof key === 'string' ? this.of(key) : this.ofExtra(key.extra)
  }

  ofExtra(index: number): number {
    return this.#extras[index]!
  }
}
