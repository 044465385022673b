import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { TASK_LIMITS } from './limits.js'
import type { Pool } from './pool.js'
import { ProcessPool } from './process-pool.js'
import { SameThread } from './same-thread.js'
import type { CheckCatalogue } from './tasks/check-file.js'
import { tasksOf, type RunTasks } from './tasks/tasks.js'

const MOST_WORKERS = 8
/** Fewer bytes of workbooks than this are read and judged sooner than a process starts. */
const WORTH_A_PROCESS_BYTES = 100 * 1024

/** What is to be done, as far as it is known before. */
export interface Load {
  readonly files: number
  readonly bytes: number
}

/**
 * Those who do a run's tasks: processes, as many as the machine has cores for and there are files; for very little, or
 * where there is no built program to start them from, this thread.
 */
export function openPool(catalogue: CheckCatalogue, { files, bytes }: Load): Pool<RunTasks> {
  const here = (): Pool<RunTasks> => new SameThread(tasksOf(catalogue), TASK_LIMITS.seconds)
  const entry = new URL('./worker.js', import.meta.url)
  if (bytes < WORTH_A_PROCESS_BYTES || !existsSync(fileURLToPath(entry))) return here()
  const size = Math.max(1, Math.min(availableParallelism(), MOST_WORKERS, files))
  const { formats, directory, settings } = catalogue
  const setup: CheckCatalogue = { formats, directory, ...(settings && { settings }) }
  return new ProcessPool({ entry, setup, size, limits: TASK_LIMITS, otherwise: here })
}
