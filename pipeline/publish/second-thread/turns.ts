/** Whose turn it is, among threads: each number from 0 on is taken once, in order. */
export class Turns implements Iterable<number> {
  readonly #next: Int32Array

  /** @param memory of turns that another thread began to take */
  constructor(
    private readonly count: number,
    readonly memory = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT),
  ) {
    this.#next = new Int32Array(memory)
  }

  *[Symbol.iterator](): Generator<number> {
    for (;;) {
      const at = Atomics.add(this.#next, 0, 1)
      if (at >= this.count) return
      yield at
    }
  }

  /** Those that were taken. */
  taken(): number[] {
    return Array.from({ length: Math.min(Atomics.load(this.#next, 0), this.count) }, (_, at) => at)
  }
}
