/** What stands on a shelf, and keeps what was read back of it where it is told to. */
export interface Shelved<T> {
  kept: T | undefined
}

/** Those asked for last, which are asked for again at once. */
const RECENT = 4

/**
 * Reads back the detail of things that stand on a shelf. As long as there is room for all that is asked for it is kept;
 * once there is not, nothing is, and each is read again when it is asked for again.
 */
export class Details<K extends Shelved<T>, T> {
  readonly #recent: { readonly key: K; readonly value: T }[] = []
  #next = 0
  #keeping: K[] | null = []

  /** @param room how many may be kept */
  constructor(
    private readonly read: (key: K) => T,
    private readonly room: number,
  ) {}

  of(key: K): T {
    if (key.kept !== undefined) return key.kept
    for (const recent of this.#recent) if (recent.key === key) return recent.value
    const value = this.read(key)
    if (this.#keeping && this.#keeping.length < this.room) {
      this.#keeping.push(key)
      key.kept = value
    } else {
      this.#letGo()
      this.#recent[this.#next] = { key, value }
      this.#next = (this.#next + 1) % RECENT
    }
    return value
  }

  #letGo(): void {
    for (const key of this.#keeping ?? []) key.kept = undefined
    this.#keeping = null
  }
}
