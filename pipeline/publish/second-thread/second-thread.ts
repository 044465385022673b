import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { OutputError } from '../output-error.js'
import type { OutputsWanted } from '../outputs.js'
import type { Publication } from '../publication.js'
import { parcelOf, type Parcel } from './parcel.js'
import type { Turns } from './turns.js'

/** What the second thread is told. */
export interface Share {
  readonly parcel: Parcel
  readonly folder: string
  readonly wanted: OutputsWanted
  readonly turns: SharedArrayBuffer
}

/** What it says of each output it wrote, or could not. */
export interface Written {
  readonly at: number
  /** the sentence for whoever runs the program; null where it was written */
  readonly failure: string | null
}

/** Fewer activities and findings than this are written sooner than a thread starts. */
const WORTH_A_THREAD = 8_000
const ENTRY = new URL('./output-thread.js', import.meta.url)
const YOUNG_MB = 64

/** A thread that writes outputs as long as there are some whose turn has not come. */
export class SecondThread {
  readonly #reported = new Set<number>()
  readonly #ended: Promise<void>

  private constructor(
    share: Share,
    private readonly turns: Turns,
    onWritten: (failure: OutputError | null) => void,
  ) {
    const worker = new Worker(ENTRY, {
      workerData: share,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    })
    worker.on('message', ({ at, failure }: Written) => {
      this.#reported.add(at)
      onWritten(failure === null ? null : new OutputError(failure))
    })
    this.#ended = new Promise((resolve) => {
      // what it does not report is written by who started it
      worker.on('error', () => undefined)
      worker.on('exit', () => resolve())
    })
  }

  /** Starts one; null where it does not pay, or cannot be had. */
  static start(
    {
      publication,
      folder,
      wanted,
      turns,
    }: {
      readonly publication: Publication
      readonly folder: string
      readonly wanted: OutputsWanted
      readonly turns: Turns
    },
    onWritten: (failure: OutputError | null) => void,
  ): SecondThread | null {
    const { activities, findings } = publication.consolidated
    const isMuch = activities.length + findings.length >= WORTH_A_THREAD
    if (!isMuch || publication.monitoring || availableParallelism() < 2) return null
    if (!existsSync(fileURLToPath(ENTRY))) return null
    const parcel = parcelOf(publication)
    return parcel && new SecondThread({ parcel, folder, wanted, turns: turns.memory }, turns, onWritten)
  }

  /**
   * Which of the outputs that were begun it did not finish, once it has ended.
   * @param mine those that others began
   */
  async leftUndone(mine: ReadonlySet<number>): Promise<number[]> {
    await this.#ended
    return this.turns.taken().filter((at) => !this.#reported.has(at) && !mine.has(at))
  }
}
