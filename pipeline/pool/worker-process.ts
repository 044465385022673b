import { fork, type ChildProcess } from 'node:child_process'
import type { TaskLimits } from './limits.js'
import type { FailureKind, FromWorker, ToWorker } from './messages.js'
import { TaskCrashed, TaskTooBig, TaskTooLong, type TaskError } from './task-error.js'

/** A task asked for, and whom to tell what came of it. */
export interface Job {
  readonly task: string
  readonly input: unknown
  readonly done: (output: unknown) => void
  readonly failed: (error: TaskError) => void
  /** whether somebody who was doing it was killed from outside */
  readonly isSecondTry: boolean
}

/** What a pool does about its worker. */
export interface Employer {
  /** it can do another task */
  isFree(worker: WorkerProcess): void
  /** it is no more; its task, if it still had one that may be tried again */
  isGone(worker: WorkerProcess, left: Job | null): void
  /** it never began; its task, which nobody began either */
  neverCame(worker: WorkerProcess, left: Job): void
}

/**
 * A worker checks some hundred workbooks in its life, and most of what it costs is V8 compiling: with less inlining it
 * compiles less (a seventh of the time of 1,000 workbooks, a fifth of that of 200), and with more room for the young it
 * collects less.
 */
const FOR_A_SHORT_LIFE = ['--max-inlined-bytecode-size-cumulative=100', '--max-semi-space-size=32']

const START_SECONDS = 60
/** The worker ends a task itself when its time is over; this much later it is ended from outside. */
const GRACE = { share: 0.25, seconds: 0.5 }

/** How V8 leaves a process that asked for too much: abort or a trap; 134 on Windows. */
const OUT_OF_MEMORY: readonly (string | number | null)[] = ['SIGABRT', 'SIGTRAP', 'SIGILL', 134]
/** Ways to go that are no fault of the task: somebody, or a system without memory, ended it. */
const FROM_OUTSIDE: readonly (string | number | null)[] = ['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP']

const ERRORS: Readonly<Record<FailureKind, new (message: string) => TaskError>> = {
  TaskTooLong,
  TaskTooBig,
  TaskCrashed,
}

/** A process that does one task at a time. It keeps its parent waiting only while it does one. */
export class WorkerProcess {
  readonly #child: ChildProcess
  #job: Job | null = null
  #isReady = false
  #isEnding = false
  #isGone = false
  #isLate = false
  #clock: NodeJS.Timeout | undefined

  constructor(
    entry: string,
    setup: unknown,
    private readonly limits: TaskLimits,
    private readonly employer: Employer,
  ) {
    this.#child = fork(entry, {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${String(limits.heapMb)}`, ...FOR_A_SHORT_LIFE],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    this.#child.on('message', (said: FromWorker) => this.#heard(said))
    this.#child.on('error', () => this.#left(null))
    this.#child.on('exit', (code, signal) => this.#left(signal ?? code))
    this.#send({ say: 'start', setup, seconds: limits.seconds })
    this.#after(START_SECONDS)
  }

  get isFree(): boolean {
    return this.#job === null && !this.#isEnding && !this.#isGone
  }

  do(job: Job): void {
    this.#job = job
    this.#child.ref()
    this.#child.channel?.ref()
    if (this.#isReady) this.#begin(job)
  }

  /** Ends it, and what it is doing; this process does not end before it. */
  end(): void {
    this.#isEnding = true
    this.#child.ref()
    this.#child.kill('SIGKILL')
  }

  #begin({ task, input }: Job): void {
    this.#send({ say: 'do', task, input })
    const { seconds } = this.limits
    this.#after(seconds + Math.max(GRACE.seconds, seconds * GRACE.share))
  }

  #send(said: ToWorker): void {
    this.#child.send(said, () => undefined)
  }

  #heard(said: FromWorker): void {
    clearTimeout(this.#clock)
    if (said.say === 'ready') {
      this.#isReady = true
      if (this.#job) this.#begin(this.#job)
      return
    }
    const job = this.#job
    this.#job = null
    this.#child.unref()
    this.#child.channel?.unref()
    if (said.say === 'done') job?.done(said.output)
    else job?.failed(new ERRORS[said.how](said.message))
    // one that was stopped in the middle of something may have left it half done
    if (said.say === 'failed' && said.how !== 'TaskCrashed') this.end()
    else this.employer.isFree(this)
  }

  #left(how: string | number | null): void {
    if (this.#isGone) return
    this.#isGone = true
    clearTimeout(this.#clock)
    const job = this.#job
    this.#job = null
    if (job && !this.#isReady) return this.employer.neverCame(this, job)
    if (job && !this.#isLate && !job.isSecondTry && FROM_OUTSIDE.includes(how))
      return this.employer.isGone(this, { ...job, isSecondTry: true })
    job?.failed(this.#why(how))
    this.employer.isGone(this, null)
  }

  #why(how: string | number | null): TaskError {
    if (this.#isLate) return new TaskTooLong(`More than ${String(this.limits.seconds)} s`)
    if (OUT_OF_MEMORY.includes(how)) return new TaskTooBig(`More than ${String(this.limits.heapMb)} MB`)
    return new TaskCrashed(`The worker is gone (${String(how)})`)
  }

  #after(seconds: number): void {
    this.#clock = setTimeout(() => {
      this.#isLate = true
      this.end()
    }, seconds * 1000)
    this.#clock.unref()
  }
}
