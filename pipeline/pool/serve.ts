import type { FromWorker, ToWorker } from './messages.js'
import { perform } from './perform.js'
import type { Tasks } from './pool.js'
import type { FailureKind } from './messages.js'
import { asTaskError } from './task-error.js'

/**
 * Makes of this process a worker of a pool. It does what it is told as long as whoever started it is there; signals meant
 * for both are for the other to heed.
 * @param make the tasks, from what the pool says once to each of its workers
 */
export function serve<S>(make: (setup: S) => Tasks): void {
  const answer = (said: FromWorker): void => void process.send!(said)
  let tasks: Tasks = {}
  let seconds = 0
  process.on('message', (said: ToWorker) => {
    if (said.say === 'start') {
      tasks = make(said.setup as S)
      seconds = said.seconds
      answer({ say: 'ready' })
      return
    }
    perform(tasks, said.task, said.input, seconds).then(
      (output) => answer({ say: 'done', output }),
      (error: unknown) => {
        const { name, message } = asTaskError(error)
        answer({ say: 'failed', how: name as FailureKind, message })
      },
    )
  })
  process.on('disconnect', () => process.exit())
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)
}
