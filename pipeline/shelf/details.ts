/** Those asked for last, which are asked for again at once. */
const RECENT = 8

/**
 * Reads back the detail of things that stand on a shelf: what is read first is kept as long as there is room, what comes
 * later is read again each time that it is asked for.
 */
export class Details<K extends object, T> {
  readonly #kept = new Map<K, T>()
  readonly #recent: { readonly key: K; readonly value: T }[] = []
  #next = 0

  /** @param room how many are kept */
  constructor(
    private readonly read: (key: K) => T,
    private readonly room: number,
  ) {}

  of(key: K): T {
    for (const recent of this.#recent) if (recent.key === key) return recent.value
    const kept = this.#kept.get(key)
    if (kept !== undefined) return kept
    const value = this.read(key)
    if (this.#kept.size < this.room) this.#kept.set(key, value)
    this.#recent[this.#next] = { key, value }
    this.#next = (this.#next + 1) % RECENT
    return value
  }
}
