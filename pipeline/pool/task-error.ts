/** A task that came to nothing. The others are not concerned. */
export abstract class TaskError extends Error {}

/** It lasted longer than a task may. */
export class TaskTooLong extends TaskError {
  override readonly name = 'TaskTooLong'
}

/** It asked for more memory than a task may have. */
export class TaskTooBig extends TaskError {
  override readonly name = 'TaskTooBig'
}

/** It failed, or whoever did it ceased to be. `cause` is what it threw, where it could say so. */
export class TaskCrashed extends TaskError {
  override readonly name = 'TaskCrashed'
}

/** What V8 says where a single thing is larger than it can be: not the heap is full, but nobody could hold it. */
const TOO_BIG =
  /allocation failed|invalid (array|string|typed array) length|invalid array buffer length|exceeds (the )?maximum/i

/** What a task threw, told apart. */
export function asTaskError(error: unknown): TaskError {
  if (error instanceof TaskError) return error
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const isTooBig = error instanceof Error && error.name === 'RangeError' && TOO_BIG.test(error.message)
  return isTooBig ? new TaskTooBig(message) : new TaskCrashed(message, { cause: error })
}
