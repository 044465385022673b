import { endWriting } from '../../publish/atomic-write.js'
import { sentence } from '../words/error-sentence.js'

const ASKED = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** A disk that does not answer keeps nobody longer than this from ending. */
const LONGEST_MS = 3000
const NOT_DONE = 2

export const INTERRUPTED =
  'Se interrumpió: lo que ya se había escrito está completo. Vuelva a ejecutar para terminar.'

/**
 * From now on the process that is told to stop, or fails where nobody caught it, takes back what it has half written, says
 * one sentence and ends. Whatever handles a signal itself goes first.
 * @param say writes on the error side
 */
export function endWithOneSentence(say: (text: string) => void): void {
  for (const signal of ASKED)
    process.on(signal, () => {
      if (process.listenerCount(signal) === 1) void end(INTERRUPTED, say)
    })
  process.on('uncaughtException', (error) => void end(sentence(error), say))
}

let isEnding = false

/** Ends the process with a sentence, nothing half written behind it. */
export async function end(words: string, say: (text: string) => void): Promise<void> {
  if (isEnding) return
  isEnding = true
  setTimeout(() => process.exit(NOT_DONE), LONGEST_MS)
  await endWriting()
  say(`${words}\n`)
  process.exit(NOT_DONE)
}
