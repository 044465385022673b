/** What stands on a shelf, and keeps what was read back of it where it is told to. */
export interface Shelved<T> {
  kept: T | undefined
}

/** Those asked for last, which are asked for again at once. */
const RECENT = 4

/**
 * Reads back the detail of things that stand on a shelf: what is read first is kept as long as there is room, what comes
 * later is read again each time that it is asked for.
 */
export class Details<K extends Shelved<T>, T> {
  readonly #recent: { readonly key: K; readonly value: T }[] = []
  #next = 0

  /** @param room how many are kept */
  constructor(
    private readonly read: (key: K) => T,
    private room: number,
  ) {}

  of(key: K): T {
    if (key.kept !== undefined) return key.kept
    for (const recent of this.#recent) if (recent.key === key) return recent.value
    const value = this.read(key)
    if (this.room > 0) {
      this.room--
      key.kept = value
    } else {
      this.#recent[this.#next] = { key, value }
      this.#next = (this.#next + 1) % RECENT
    }
    return value
  }
}
