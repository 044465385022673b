import { fileURLToPath } from 'node:url'
import type { TaskLimits } from './limits.js'
import type { InputOf, OutputOf, Pool, Tasks } from './pool.js'
import { TaskCrashed } from './task-error.js'
import { WorkerProcess, type Employer, type Job } from './worker-process.js'

/** Who the workers of a pool are, and what each is told once. */
export interface Workers<T extends Tasks> {
  /** the module that each runs: it calls `serve` */
  readonly entry: URL
  readonly setup: unknown
  readonly size: number
  readonly limits: TaskLimits
  /** does the tasks where no process can be started */
  readonly otherwise: () => Pool<T>
}

/**
 * Processes that do tasks, one at a time each. They are started as they are needed, stay until the pool is closed or this
 * process ends, and are replaced when a task took one down.
 */
export class ProcessPool<T extends Tasks> implements Pool<T>, Employer {
  readonly #entry: string
  readonly #workers = new Set<WorkerProcess>()
  readonly #waiting: Job[] = []
  #instead: Pool<T> | null = null
  #isClosed = false

  constructor(private readonly workers: Workers<T>) {
    this.#entry = fileURLToPath(workers.entry)
  }

  get size(): number {
    return this.workers.size
  }

  run<K extends keyof T & string>(task: K, input: InputOf<T, K>): Promise<OutputOf<T, K>> {
    return new Promise((resolve, reject) => {
      const done = (output: unknown): void => resolve(output as OutputOf<T, K>)
      this.#waiting.push({ task, input, done, failed: reject, isSecondTry: false })
      this.#assign()
    })
  }

  close(): void {
    this.#isClosed = true
    for (const worker of this.#workers) worker.end()
    this.#assign()
  }

  isFree(): void {
    this.#assign()
  }

  isGone(worker: WorkerProcess, left: Job | null): void {
    this.#workers.delete(worker)
    if (left) this.#waiting.unshift(left)
    this.#assign()
  }

  neverCame(worker: WorkerProcess, left: Job): void {
    if (!this.#isClosed) this.#instead ??= this.workers.otherwise()
    this.isGone(worker, left)
  }

  #assign(): void {
    while (this.#waiting.length > 0) {
      if (this.#isClosed) this.#waiting.shift()!.failed(new TaskCrashed('The pool is closed'))
      else if (this.#instead) this.#doHere(this.#waiting.shift()!, this.#instead)
      else {
        const worker = this.#free()
        if (!worker) return
        worker.do(this.#waiting.shift()!)
      }
    }
  }

  #free(): WorkerProcess | undefined {
    for (const worker of this.#workers) if (worker.isFree) return worker
    if (this.#workers.size >= this.workers.size) return undefined
    const worker = new WorkerProcess(this.#entry, this.workers.setup, this.workers.limits, this)
    this.#workers.add(worker)
    return worker
  }

  #doHere({ task, input, done, failed }: Job, here: Pool<T>): void {
    here.run(task, input as InputOf<T, string>).then(done, failed)
  }
}
