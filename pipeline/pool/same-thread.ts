import { perform } from './perform.js'
import type { InputOf, OutputOf, Pool, Tasks } from './pool.js'

/** A pool of nobody: tasks are done here and now, one after another. For a few files, and where no process can be had. */
export class SameThread<T extends Tasks> implements Pool<T> {
  readonly size = 1

  constructor(
    private readonly tasks: T,
    private readonly seconds: number,
  ) {}

  run<K extends keyof T & string>(task: K, input: InputOf<T, K>): Promise<OutputOf<T, K>> {
    return perform(this.tasks, task, input, this.seconds)
  }

  close(): void {
    /* nobody to send home */
  }
}
