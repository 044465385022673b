import { userInfo } from 'node:os'
import { createInterface } from 'node:readline/promises'
import { toPdf, type ToPdf } from '../../publish/pdf/to-pdf.js'
import { end, endWithOneSentence } from './interruption.js'

/** Where a command writes and what it knows of the place: given in, so that commands run the same in tests. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** whether someone is watching, so that progress makes sense */
  readonly watched: boolean
  /** today in the user's calendar, ISO */
  readonly today: string
  /** the folder in which the person works */
  readonly folder: string
  /** the moment, ISO UTC with seconds */
  readonly now: () => string
  /** the person's name on this computer */
  readonly user: string
  /** asks the person a question and gives the answer as typed; null where nobody is there to answer */
  readonly ask: ((question: string) => Promise<string>) | null
  /** makes a PDF of a document, where this computer can */
  readonly toPdf: ToPdf
}

/** The process's own terminal, and the process's manners when it is told to stop. */
export function processTerminal(): Terminal {
  const err = writer(process.stderr, () => undefined)
  const out = writer(process.stdout, () => void end(UNWRITTEN, err))
  endWithOneSentence(err)
  return {
    out,
    err,
    watched: process.stderr.isTTY && process.env['CI'] === undefined,
    today: localToday(),
    folder: process.cwd(),
    now: () => `${new Date().toISOString().slice(0, 19)}Z`,
    user: userName(),
    ask: process.stdin.isTTY && process.stdout.isTTY ? askOnTerminal : null,
    toPdf,
  }
}

/** Today in the user's calendar, ISO. */
export function localToday(): string {
  const now = new Date()
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return day.map((part) => String(part).padStart(2, '0')).join('-')
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    return 'desconocido'
  }
}

async function askOnTerminal(question: string): Promise<string> {
  const reader = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return (await reader.question(question)).trim()
  } finally {
    reader.close()
  }
}

const UNWRITTEN = 'No se pudo escribir el resultado: revise el espacio en el disco.'

/** Writes to a stream. When whoever read it has gone, as `head` does, nothing more is said, and the work goes on. */
function writer(stream: NodeJS.WriteStream, failed: () => void): (text: string) => void {
  let isOpen = true
  stream.on('error', ({ code }: NodeJS.ErrnoException) => {
    isOpen = false
    if (code !== 'EPIPE') failed()
  })
  return (text) => {
    if (isOpen) stream.write(text)
  }
}

/** Shows how far a long task has come, on one line that it rewrites; nothing where nobody watches. */
export class Progress {
  readonly #terminal: Terminal
  readonly #task: string
  #done = 0

  constructor(terminal: Terminal, task: string) {
    this.#terminal = terminal
    this.#task = task
  }

  step(total: number): void {
    this.#done++
    if (this.#terminal.watched)
      this.#terminal.err(`\r${this.#task}: ${String(this.#done)} de ${String(total)}…`)
  }

  end(): void {
    if (this.#terminal.watched) this.#terminal.err(`\r${' '.repeat(this.#task.length + 30)}\r`)
  }
}
