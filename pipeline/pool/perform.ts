import { createContext, Script } from 'node:vm'
import type { InputOf, OutputOf, Tasks } from './pool.js'
import { asTaskError, TaskTooLong } from './task-error.js'

/**
 * Does a task in this very thread. What it does without a pause is ended when its time is over: V8 itself stops it.
 * @throws TaskTooLong, TaskTooBig, TaskCrashed
 */
export async function perform<T extends Tasks, K extends keyof T>(
  tasks: T,
  task: K,
  input: InputOf<T, K>,
  seconds: number,
): Promise<OutputOf<T, K>> {
  try {
    return (await within(seconds, () => tasks[task]!(input))) as OutputOf<T, K>
  } catch (error) {
    throw asTaskError(error)
  }
}

const CALL = new Script('work()')
let context: { work: unknown } | null = null

function within(seconds: number, work: () => unknown): unknown {
  context ??= createContext({ work: null }) as { work: unknown }
  context.work = work
  try {
    return CALL.runInContext(context, { timeout: seconds * 1000 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
    throw new TaskTooLong(`More than ${String(seconds)} s`)
  } finally {
    context.work = null
  }
}
