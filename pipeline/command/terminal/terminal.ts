import { userInfo } from 'node:os'
import { createInterface } from 'node:readline/promises'
import { toPdf, type ToPdf } from '../../publish/pdf/to-pdf.js'

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

/** The process's own terminal. */
export function processTerminal(): Terminal {
  process.stdout.on('error', stopWriting)
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
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

/** Whoever reads the output has gone, or it cannot be written: there is nobody to go on for. */
function stopWriting({ code }: NodeJS.ErrnoException): void {
  if (code !== 'EPIPE')
    process.stderr.write('No se pudo escribir el resultado: revise el espacio en el disco.\n')
  process.exit(code === 'EPIPE' ? (process.exitCode ?? 0) : 2)
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
