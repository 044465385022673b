/** Adds up the time that each stage of a run takes, in milliseconds. */
export class Stopwatch {
  readonly #times = new Map<string, number>()

  constructor(stages: readonly string[]) {
    for (const stage of stages) this.#times.set(stage, 0)
  }

  add(stage: string, milliseconds: number): void {
    this.#times.set(stage, (this.#times.get(stage) ?? 0) + milliseconds)
  }

  addAll(times: Readonly<Record<string, number>>): void {
    for (const [stage, milliseconds] of Object.entries(times)) this.add(stage, milliseconds)
  }

  async time<T>(stage: string, work: () => T | Promise<T>): Promise<T> {
    const start = performance.now()
    try {
      return await work()
    } finally {
      this.add(stage, performance.now() - start)
    }
  }

  /** One JSON line: whole milliseconds by stage. */
  report(): string {
    return JSON.stringify(Object.fromEntries([...this.#times].map(([stage, ms]) => [stage, Math.round(ms)])))
  }
}
